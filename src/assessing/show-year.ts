/** A year in Chinese: each unit's mean with what is missing, and each month's part of it. */
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import { decimalText, type Exact, exactText } from '../domain/exact/exact.ts'
import type { AssessedYear } from './assess-year.ts'
import { table } from './text-table.ts'

export function showYear({ period, rubric, units, climbs }: AssessedYear): readonly string[] {
  const { because, value } = rubric
  const rows = units.map(({ unit, year }) => [
    unit.name,
    year.mean ? meanText(year.mean) : '—',
    year.grade ?? '—',
    `${year.months}/${value.months}`,
    year.forced.map(monthWord).join('、') || '—',
    year.missing.map(monthWord).join('、') || '—',
  ])
  const nameOf = new Map(units.map(({ unit }) => [unit.code, unit.name]))
  const measures = climbs.flatMap(({ unit, name, proposal }) =>
    proposal ? [`${nameOf.get(unit)}（${name}）：${proposal.reason}`] : [],
  )
  return [
    `${value.name} ${period.words}（${because.regulation}，${because.article}）`,
    ...table([['单位', '各月平均', '等次', '已核定月数', '直接定等次的月份', '没有结果的月份'], ...rows]),
    `口径：原文没有规定年度怎样算，按已核定各月总分平均，须经人确认（${because.amb.join('、')}）`,
    ...(measures.length > 0 ? ['建议措施：', ...measures] : []),
  ]
}

/** Each month's part of one unit's mean. Throws an AssessmentError for a unit that is none. */
export function whyYear({ units }: AssessedYear, name: string): readonly string[] {
  const found = units.find(({ unit }) => unit.name === name || unit.code === name)
  if (!found)
    throw new AssessmentError(
      `没有叫「${name}」的被考核单位，可选：${units.map(({ unit }) => unit.name).join('、')}。`,
    )
  const { mean, grade, because, missing } = found.year
  return [
    `${found.unit.name}：${mean ? `${meanText(mean)} 分，${grade}` : '没有已核定的月份，没有年度结果'}`,
    ...because.parts.map(({ label, points }) => `  ${label} ＝ ${meanText(points)}`),
    ...(missing.length > 0 ? [`  没有结果的月份：${missing.map(monthWord).join('、')}`] : []),
  ]
}

/** A mean may have no end in decimals: it is rounded for the eye alone, its grade is not. */
function meanText(mean: Exact): string {
  try {
    return exactText(mean)
  } catch {
    return `≈${decimalText(mean, 2)}`
  }
}

const monthWord = (month: string): string => `${Number(month.slice(5))}月`
