/** A year in Chinese: each unit's mean with what is missing; and what a regulation has in the place of a score. */
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import { checklistOn, type MeasureState } from '../domain/assessment/checklist.ts'
import { decimalText, type Exact, exactText } from '../domain/exact/exact.ts'
import type { Day } from '../domain/names.ts'
import { type InForce, ofKind } from '../domain/policy/in-force.ts'
import { levelWord } from '../domain/policy/who.ts'
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

/** What stands in a regulation for such a period where it gives no points: evaluations, checklists; empty: nothing. */
export function showUnscored(
  held: InForce,
  every: 'month' | 'quarter' | 'year',
  today: Day,
): readonly string[] {
  const forms = ofKind(held, 'evaluation').filter(({ value }) => value.every === every)
  const evaluations = forms.flatMap(({ value, because }) => [
    `${value.name}（${because.regulation}，${because.article}）：只评价，不打分；评价结果尚未录入。`,
    `自评 ${value.self.levels.map(levelWord).join('、')}，期后 ${value.self.daysAfter} 天内；` +
      `上级评价 ${value.superior.levels.map(levelWord).join('、')}，期后 ${value.superior.daysAfter} 天内`,
    ...value.criteria.map(({ name }, at) => `  ${at + 1} ${name}：${value.answers.join('／')}`),
  ])
  if (evaluations.length > 0 || every !== 'year') return evaluations
  const measures = checklistOn(held, today, new Map())
  if (measures.length === 0) return []
  return [
    `${measures[0]?.because.regulation} 没有考核打分；改革清单 ${measures.length} 项，完成佐证尚未录入：`,
    ...measures.map(
      ({ no, measure, dueOn, state, departments }) =>
        `  ${no} ${measure}：${dueOn === null ? '持续开展' : `${dueOn} 前完成`}，${stateWords[state]}（${departments.join('、')}）`,
    ),
  ]
}

const stateWords = {
  open: '未到期',
  overdue: '已过期限',
  continuous: '每年查验',
  done: '已完成',
} as const satisfies Record<MeasureState, string>

/** A mean may have no end in decimals: it is rounded for the eye alone, its grade is not. */
function meanText(mean: Exact): string {
  try {
    return exactText(mean)
  } catch {
    return `≈${decimalText(mean, 2)}`
  }
}

const monthWord = (month: string): string => `${Number(month.slice(5))}月`
