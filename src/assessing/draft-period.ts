/** Makes the drafts of a period out of the records, or brings those that are there up to date; nothing is confirmed by it. */
import type { Desk } from '../desk.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import type { Finding } from '../domain/assessment/finding.ts'
import { type NamedPeriod, periodNamed } from '../domain/assessment/period-named.ts'
import { proposeFindings } from '../domain/assessment/propose.ts'
import type { Sheet } from '../domain/assessment/sheet.ts'
import { signalsOf } from '../domain/assessment/signals.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Asked } from './assess-period.ts'
import { unitsOf } from './assessed-units.ts'
import { handleSheet, type Wished } from './handle-assessment.ts'
import { type PeriodRules, rulesOf } from './period-rules.ts'
import { readRollUps } from './read-roll-ups.ts'

export interface Drafted {
  readonly unit: string
  readonly outcome: Awaited<ReturnType<typeof handleSheet>>
}

/** One commit for each unit; a sheet that is open or further on is left alone and refused with its reason. */
export async function draftPeriod(
  desk: Desk,
  { tenant, period: name, rubric = null }: Omit<Asked, 'now' | 'settings'>,
  wished: Wished,
): Promise<readonly Drafted[]> {
  const period = periodNamed(name)
  if (!period) throw new AssessmentError(`「${name}」不是月份，请写作 2026-10。`)
  const rules = rulesOf(desk, tenant, period, rubric)
  const units = await unitsOf(desk, tenant, rules.rubric.value.level)
  const proposed = await proposedFindings(desk, { tenant, period, rules, of: units, now: wished.now })
  const drafted: Drafted[] = []
  for (const { code, name: unit } of units) {
    const key: Pick<Sheet, 'tenant' | 'rubric' | 'period' | 'unit'> = {
      tenant,
      rubric: rules.rubric.key,
      period: name,
      unit: code,
    }
    const findings = proposed.get(code) ?? []
    drafted.push({ unit, outcome: await handleSheet(desk, key, { type: 'draft-sheet', findings }, wished) })
  }
  return drafted
}

interface Question {
  readonly tenant: TenantCode
  readonly period: NamedPeriod
  readonly rules: PeriodRules
  /** The units that are read: a handful, or all of them off the reply path. */
  readonly of: readonly Grid[]
  readonly now: Instant
}

/** What the records of these units propose. */
async function proposedFindings(
  desk: Pick<Desk, 'assessments' | 'holidays'>,
  { tenant, period, rules, of, now }: Question,
): Promise<ReadonlyMap<GridCode, readonly Finding[]>> {
  const rollUps = await readRollUps(desk, tenant, period, of, rules, now)
  return new Map(
    of.map(({ code }) => {
      const rollUp = rollUps.get(code)
      return [code, proposeFindings(rules.rubric, rollUp ? signalsOf(rollUp, rules.held) : []).findings]
    }),
  )
}

/** The same, where there is anything to read: null for a period of which no unit has any record and none a sheet. */
export async function draftedFindings(
  desk: Pick<Desk, 'assessments' | 'holidays'>,
  question: Question & { readonly units: readonly Grid[] },
): Promise<ReadonlyMap<GridCode, readonly Finding[]> | null> {
  const { tenant, period, rules, units } = question
  const span = { tenant, units: units.map(({ code }) => code), from: period.from, to: period.to }
  const sheets = await desk.assessments.sheets(tenant, rules.rubric.key, period.name)
  if (sheets.length === 0 && !(await desk.assessments.anything(span))) return null
  return proposedFindings(desk, question)
}
