/** Samples of every refusal; a new code without one does not compile. */
import type { Day } from '../../../domain/names.ts'
import type { Refusal, RefusalCode } from '../../../domain/refusal.ts'
import { assessmentRefusalSamples } from './assessment-refusals.ts'

const no = 'HB20261125-007'

export const refusalSamples = {
  ...assessmentRefusalSamples,
  'unknown-person': { code: 'unknown-person' },
  'unbound-group': { code: 'unbound-group' },
  'unknown-number': { code: 'unknown-number', said: '38号' },
  'wrong-state': {
    code: 'wrong-state',
    no,
    state: 'assigned',
    wished: 'finish-case',
    instead: ['acknowledge-case', 'return-case'],
  },
  'no-right': { code: 'no-right', no, wished: 'pass-check', whose: '北苇镇网格长 赵白露' },
  'photo-needed': { code: 'photo-needed', no },
  'other-person-needed': { code: 'other-person-needed', no },
  'reason-needed': { code: 'reason-needed', no, wished: 'return-case' },
  'target-needed': { code: 'target-needed', no },
  'unknown-target': { code: 'unknown-target', said: '刘湾村' },
  'target-not-below': { code: 'target-not-below', name: '南河村' },
  'nobody-in-post': { code: 'nobody-in-post', name: '南河村' },
  'one-target-only': { code: 'one-target-only' },
  'nothing-above': { code: 'nothing-above', no },
  'nobody-before': { code: 'nobody-before', no },
  'deadline-needed': { code: 'deadline-needed', no },
  'deadline-past': { code: 'deadline-past', no },
  'already-asked': { code: 'already-asked', no },
  'nothing-asked': { code: 'nothing-asked', no },
  'already-acted': { code: 'already-acted', no },
  'same-case': { code: 'same-case', no },
  'empty-report': { code: 'empty-report' },
  'too-long': { code: 'too-long', chars: 9_210, limit: 8_000 },
  'too-many-photos': { code: 'too-many-photos', count: 26, limit: 20 },
  'too-many-matters': { code: 'too-many-matters', count: 12, limit: 10 },
  'opened-apart': { code: 'opened-apart', numbers: [no, 'HB20261125-008'] },
  'no-such-day': { code: 'no-such-day', said: '2月30日' },
  'record-ahead': { code: 'record-ahead', day: '2026-11-26' as Day },
  'record-too-old': { code: 'record-too-old', day: '2025-11-20' as Day, days: 7 },
  'leave-unclear': { code: 'leave-unclear', most: 30 },
  'nothing-quoted': { code: 'nothing-quoted' },
  'unknown-category': { code: 'unknown-category', no, said: '天气' },
  'number-not-moved': { code: 'number-not-moved', no },
  'bad-photo': { code: 'bad-photo', sentence: '这个文件不是照片，打不开。' },
  'only-in-group': { code: 'only-in-group' },
  'only-in-private': { code: 'only-in-private' },
  'too-many-tries': { code: 'too-many-tries' },
  'wrong-code': { code: 'wrong-code' },
  'already-bound': { code: 'already-bound', name: '李谷雨' },
  'no-grid-here': { code: 'no-grid-here', level: 4, kinds: ['chief', 'deputy'] },
  'exposure-refused': { code: 'exposure-refused', no, why: 'same-person', state: 'drafted' },
} as const satisfies { readonly [C in RefusalCode]: Extract<Refusal, { code: C }> }

/** Further readings of the same codes. */
export const moreRefusals: readonly Refusal[] = [
  { code: 'wrong-state', no, state: 'closed', wished: 'urge-case', instead: [] },
  { code: 'wrong-state', no, state: 'checking', wished: 'assign-case', instead: [] },
  { code: 'no-right', no: null, wished: '发绑定码', whose: '柳湾村网格长 王小满' },
  { code: 'reason-needed', no, wished: 'progress-case' },
  { code: 'no-grid-here', level: null, kinds: [] },
  { code: 'not-published', unit: null, period: '2026年10月' },
  { code: 'unknown-item', no: 1, count: 0 },
  { code: 'which-measure', unit: '北苇县', count: 1 },
  { code: 'exposure-refused', no, why: 'state', state: 'published' },
  { code: 'exposure-refused', no: null, why: 'nothing-approved', state: null },
]
