/** What a regulation has in the place of a score: evaluations of a quarter, a checklist of a year; as lines and for machines. */
import type { Desk } from '../desk.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, GridCode, TenantCode } from '../domain/names.ts'
import { type Held, type InForce, ofKind } from '../domain/policy/in-force.ts'
import { levelWord } from '../domain/policy/who.ts'
import type { ReformRow } from '../notices/reform-notice.ts'
import { lengthOf } from './period-rules.ts'
import { summed } from './read-evaluations.ts'
import { reformsOn } from './read-reforms.ts'

export interface Unscored {
  readonly lines: readonly string[]
  readonly json: unknown
}

/** Null where the regulation has neither for a period of this length. */
export async function unscoredOf(
  desk: Pick<Desk, 'directory' | 'journal' | 'packOf'>,
  tenant: TenantCode,
  held: InForce,
  period: NamedPeriod,
  today: Day,
): Promise<Unscored | null> {
  const [every] = lengthOf(period)
  const forms = ofKind(held, 'evaluation').filter(({ value }) => value.every === every)
  const [form] = forms
  if (form) return evaluations(desk, tenant, form, period)
  if (every !== 'year') return null
  // A year that is over is looked at as it stood on its last day.
  const reforms = await reformsOn(desk, tenant, period.to < today ? period.to : today)
  if (reforms === null) return null
  const { rows, empty } = reforms
  return {
    lines: [
      `${held.regulation} 没有考核打分；${period.words}改革清单 ${rows.length} 项：`,
      ...rows.map(reformLine),
      ...(empty.length > 0 ? [`清单没有列举措的体系：${empty.join('、')}`] : []),
    ],
    json: { regulation: held.regulation, period: period.name, measures: rows, emptySystems: empty },
  }
}

async function evaluations(
  desk: Pick<Desk, 'directory' | 'journal'>,
  tenant: TenantCode,
  form: Held<'evaluation'>,
  period: NamedPeriod,
): Promise<Unscored> {
  const { value, because } = form
  const root = tenant as string as GridCode
  const judging: Grid[] = []
  for (const level of value.superior.levels)
    judging.push(...(await desk.directory.gridsAt(tenant, root, level)))
  const sums = await Promise.all(judging.map((grid) => summed(desk, tenant, form, period, grid)))
  const rows = sums.flatMap(({ unit: above, rows: below }) => below.map((row) => ({ above, ...row })))
  const how = (count: number, of: number) => (count === 0 ? '未评' : count < of ? `${count}/${of}` : '已评')
  return {
    lines: [
      `${value.name} ${period.words}（${because.regulation}，${because.article}）：只评价，不打分。`,
      `自评 ${value.self.levels.map(levelWord).join('、')}，期后 ${value.self.daysAfter} 天内；` +
        `上级评价 ${value.superior.levels.map(levelWord).join('、')}，期后 ${value.superior.daysAfter} 天内`,
      ...value.criteria.map(({ name }, at) => `  ${at + 1} ${name}：${value.answers.join('／')}`),
      ...rows.map(
        ({ above, unit, self, superior, of, worst, differs }) =>
          `${above} ${unit}：自评${how(self, of)}，上级${how(superior, of)}` +
          `${worst === null ? '' : `，最低${worst}`}${differs > 0 ? `，${differs} 项不一致` : ''}`,
      ),
    ],
    json: { regulation: because.regulation, period: period.name, form: value.name, grids: rows },
  }
}

const stateWords = {
  open: '未到期',
  overdue: '已过期限',
  continuous: '每年查验',
  done: '已完成',
} as const satisfies Record<ReformRow['state'], string>

function reformLine({ no, measure, due, state, departments, shownOn, words }: ReformRow): string {
  const until = due === null ? '持续开展' : `${due} 前完成`
  const shown = shownOn === null ? '' : `，${shownOn} 佐证${words === '' ? '' : `：${words}`}`
  return `  ${no} ${measure}：${until}，${stateWords[state]}${shown}（${departments.join('、')}）`
}
