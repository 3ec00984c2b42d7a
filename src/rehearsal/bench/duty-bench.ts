/** A province's minute: 100,000 grids with every duty of their pack, on a minute without anything due and when a round is. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../db/store.ts'
import { type Desk, policyAt } from '../../desk.ts'
import { addDays, at, clockOf } from '../../domain/calendar/days.ts'
import { nextTimes } from '../../domain/duty/due.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import type { Day, GroupId, Instant, TenantCode } from '../../domain/names.ts'
import { handleTick } from '../../handle-tick.ts'
import { rulesFor } from '../../starting/begin.ts'
import { bigPrefecture } from './big-prefecture.ts'

const counties = 900
const home = { platform: 'bench', account: 'bench' }
const day = '2026-11-18' as Day

export async function dutyBench(say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-duty-bench-'))
  const store = await openStore({ sqlite: join(folder, 'gridbell.db') })
  try {
    const roster = bigPrefecture('93', counties)
    const spoken = roster.grids.filter(({ level }) => level <= 3)
    await store.rosterLoad.load({ ...roster, groups: spoken.map(groupOf) }, home, at(day, '00:00'))
    const desk = {
      ...store,
      ...(await rulesFor(store.directory)),
      alertOf: async () => false,
    } as unknown as Desk
    const begun = at(day, '00:00')
    say(`\nDuties, SQLite, ${told(roster.grids.length)} grids, ${told(spoken.length)} groups`)
    await handleTick(desk, begun, at(day, '06:00'), machine)
    say(
      `  a minute with nothing due: ${told(await tickMs(desk, begun, at(day, '06:01')), 1)} ms (wanted ≤ 1,000)`,
    )
    for (const [name, clock] of [
      ['morning reminders', '09:05'],
      ['list of who has not met', '11:05'],
      ['list of who has not patrolled', '20:05'],
      ['the leaders’ list of the day', '20:35'],
      ['posts lacking', '20:50'],
    ] as const) {
      const ticks = await ticksOf(desk, begun, at(day, clock))
      say(`  ${name}: ${longestWords(ticks)}, all told after ${ticks.length} (wanted ≤ 1,000)`)
    }
    const newYear = await wholeDay(desk, begun, '2027-01-01' as Day)
    say(
      `  1 January after six weeks at a standstill, with all lists and digests of these: ` +
        `${longestWords(newYear)} of ${told(newYear.length)} ticks (wanted ≤ 1,000)`,
    )
    const after: Tick[] = []
    for (const on of ['2027-01-02', '2027-01-03', '2027-01-04'] as Day[])
      after.push(...(await wholeDay(desk, begun, on)))
    say(
      `  2 to 4 January without a standstill, every round of the day, with the digests of the week, month, quarter and year: ` +
        `${longestWords(after)} of ${told(after.length)} ticks (wanted ≤ 1,000)`,
    )
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const groupOf = ({ code, tenant, name }: Omit<Grid, 'path'>) => ({
  id: `g-${code}` as GroupId,
  tenant,
  grid: code,
  name,
  purpose: 'grid' as const,
})

/** The time that a tick takes is the machine's; which minute it is stands still meanwhile. */
const machine = () => performance.now() as Instant

async function tickMs(desk: Desk, begun: Instant, now: Instant): Promise<number> {
  const begins = performance.now()
  await handleTick(desk, begun, now, machine)
  return performance.now() - begins
}

interface Tick {
  readonly clock: string
  readonly ms: number
  /** What it took of a processor: on a machine that is busy with other things the time says little. */
  readonly cpuMs: number
}

/** One minute until nothing is left of it. */
async function ticksOf(desk: Desk, begun: Instant, now: Instant): Promise<readonly Tick[]> {
  const ticks: Tick[] = []
  for (let over = false; !over; ) {
    const [begins, cpu] = [performance.now(), process.cpuUsage()]
    over = await handleTick(desk, begun, now, machine)
    const { user, system } = process.cpuUsage(cpu)
    ticks.push({ clock: clockOf(now), ms: performance.now() - begins, cpuMs: (user + system) / 1000 })
  }
  return ticks
}

function longestWords(ticks: readonly Tick[]): string {
  const { clock, ms, cpuMs } = ticks.reduce((most, one) => (one.ms > most.ms ? one : most))
  return `the longest tick ${told(ms)} ms (${told(cpuMs)} ms of CPU) at ${clock}`
}

/** Every minute of a day at which anything is due by the clock. */
async function wholeDay(desk: Desk, begun: Instant, on: Day): Promise<readonly Tick[]> {
  const tenant = '93' as TenantCode
  const end = at(addDays(on, 1), '00:00')
  const around = { holidays: desk.holidays, alert: false }
  const found: Tick[] = []
  for (let now = at(on, '00:00'); now < end; ) {
    found.push(...(await ticksOf(desk, begun, now)))
    now = Math.min(end, ...nextTimes(policyAt(desk, tenant, now), now, around)) as Instant
  }
  return found
}

const told = (value: number, places = 0) => value.toLocaleString('en', { maximumFractionDigits: places })

if (import.meta.main) await dutyBench((line) => process.stdout.write(`${line}\n`))
