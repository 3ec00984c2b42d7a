/** What the records of a period propose for the sheets of its units; nothing is confirmed by it. */
import type { Desk } from '../desk.ts'
import type { Finding } from '../domain/assessment/finding.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import { proposeFindings } from '../domain/assessment/propose.ts'
import { signalsOf } from '../domain/assessment/signals.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { PeriodRules } from './period-rules.ts'
import { readRollUps } from './read-roll-ups.ts'

interface Question {
  readonly tenant: TenantCode
  readonly period: NamedPeriod
  readonly rules: PeriodRules
  /** All that are assessed. */
  readonly units: readonly Grid[]
  /** Those that are read now: a handful, or all of them off the reply path. */
  readonly of: readonly Grid[]
  readonly now: Instant
}

/** Null for a period of which no unit has any record and none a sheet. */
export async function draftedFindings(
  desk: Pick<Desk, 'assessments' | 'holidays'>,
  { tenant, period, rules, units, of, now }: Question,
): Promise<ReadonlyMap<GridCode, readonly Finding[]> | null> {
  const span = { tenant, units: units.map(({ code }) => code), from: period.from, to: period.to }
  const sheets = await desk.assessments.sheets(tenant, rules.rubric.key, period.name)
  if (sheets.length === 0 && !(await desk.assessments.anything(span))) return null
  const rollUps = await readRollUps(desk, tenant, period, of, rules, now)
  return new Map(
    of.map(({ code }) => {
      const rollUp = rollUps.get(code)
      return [code, proposeFindings(rules.rubric, rollUp ? signalsOf(rollUp, rules.held) : []).findings]
    }),
  )
}
