/** A month of the drill prefecture published as the office does it: each county from its draft on, and what then is called for. */
import { unitsOf } from '../assessing/assessed-units.ts'
import { handleSheet } from '../assessing/handle-assessment.ts'
import { measuresCalledFor } from '../assessing/measures-called-for.ts'
import { rulesOf } from '../assessing/period-rules.ts'
import type { SheetCommand } from '../domain/assessment/commands.ts'
import type { Measure } from '../domain/assessment/measure.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { GridCode } from '../domain/names.ts'
import { moment, type Prefecture } from './prefecture.ts'

/** Nothing found anywhere; `next` is the month in which it is published. */
export async function publishPlainly(prefecture: Prefecture, month: string, next: string): Promise<void> {
  const { desk, tenant } = prefecture
  const { rubric } = rulesOf(desk, tenant, knownPeriod(month))
  const office = prefecture.who('许惊蛰')
  const step = async (when: string, unit: GridCode, command: SheetCommand) => {
    const key = { tenant, rubric: rubric.key, period: month, unit }
    const done = await handleSheet(desk, key, command, { actor: office, now: moment(when) })
    if ('refusal' in done) throw new Error(`${command.type}: ${JSON.stringify(done.refusal)}`)
  }
  for (const { code } of await unitsOf(desk, tenant, rubric.value.level)) {
    await step(`${next}-03 09:00`, code, { type: 'draft-sheet', findings: [] })
    await step(`${next}-03 11:00`, code, { type: 'open-sheet' })
    await step(`${next}-15 12:00`, code, { type: 'confirm-sheet' })
    await step(`${next}-15 13:00`, code, { type: 'publish-sheet' })
  }
}

/** The measures newly put into the ledger for a month that is published. */
export async function callFor(
  { desk, tenant }: Prefecture,
  month: string,
  when: string,
): Promise<readonly Measure[]> {
  const period = knownPeriod(month)
  const rules = rulesOf(desk, tenant, period)
  const units = await unitsOf(desk, tenant, rules.rubric.value.level)
  const now = moment(when)
  const policy = desk.packOf(tenant).at(dayOf(now))
  const called = await measuresCalledFor(desk, { tenant, period, rules, units, fresh: [], policy, now })
  await desk.journal.commit({ ...called, handled: null, stamp: null, at: now })
  return called.views.flatMap((view) => (view.kind === 'measure' ? [view.measure] : []))
}
