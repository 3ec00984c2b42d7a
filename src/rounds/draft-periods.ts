/** The drafts of a month, quarter or year are made by the clock on the days that the pack names, and the office is told: once a day named. */
import { assessYear } from '../assessing/assess-year.ts'
import { unitsOf } from '../assessing/assessed-units.ts'
import { draftedFindings } from '../assessing/drafted-findings.ts'
import { handleSheet } from '../assessing/handle-assessment.ts'
import { type PeriodRules, rulesOf } from '../assessing/period-rules.ts'
import { meanRulesOf, publishedYears } from '../assessing/publish-year.ts'
import type { Desk } from '../desk.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import { yearRow } from '../domain/assessment/decide-year.ts'
import { type DraftDates, type DraftsDue, draftDates, draftsDue } from '../domain/assessment/drafts-due.ts'
import type { Finding } from '../domain/assessment/finding.ts'
import type { SheetKey } from '../domain/assessment/sheet.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { InForce } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { limits } from '../limits.ts'
import { pointsOf } from '../notices/announce-assessment.ts'
import { yearMeaning } from '../notices/announce-year.ts'
import { buttonFor } from '../notices/assessment-buttons.ts'
import { officeOf, officePlaces } from '../notices/assessment-places.ts'
import type { Addressee } from '../notices/case-notice.ts'
import { destinationKey, type Meaning, type MeaningOf } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { isStamped } from './known-stamp.ts'

type Row = MeaningOf<'sheets-stepped'>['rows'][number]

export async function draftPeriods(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const { regulation, rulesAt } = desk.packOf(tenant)
  for (const due of draftsDue(datesOn(rulesAt(dayOf(now)), dayOf(now)), now)) {
    if (due.dueAt < begun || due.period.to < regulation.from) continue
    const stamp = stampOf(tenant, due)
    if (await isStamped(desk.journal, stamp)) continue
    const scene = await desk.directory.scene(tenant, [tenant as string as GridCode])
    const meaning = await meaningOf(desk, tenant, due, [...officeOf(scene)], now)
    const dueAt = afterQuietHours(now, policy.quietHours)
    const notices = (meaning === null ? [] : officePlaces(scene)).map((to) => ({
      ...{ key: `${stamp}:${destinationKey(to)}`, to, about: null, meaning: meaning as Meaning, dueAt },
      priority: 'routine' as const,
    }))
    await desk.journal.commit({ appends: [], views: [], notices, handled: null, stamp, at: now })
  }
}

/** The clock asks every minute: what holds all day is reckoned once a day. */
const known = new WeakMap<InForce, { readonly day: Day; readonly dates: readonly DraftDates[] }>()

function datesOn(held: InForce, day: Day): readonly DraftDates[] {
  const before = known.get(held)
  if (before?.day === day) return before.dates
  const dates = draftDates(held, day)
  known.set(held, { day, dates })
  return dates
}

/** A rubric that is missing is said once, not at every date of every period. */
const stampOf = (tenant: TenantCode, { rubric, period, dueAt }: DraftsDue): string =>
  rubric.value.form === 'unconfigured'
    ? `rubric-unready:${tenant}:${rubric.key}`
    : `draft-month:${tenant}:${period.name}:${dueAt}`

/** What the office is told; null where everything is published, or there is nothing to assess. */
async function meaningOf(
  desk: Desk,
  tenant: TenantCode,
  due: DraftsDue,
  asked: Addressee[],
  now: Instant,
): Promise<Meaning | null> {
  const { rubric, period, by } = due
  const { value } = rubric
  if (value.form === 'unconfigured') {
    const { name, annex } = value
    return { kind: 'rubric-unready', name, period: period.words, annex, asked }
  }
  if (value.form === 'mean') return yearDrafted(desk, tenant, due, asked)
  const rows = await draftAll(desk, tenant, due, now)
  if (rows.every(({ refusal }) => refusal?.code === 'sheet-state' && refusal.state === 'published'))
    return null
  return {
    ...{ kind: 'sheets-stepped', step: 'drafted', period: period.words, buttons: [], asked, by },
    rows: [...rows],
  }
}

/** Nothing to tell before any month is settled, or once a person has published it. */
async function yearDrafted(
  desk: Desk,
  tenant: TenantCode,
  { period, by }: DraftsDue,
  asked: Addressee[],
): Promise<Meaning | null> {
  const rules = meanRulesOf(desk, tenant, period)
  if (rules === null) return null
  const { rubric, held } = rules
  const published = await publishedYears(desk, tenant, rubric.key, period.name)
  const { units } = await assessYear(desk, tenant, period, held, rubric.key)
  if (published.length > 0 || units.every(({ year }) => year.mean === null)) return null
  const nameOf = (code: string) => units.find(({ unit }) => unit.code === code)?.unit.name ?? ''
  const rows = units.map(({ unit, year }) => yearRow(unit.code, year))
  const draft = { fact: { no: 0, period: period.name }, name: rubric.value.name, nameOf }
  const buttons = [buttonFor('公布', '公布', null, period.words)]
  return { ...yearMeaning(draft, 'draft', rows), asked, by, buttons }
}

/** A handful of units at a time: between them messages are heard. Nothing where there is no record. */
async function draftAll(
  desk: Desk,
  tenant: TenantCode,
  { period }: DraftsDue,
  now: Instant,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  try {
    const rules = rulesOf(desk, tenant, period)
    const units = await unitsOf(desk, tenant, rules.rubric.value.level)
    for (let from = 0; from < units.length; from += limits.unitsAtOnce) {
      const of = units.slice(from, from + limits.unitsAtOnce)
      const findings = await draftedFindings(desk, { tenant, period, rules, units, of, now })
      if (findings === null) return []
      for (const unit of of) {
        const key = { tenant, rubric: rules.rubric.key, period: period.name, unit: unit.code }
        rows.push(await drafted(desk, key, unit.name, rules, findings.get(unit.code) ?? [], now))
      }
    }
  } catch (error) {
    // A slip in an imported rubric is said to whoever asks, not every month to everybody.
    if (!(error instanceof AssessmentError)) throw error
  }
  return rows
}

async function drafted(
  desk: Desk,
  key: SheetKey,
  unit: string,
  { rubric }: PeriodRules,
  findings: readonly Finding[],
  now: Instant,
): Promise<Row> {
  const wished = { actor: { kind: 'clock' as const }, now }
  const outcome = await handleSheet(desk, key, { type: 'draft-sheet', findings }, wished)
  if ('refusal' in outcome) return { unit, result: null, refusal: outcome.refusal }
  const pending = outcome.state.findings.filter(({ confirmed }) => confirmed === null).length
  const result = { ...pointsOf({ sheet: outcome.state, rubric }), pending, until: null }
  return { unit, result, refusal: null }
}
