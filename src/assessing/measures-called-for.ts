/** What the ladders call for once a period is published as a whole: proposals in the same commit, told to the office alone. */
import type { Desk } from '../desk.ts'
import { failingGrade } from '../domain/assessment/grade.ts'
import { measuresOverMonths } from '../domain/assessment/measures-over-months.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import { resultOf, type Sheet } from '../domain/assessment/sheet.ts'
import { addMonths, monthOf } from '../domain/calendar/days.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { limits } from '../limits.ts'
import { climbsBeside } from './climbs-beside.ts'
import type { PeriodRules } from './period-rules.ts'
import { type Called, nothingCalled, proposeAll } from './propose-measures.ts'

interface Question {
  readonly tenant: TenantCode
  readonly period: NamedPeriod
  readonly rules: PeriodRules
  readonly units: readonly Grid[]
  /** Sheets as they are about to be written. */
  readonly fresh: readonly Sheet[]
  readonly policy: Policy
  readonly now: Instant
}

/** Nothing before the last unit's result is published: shares are shares of all. What stands in the ledger stays. */
export async function measuresCalledFor(
  desk: Desk,
  { tenant, period, rules, units, fresh, policy, now }: Question,
): Promise<Called> {
  const { rubric, held } = rules
  const stored = await desk.assessments.sheets(tenant, rubric.key, period.name)
  const sheets = new Map([...stored, ...fresh].map((sheet) => [sheet.unit, sheet]))
  const published = units.every(({ code }) => sheets.get(code)?.state === 'published')
  if (!published) return nothingCalled
  const from = monthOf(addMonths(period.from, -limits.ladderMonths))
  const before = await desk.assessments.results(tenant, rubric.key, from, period.name)
  const results = [
    ...before.filter(({ period: month }) => month !== period.name),
    ...[...sheets.values()].flatMap((sheet) => {
      const result = resultOf(sheet)
      return result ? [{ unit: sheet.unit, period: period.name, ...result }] : []
    }),
  ]
  const codes = units.map(({ code }) => code)
  const failing = failingGrade(rubric.value.bands)
  const byGrade = measuresOverMonths(held, results, codes, period.name, failing)
  const beside = await climbsBeside(desk, tenant, period, held, units)
  const about = { tenant, period: period.name, rubric: rubric.key }
  return proposeAll(desk, [...byGrade.climbs, ...beside.climbs], about, policy, now)
}
