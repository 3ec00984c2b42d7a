/** 打分, 公示, 核定, 公布 of several units: a line a unit, done or why not. */

import { sheetStates } from '../../../domain/assessment/sheet.ts'
import { dayOf } from '../../../domain/calendar/days.ts'
import type { Day } from '../../../domain/names.ts'
import { refusalLines } from '../refusals.ts'
import { pointsSaid, sayMenu } from '../sheet-lines.ts'
import { dateSaid, whenSaid } from '../when.ts'
import { called, type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

type Stepped = MeaningWith<'sheets-stepped'>
const done = { drafted: '已拟草稿', opened: '已公示', confirmed: '已核定', published: '已公布' } as const
const notDone = {
  drafted: '没有可拟的草稿',
  opened: '没有可公示的',
  confirmed: '还不能核定',
  published: '还不能公布',
} as const

export const sheetsStepped: WordingOf<'sheets-stepped'> = (meaning, setting) => {
  const { step, period, rows, asked, by, buttons } = meaning
  const menu = sayMenu(buttons, setting)
  const well = rows.filter(({ result }) => result !== null).length
  const count =
    well < rows.length ? `${rows.length}个单位中${well}个` : rows.length > 1 ? `${well}个单位` : ''
  // Made by the clock it tells how far the month has come.
  const byClock = by !== null && well < rows.length
  const first = byClock ? '进度' : well === 0 ? notDone[step] : `${count}${done[step]}`
  const waiting = rows.some(({ result }) => (result?.pending ?? 0) > 0)
  return wording(
    [
      `${period}考核${byClock ? '' : '：'}${first}`,
      ...rows.map((row) => rowLine(row, step, setting)),
      step === 'drafted' && well > 0 ? '逐项查看请说：考核表 单位；认定后公示。' : null,
      by === null
        ? null
        : `${asked.length > 0 ? `请 ${called(asked)} ` : '请考核办公室'}${waiting ? '逐项认定，' : ''}${by < dayOf(setting.now) ? '尽快' : `${dateSaid(by as Day)}前`}公布。`,
      ...menu.lines,
    ],
    { mentions: by === null ? [] : asked, buttons: menu.buttons },
  )
}

function rowLine(
  { unit, result, refusal }: Stepped['rows'][number],
  step: Stepped['step'],
  setting: Setting,
): string {
  if (result === null) return `${unit}：${refusal === null ? '没有变化' : whyNot(refusal, setting)}`
  const points = pointsSaid(result)
  if (step === 'drafted')
    return result.pending > 0
      ? `${unit}：如全部成立${points}，待认定${result.pending}项`
      : `${unit}：${points}`
  const until = result.until === null ? '' : `，申诉到${whenSaid(result.until, setting.now)}`
  return `${unit}：${points}${step === 'opened' ? until : ''}`
}

/** The unit stands before it, and the period above. */
function whyNot(refusal: NonNullable<Stepped['rows'][number]['refusal']>, setting: Setting): string {
  if (refusal.code === 'sheet-state') return `目前“${sheetStates[refusal.state]}”`
  if (refusal.code === 'no-sheet') return '还没有考核表，请先打分'
  return refusalLines(refusal, setting)[0] ?? ''
}
