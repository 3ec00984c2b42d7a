/** One plain wish of every kind, for the tests of the pure rooms. */

import { CaseId, EvidenceId, type GridCode, type Instant } from '../names.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'

export type Wishes = { readonly [T in CaseCommandType]: Extract<CaseCommand, { type: T }> }

/** A picture that is none: only its name counts here. */
export const photo = (digit: string): EvidenceId => EvidenceId.parse(digit.repeat(64))

/** `origin` is where it is reported, `below` a grid to which it may be given, `until` a time still to come. */
export function wishesAt({
  origin,
  below,
  until,
}: {
  origin: GridCode
  below: GridCode
  until: Instant
}): Wishes {
  const reason = '现场情况需要'
  return {
    'report-case': {
      type: 'report-case',
      no: 'HB20261118-001',
      origin,
      group: null,
      text: '三号楼前有人烧垃圾',
      place: '三号楼前',
      photos: [photo('a')],
      category: null,
      urgency: 'normal',
      read: null,
      near: null,
    },
    'supplement-case': { type: 'supplement-case', place: null, photos: [photo('b')], text: '又拍了一张' },
    'correct-case': {
      type: 'correct-case',
      text: '四号楼前有人烧垃圾',
      place: '四号楼前',
      category: 'burn_trash',
    },
    'acknowledge-case': { type: 'acknowledge-case' },
    'progress-case': { type: 'progress-case', text: '人已到现场', photos: [] },
    'finish-case': { type: 'finish-case', text: '已清理', photos: [photo('c')], reused: [] },
    'pass-check': { type: 'pass-check', text: '现场干净', photos: [] },
    'fail-check': { type: 'fail-check', reason: '还有残留', photos: [] },
    'close-case': { type: 'close-case' },
    'self-handle-case': { type: 'self-handle-case', text: '当场扑灭', photos: [photo('d')] },
    'escalate-case': { type: 'escalate-case', reason },
    'assign-case': {
      type: 'assign-case',
      to: { grid: below, person: null, department: null },
      note: '请到场',
      until: null,
    },
    'return-case': { type: 'return-case', reason },
    'transfer-case': { type: 'transfer-case', party: '市城管执法队', to: null, reason },
    'ask-extension': { type: 'ask-extension', until, reason },
    'grant-extension': { type: 'grant-extension' },
    'refuse-extension': { type: 'refuse-extension', reason },
    'urge-case': { type: 'urge-case', text: '请抓紧' },
    'supervise-case': { type: 'supervise-case', class: 'important', text: '限期办结' },
    'release-case': { type: 'release-case', text: '已整改到位' },
    'suspend-case': { type: 'suspend-case', reason },
    'resume-case': { type: 'resume-case' },
    'merge-case': {
      type: 'merge-case',
      into: CaseId.parse('990101/HB20261118-009'),
      intoNo: 'HB20261118-009',
    },
    'absorb-case': {
      type: 'absorb-case',
      case: CaseId.parse('990101/HB20261118-009'),
      no: 'HB20261118-009',
      origin,
      group: null,
    },
    'follow-case': {
      type: 'follow-case',
      case: CaseId.parse('990101/HB20261118-009'),
      no: 'HB20261118-009',
      reason,
    },
    'withdraw-case': { type: 'withdraw-case', reason },
    'void-case': { type: 'void-case', reason },
    'press-case': { type: 'press-case' },
    'mark-deadline': { type: 'mark-deadline', kind: 'result', dueAt: until, step: 0 },
  }
}
