/** One period of all units: findings from the sheets or, where there is none yet, from the records; scores, ranks, measures. */
import type { Desk } from '../desk.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import type { Finding } from '../domain/assessment/finding.ts'
import { failingGrade } from '../domain/assessment/grade.ts'
import type { Measure } from '../domain/assessment/measure.ts'
import {
  type MonthResult,
  measuresOverMonths,
  type OverMonths,
} from '../domain/assessment/measures-over-months.ts'
import { type NamedPeriod, periodNamed } from '../domain/assessment/period-named.ts'
import { proposeFindings, type Signal } from '../domain/assessment/propose.ts'
import { type RankingResult, rankUnits } from '../domain/assessment/rank.ts'
import { problemsIn } from '../domain/assessment/result-of.ts'
import { emptyRollUp } from '../domain/assessment/roll-up.ts'
import { type Score, score } from '../domain/assessment/score.ts'
import type { Settings } from '../domain/assessment/settings.ts'
import { findingsNow, type Sheet } from '../domain/assessment/sheet.ts'
import { signalsOf } from '../domain/assessment/signals.ts'
import { type Change, rubricUnder, whatIf } from '../domain/assessment/what-if.ts'
import { addMonths, monthOf } from '../domain/calendar/days.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { ruleOf } from '../domain/policy/in-force.ts'
import { limits } from '../limits.ts'
import type { AirOfPeriod } from './air-period.ts'
import { unitsOf } from './assessed-units.ts'
import { climbsBeside } from './climbs-beside.ts'
import { type PeriodRules, rulesOf } from './period-rules.ts'
import { readRollUps } from './read-roll-ups.ts'

export interface AssessedUnit {
  readonly unit: Pick<Grid, 'code' | 'name' | 'level'>
  /** Null: nobody has made a draft; the findings are what the records propose. */
  readonly sheet: Sheet | null
  readonly findings: readonly Finding[]
  /** What the records have shown since the sheet was drafted: it stands beside the sheet, and changes nothing. */
  readonly late: readonly Finding[]
  /** Signals of which this rubric makes nothing. */
  readonly idle: readonly Signal[]
  readonly score: Score
  readonly problems: number
  /** What other interpretations would change; null when none were asked for. */
  readonly changes: readonly Change[] | null
}

export interface AssessedPeriod {
  readonly period: NamedPeriod
  readonly rules: PeriodRules
  readonly units: readonly AssessedUnit[]
  readonly ranking: RankingResult | null
  /** What ladders call for: over months of grades and shares, of last places, and over weeks of checks. */
  readonly overMonths: OverMonths
  /** Null where the regulation does not rank by the air, and of periods that are no months. */
  readonly air: AirOfPeriod | null
  /** Measures of this period that have been put into the ledger. */
  readonly ledger: readonly Measure[]
}

type Question = Pick<Desk, 'air' | 'airRules' | 'assessments' | 'directory' | 'holidays' | 'packOf'>

export interface Asked {
  readonly tenant: TenantCode
  readonly period: string
  readonly rubric?: string | null
  readonly settings?: Settings
  readonly now: Instant
}

/** Throws an AssessmentError for a period or a setting that is none, a rubric that is not configured, and when nothing was recorded. */
export async function assessPeriod(desk: Question, asked: Asked): Promise<AssessedPeriod> {
  const { tenant, now } = asked
  const period = periodNamed(asked.period)
  if (!period) throw new AssessmentError(`「${asked.period}」不是月份，请写作 2026-10。`)
  const rules = rulesOf(desk, tenant, period, asked.rubric ?? null)
  const units = await unitsOf(desk, tenant, rules.rubric.value.level)
  const sheets = await desk.assessments.sheets(tenant, rules.rubric.key, period.name)
  const codes = units.map(({ code }) => code)
  const span = { tenant, units: codes, from: period.from, to: period.to }
  if (sheets.length === 0 && !(await desk.assessments.anything(span)))
    throw new AssessmentError(`${period.words}没有任何记录，无从打分。`)
  const rollUps = await readRollUps(desk, tenant, period, units, rules, now)
  const assess = assessor(rules, asked.settings ?? {})
  const assessed = units.map((unit): AssessedUnit => {
    const sheet = sheets.find((one) => one.unit === unit.code) ?? null
    const signals = signalsOf(rollUps.get(unit.code) ?? emptyRollUp(unit), rules.held)
    const proposed = proposeFindings(rules.rubric, signals)
    const findings = sheet ? findingsNow(sheet) : proposed.findings
    const known = new Set(findings.map(({ id }) => id))
    const late = proposed.findings.filter(({ id }) => !known.has(id))
    return { unit, sheet, findings, late, idle: proposed.idle, ...assess(findings) }
  })
  const from = monthOf(addMonths(period.from, -limits.ladderMonths))
  const results = await desk.assessments.results(tenant, rules.rubric.key, from, period.name)
  const ledger = await desk.assessments.measures(tenant, period.name, units.length * limits.measuresOfUnit)
  const beside = await climbsBeside(desk, tenant, period, rules.held, units)
  const { ranking, overMonths } = compared(rules, assessed, results, period)
  const climbs = [...overMonths.climbs, ...beside.climbs]
  const { air } = beside
  return { period, rules, units: assessed, ranking, ledger, air, overMonths: { ...overMonths, climbs } }
}

/** The interpretations asked for are laid over the rules once, not once for each unit. */
function assessor({ rubric, regulation, overlay, held }: PeriodRules, settings: Settings) {
  const asked = Object.keys(settings).length > 0
  const other = asked ? rubricUnder(regulation, overlay, held.day, rubric.key, settings) : null
  return (findings: readonly Finding[]): Pick<AssessedUnit, 'score' | 'problems' | 'changes'> => {
    const problems = problemsIn(rubric, findings)
    if (other === null) return { score: score(rubric, findings), problems, changes: null }
    const { asIs, changes } = whatIf(rubric, other, findings)
    return { score: asIs, problems, changes }
  }
}

function compared(
  { held, rubric }: PeriodRules,
  units: readonly AssessedUnit[],
  results: readonly MonthResult[],
  { name }: NamedPeriod,
): Pick<AssessedPeriod, 'ranking' | 'overMonths'> {
  const ranking = ruleOf(held, 'ranking', rubric.key)
  const contestants = units.map((one) => ({ unit: one.unit.name, figures: { total: one.score.total } }))
  const codes = units.map(({ unit }) => unit.code)
  return {
    ranking: ranking && rankUnits(ranking, contestants),
    overMonths: measuresOverMonths(held, results, codes, name, failingGrade(rubric.value.bands)),
  }
}
