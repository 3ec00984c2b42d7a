/** From signals to findings: one problem is one finding, unconfirmed, and what concerns nobody here is set aside. */
import { expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import { exactText } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import { proposeFindings, type Signal } from './propose.ts'
import { rubricOf } from './rubric.ts'
import { score } from './score.ts'

const day = '2026-10-31' as Day
const changji = rubricOf(inForce(await loadRegulation('changji'), day), 'monthly')
const linyi = rubricOf(inForce(await loadRegulation('linyi'), day), 'annual')

const signals: readonly Signal[] = [
  { kind: 'found-from-above', about: 'HB20261003-001' },
  { kind: 'check-failed', about: 'HB20261003-001' },
  { kind: 'found-from-above', about: 'HB20261004-002', evidence: ['督查记录-7'] },
  { kind: 'found-first', about: 'HB20261005-003' },
  { kind: 'meeting-missed', about: '上半年联席会议' },
]

test('a problem with two signals answers to two clauses, and costs the heavier', () => {
  const { findings, idle } = proposeFindings(changji, signals)
  expect(findings.map(({ id, clauses }) => [id, clauses])).toEqual([
    ['HB20261003-001', ['missed', 'not-rectified']],
    ['HB20261004-002', ['missed']],
    ['HB20261005-003', ['found-first']],
  ])
  expect(findings.map(({ evidence }) => evidence)).toEqual([
    ['HB20261003-001'],
    ['督查记录-7'],
    ['HB20261005-003'],
  ])
  expect(idle.map(({ kind }) => kind)).toEqual(['meeting-missed'])
  const { total, pending } = score(changji, findings)
  expect([exactText(total), pending.length]).toEqual(['94', 3])
})

test('complaints are weighed by their number, and only when verified and unresolved', () => {
  const complained = (complaints: number, marks: Record<string, boolean>) => {
    const signal: Signal = {
      kind: 'complained-again',
      about: 'HB20261006-004',
      figures: { complaints },
      marks,
    }
    return exactText(score(changji, proposeFindings(changji, [signal]).findings).total)
  }
  const proven = { verified: true, unresolved: true }
  expect([complained(2, proven), complained(3, proven), complained(3, {})]).toEqual(['100', '30', '100'])
})

test('the same signals mean other things under another rubric', () => {
  const { findings } = proposeFindings(linyi, [
    ...signals,
    { kind: 'staff-missing', about: '东片网格', count: 3 },
    { kind: 'finished-late', about: 'HB20261007-005' },
  ])
  expect(findings.map(({ clauses, count }) => [clauses, count])).toEqual(
    expect.arrayContaining([
      [['joint-meetings-missed'], 1],
      [['grids-without-staff'], 3],
      [['late-handling'], 1],
    ]),
  )
  expect(exactText(score(linyi, findings).total)).toBe('96.2')
})

test('nothing seen, nothing proposed', () => {
  expect(proposeFindings(changji, [])).toEqual({ findings: [], idle: [] })
})
