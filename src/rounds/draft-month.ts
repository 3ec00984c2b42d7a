/** The month's drafts are made by the clock on the day that the pack names, and the office is told: once for each such day. */
import { unitsOf } from '../assessing/assessed-units.ts'
import { draftedFindings } from '../assessing/draft-period.ts'
import { handleSheet } from '../assessing/handle-assessment.ts'
import { type PeriodRules, rulesOf } from '../assessing/period-rules.ts'
import type { Desk } from '../desk.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import { type DraftsDue, draftsDue } from '../domain/assessment/drafts-due.ts'
import type { Finding } from '../domain/assessment/finding.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import type { SheetKey } from '../domain/assessment/sheet.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { limits } from '../limits.ts'
import { pointsOf } from '../notices/announce-assessment.ts'
import { officeOf, officePlaces } from '../notices/assessment-places.ts'
import { destinationKey, type MeaningOf } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'

type Row = MeaningOf<'sheets-stepped'>['rows'][number]

export async function draftMonth(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const { regulation, overlay } = desk.packOf(tenant)
  const due = draftsDue(inForce(regulation, dayOf(now), overlay), now)
  if (due === null || due.dueAt < begun) return
  const stamp = `draft-month:${tenant}:${due.month}:${due.dueAt}`
  if (await desk.journal.stamped(stamp)) return
  const rows = await draftAll(desk, tenant, due, now)
  const scene = await desk.directory.scene(tenant, [tenant as string as GridCode])
  const meaning: MeaningOf<'sheets-stepped'> = {
    ...{ kind: 'sheets-stepped', step: 'drafted', period: knownPeriod(due.month).words, buttons: [] },
    ...{ asked: [...officeOf(scene)], by: due.by, rows: [...rows] },
  }
  const settled = rows.every(
    ({ refusal }) => refusal?.code === 'sheet-state' && refusal.state === 'published',
  )
  const dueAt = afterQuietHours(now, policy.quietHours)
  const notices = (settled ? [] : officePlaces(scene)).map((to) => ({
    ...{ key: `${stamp}:${destinationKey(to)}`, to, about: null, meaning, dueAt },
    priority: 'routine' as const,
  }))
  await desk.journal.commit({ appends: [], views: [], notices, handled: null, stamp, at: now })
}

/** A handful of units at a time: between them messages are heard. Nothing where there is no rubric, or no record. */
async function draftAll(
  desk: Desk,
  tenant: TenantCode,
  { month }: DraftsDue,
  now: Instant,
): Promise<readonly Row[]> {
  const period = knownPeriod(month)
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
    // A rubric that is missing is said to whoever asks, not every month to everybody.
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
