/** A year as the mean of its months: a line a unit, with the months that lack a result. */
import { dayOf } from '../../../domain/calendar/days.ts'
import { decimalText, exact, isDecimal } from '../../../domain/exact/exact.ts'
import { sayMenu } from '../sheet-lines.ts'
import { dateSaid } from '../when.ts'
import { called, type MeaningWith, type WordingOf, wording } from '../wording.ts'

type Row = MeaningWith<'year-published'>['rows'][number]

export const yearPublished: WordingOf<'year-published'> = (meaning, setting) => {
  const { name, period, state, no, rows, hidden, asked, by, buttons } = meaning
  const menu = sayMenu(buttons, setting)
  const published = no > 1 ? `第${no}次公布，更正前一次` : '公布'
  const late = by !== null && by < dayOf(setting.now)
  return wording(
    [
      `${period}${name}：${state === 'draft' ? '草稿，按各月已核定总分平均' : published}`,
      ...rows.map(rowLine),
      hidden > 0 ? `共${rows.length + hidden}个单位，按本辖区口径只列本单位。` : null,
      state === 'draft' ? '办法没有规定年度怎样算，取平均是系统的口径，请核对后由人公布。' : null,
      by === null
        ? null
        : `${asked.length > 0 ? `请 ${called(asked)} ` : '请考核办公室'}${late ? '尽快' : `${dateSaid(by)}前`}公布。`,
      ...menu.lines,
    ],
    { mentions: asked, buttons: menu.buttons },
  )
}

/** More months than these are counted, not named. */
const fewMonths = 3

function rowLine({ unit, mean, grade, months, missing, forced }: Row): string {
  if (mean === null) return `${unit}：没有已核定的月份，没有年度结果`
  const gaps =
    missing.length > fewMonths
      ? `，其余${missing.length}个月没有结果`
      : missing.length > 0
        ? `，缺${listed(missing)}`
        : ''
  const settled = forced.length > 0 ? `，${listed(forced)}直接定等次` : ''
  return `${unit}：${shortly(mean)}分（${grade}），${months}个月平均${gaps}${settled}`
}

/** 66.6667 → 66.67: rounded for the eye alone. */
const shortly = (mean: string): string =>
  isDecimal(mean) && (mean.split('.')[1]?.length ?? 0) > 2 ? decimalText(exact(mean), 2) : mean

const listed = (months: readonly string[]): string =>
  `${months.map((one) => Number(one.slice(5))).join('、')}月`
