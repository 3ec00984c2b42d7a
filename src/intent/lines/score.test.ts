/** Scores over lines whose right answers are known. */
import { expect, test } from 'vitest'
import type { UnderstoodLine } from './batch-line.ts'
import { addToScore, emptyScore, type LabelledLine, readLabelledLine } from './score.ts'
import { scoreSheet } from './score-sheet.ts'

const report = {
  id: 'A1',
  text: '三里桥烧秸秆',
  photos: 1,
  sent_at: '2026-11-18T08:12:00',
  intent: 'report',
  opens_case: true,
  category: 'burn_straw',
  categories: ['burn_straw', 'garbage'],
  place: '三里桥',
  place_exact: true,
  deadline_iso: null,
  deadline_precision: null,
  case_no: null,
  assignees: ['小王', '老赵'],
  urgency: 'normal',
}
const understood: UnderstoodLine = {
  id: 'A1',
  intent: 'report',
  opens_case: true,
  categories: ['burn_straw', 'garbage'],
  place: '三里桥',
  deadline_iso: null,
  deadline_precision: null,
  case_no: null,
  assignees: ['老赵', '小王'],
  urgency: 'normal',
}

function labelled(more: object = {}): LabelledLine {
  const parsed = readLabelledLine(JSON.stringify({ ...report, ...more }))
  if ('value' in parsed) return parsed.value
  throw new Error(parsed.fault)
}

test('a line read as meant has nothing wrong; sets have no order', () => {
  const score = emptyScore()
  const got = { ...understood, categories: ['burn_straw', 'garbage'].toReversed() }
  expect(addToScore(score, labelled(), understood)).toEqual([])
  expect(addToScore(score, labelled(), got).map(({ field }) => field)).toEqual(['category'])
  expect(score.fields.categories.named).toEqual({ right: 2, of: 2 })
  expect(score.fields.category.named).toEqual({ right: 1, of: 2 })
})

test('naming nothing where nothing is meant is counted apart from naming the right thing', () => {
  const score = emptyScore()
  addToScore(score, labelled(), { ...understood, place: null, case_no: '7号' })
  addToScore(score, labelled({ place: null, case_no: '7号' }), {
    ...understood,
    place: '三里桥',
    case_no: '7号',
  })
  expect(score.fields.place).toEqual({ named: { right: 0, of: 1 }, none: { right: 0, of: 1 } })
  expect(score.fields.case_no).toEqual({ named: { right: 1, of: 1 }, none: { right: 0, of: 1 } })
})

test('a place that is no piece of the text only has to be there', () => {
  const score = emptyScore()
  const line = labelled({ place: '幸福小区后墙根', place_exact: false })
  expect(
    addToScore(score, labelled({ place: null, place_exact: null }), { ...understood, place: null }),
  ).toEqual([])
  expect(addToScore(score, line, { ...understood, place: '小区后墙根' })).toEqual([])
  expect(addToScore(score, line, { ...understood, place: null }).map(({ field }) => field)).toEqual(['place'])
})

test('what a line does not say is not counted', () => {
  const score = emptyScore()
  const { id, text, photos, sent_at, intent } = report
  const parsed = readLabelledLine(JSON.stringify({ id, text, photos, sent_at, intent }))
  if ('fault' in parsed) throw new Error(parsed.fault)
  addToScore(score, parsed.value, understood)
  expect(score.fields.intent.named).toEqual({ right: 1, of: 1 })
  expect(score.fields.place).toEqual({ named: { right: 0, of: 0 }, none: { right: 0, of: 0 } })
  expect([score.reports, score.others]).toEqual([0, 0])
})

test('opened wrongly is a share of what is no report, missed a share of reports', () => {
  const score = emptyScore()
  const talk = { intent: 'chitchat', opens_case: false }
  addToScore(score, labelled({ ...talk, id: 'A2' }), understood)
  addToScore(score, labelled({ ...talk, id: 'A3' }), { ...understood, intent: 'chitchat', opens_case: false })
  addToScore(score, labelled({ id: 'A4' }), { ...understood, intent: 'chitchat', opens_case: false })
  expect(score).toMatchObject({ openedWrongly: ['A2'], missed: ['A4'], reports: 1, others: 2 })
  expect(scoreSheet(score)).toContain('误立案 opened wrongly\t50.00% (1/2)\tA2')
  expect(scoreSheet(score)).toContain('漏立案 missed\t100.00% (1/1)\tA4')
})

test('the sheet lists what was taken for what, the most frequent first, and each intent', () => {
  const score = emptyScore()
  for (const id of ['A2', 'A3'])
    addToScore(score, labelled({ id, intent: 'done', opens_case: false }), understood)
  addToScore(score, labelled({ id: 'A4' }), { ...understood, intent: 'notice', opens_case: false })
  addToScore(score, labelled(), understood)
  const sheet = scoreSheet(score)
  expect(sheet.slice(-2)).toEqual(['done → report\t2\tA2 A3', 'report → notice\t1\tA4'])
  expect(sheet).toContain('report\t33.33% (1/3)\t50.00% (1/2)')
  expect(sheet).toContain('intent\t意图\t25.00% (1/4)\t—')
})

test('a label that is none is told', () => {
  const parsed = readLabelledLine(JSON.stringify({ ...report, intent: 'complaint' }))
  expect('fault' in parsed && parsed.fault).toContain('intent 应为report、self_handled')
})
