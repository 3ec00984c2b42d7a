/** The life of a measure: proposed by a ladder, confirmed or declined by a person, reminded of, settled with a note. */
import { expect, test } from 'vitest'
import { key, wishMeasure } from '../../rehearsal/told-sheet.ts'
import type { Day } from '../names.ts'
import type { MeasureCommand } from './commands.ts'
import type { Measure } from './measure.ts'

const proposal: MeasureCommand = {
  type: 'propose-measure',
  measure: {
    ...key,
    ...{ ladder: 'share', level: 2, by: '州大气办', against: '县市（园区）相关负责同志' },
    ...{ reason: '问题占全州 20% 以上 1 个月（2026-10）', article: '附件2第七条(三)' },
    ...{ since: '2023-05-24' as Day, amb: ['AMB-11'], warnings: [] },
    measures: ['约谈'],
    absorbed: [{ level: 1, measures: ['通报批评'] }],
  },
}
const confirm: MeasureCommand = { type: 'confirm-measure', followUpOn: null, note: '11月下旬约谈' }
const settle: MeasureCommand = { type: 'settle-measure', note: '已约谈，会议纪要第8期', evidence: ['纪要-8'] }
const office = '许惊蛰'
const proposed = wishMeasure(null, '2026-11-11 09:00', 'clock', proposal).measure as Measure
const confirmed = wishMeasure(proposed, '2026-11-12 09:00', office, confirm).measure as Measure

test('is nobody’s until a person confirms it; then it is followed up after the usual time', () => {
  expect(proposed).toMatchObject({ state: 'proposed', id: '990200:monthly:share:2026-10:990201' })
  expect(confirmed).toMatchObject({ state: 'confirmed', followUpOn: '2026-12-12', remindedOn: null })
})

test('is reminded of on its day and once, by the clock alone', () => {
  const remind: MeasureCommand = { type: 'remind-measure' }
  expect(wishMeasure(confirmed, '2026-12-11 09:00', 'clock', remind).facts).toBe(0)
  const due = wishMeasure(confirmed, '2026-12-12 07:00', 'clock', remind)
  expect(due.measure).toMatchObject({ remindedOn: '2026-12-12' })
  expect(wishMeasure(due.measure, '2026-12-12 07:01', 'clock', remind).facts).toBe(0)
  expect(wishMeasure(confirmed, '2026-12-12 09:00', office, remind).refusal?.code).toBe('not-assessor')
})

test('is done with a note, or declined with a reason', () => {
  expect(wishMeasure(confirmed, '2026-12-13 09:00', office, { ...settle, note: '' }).refusal).toMatchObject({
    code: 'grounds-needed',
  })
  const done = wishMeasure(confirmed, '2026-12-13 09:00', office, settle)
  expect(done.measure).toMatchObject({ state: 'settled', outcome: '已约谈，会议纪要第8期' })
  const declined = wishMeasure(proposed, '2026-11-12 09:00', office, {
    type: 'decline-measure',
    reason: '样本过小',
  })
  expect(declined.measure).toMatchObject({ state: 'declined', declinedFor: '样本过小' })
})

test('what it is not, it is not told to be', () => {
  expect(wishMeasure(proposed, '2026-11-12 09:00', office, settle).refusal).toEqual({
    code: 'measure-state',
    state: 'proposed',
    wished: 'settle-measure',
  })
  const past = { ...confirm, followUpOn: '2026-11-01' as Day } as const
  expect(wishMeasure(proposed, '2026-11-12 09:00', office, past).refusal).toEqual({ code: 'follow-up-past' })
  expect(wishMeasure(null, '2026-11-12 09:00', office, confirm).refusal).toEqual({ code: 'no-measure' })
})

test('a ladder asked again exchanges nothing; a county decides nothing on itself', () => {
  expect(wishMeasure(confirmed, '2026-11-13 09:00', 'clock', proposal).facts).toBe(0)
  expect(wishMeasure(proposed, '2026-11-12 09:00', '何清明', confirm).refusal?.code).toBe('own-unit')
})
