/** Before the end of the time for objections each unit is reminded, after it whoever decides: once, by their stamps. */
import { daysChosen, rulesOf } from '../assessing/period-rules.ts'
import type { Desk } from '../desk.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import { type Sheet, sheetStream } from '../domain/assessment/sheet.ts'
import { addMinutes } from '../domain/calendar/days.ts'
import { gridOf, type Scene } from '../domain/grid/scene.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { buttonFor } from '../notices/assessment-buttons.ts'
import { inOffice, officeOf, officePlaces, unitPlaces } from '../notices/assessment-places.ts'
import { type Destination, destinationKey, type MeaningOf } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'

type Open = Extract<Sheet, { state: 'open' }>
interface Ending {
  readonly stamp: string
  readonly to: readonly Destination[]
  readonly meaning: MeaningOf<'objections-ending'>
}

export async function endObjections(
  desk: Desk,
  tenant: TenantCode,
  { quietHours }: Policy,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const open = (await desk.assessments.openSheets(tenant)).filter((one): one is Open => one.state === 'open')
  if (open.length === 0) return
  const scene = await desk.directory.scene(
    tenant,
    open.map(({ unit }) => unit),
  )
  const dueAt = afterQuietHours(now, quietHours)
  const near = open.filter((sheet) => now <= sheet.until && now >= aheadOf(desk, sheet))
  const over = open.filter(({ until }) => now > until && until >= begun)
  const together = Map.groupBy(over, ({ rubric, period, until }) => `${rubric}:${period}:${until}`)
  const endings = [
    ...near.map((sheet) => endingOf(sheet, scene)),
    ...[...together].map(([which, sheets]) => endedOf(`objections-ended:${tenant}:${which}`, sheets, scene)),
  ]
  for (const { stamp, to, meaning } of endings) {
    if (await desk.journal.stamped(stamp)) continue
    // A reminder that would be read after the end is noise.
    const told = meaning.ended || dueAt <= meaning.until ? to : []
    const notices = told.map((one) => ({
      ...{ key: `${stamp}:${destinationKey(one)}`, to: one, about: null, meaning, dueAt },
      priority: 'routine' as const,
    }))
    await desk.journal.commit({ appends: [], views: [], notices, handled: null, stamp, at: now })
  }
}

function aheadOf(desk: Desk, { tenant, rubric, period, until }: Open): Instant {
  const { held } = rulesOf(desk, tenant, knownPeriod(period), rubric)
  return addMinutes(until, -60 * daysChosen(held, 'objection-remind-hours'))
}

const rowOf = ({ unit, objections }: Open, scene: Scene) => ({
  unit: gridOf(scene, unit).name,
  open: objections.flatMap(({ no, decision }) => (decision === null ? [no] : [])),
})

function endingOf(sheet: Open, scene: Scene): Ending {
  const { period, until, unit } = sheet
  return {
    stamp: `objections-ending:${sheetStream(sheet)}:${until}`,
    to: unitPlaces(scene, unit),
    meaning: {
      ...{ kind: 'objections-ending', period: knownPeriod(period).words, until, ended: false },
      ...{ rows: [rowOf(sheet, scene)], asked: [...inOffice(scene, unit)], buttons: [] },
    },
  }
}

/** Those that were opened together end together, and are confirmed at one word. */
function endedOf(stamp: string, sheets: readonly Open[], scene: Scene): Ending {
  const rows = sheets.map((sheet) => rowOf(sheet, scene))
  const [first] = sheets
  const [only] = rows
  if (!first || !only) throw new Error('nothing has ended')
  const button =
    rows.length === 1
      ? buttonFor('核定', '核定', only.unit, first.period)
      : buttonFor('核定', '核定', null, first.period, '全部')
  return {
    stamp,
    to: officePlaces(scene),
    meaning: {
      ...{
        kind: 'objections-ending',
        period: knownPeriod(first.period).words,
        until: first.until,
        ended: true,
      },
      ...{ rows, asked: [...officeOf(scene)] },
      buttons: rows.every(({ open }) => open.length === 0) ? [button] : [],
    },
  }
}
