/** Brings a table of air values in: every line is right or nothing happens; then the facts, and the units' months anew. */
import type { Desk } from '../desk.ts'
import {
  airStream,
  decideImport,
  type ImportRefusal,
  importedOf,
  periodOfRow,
} from '../domain/air/decide-import.ts'
import type { AirFact, AirRow, AirTable } from '../domain/air/facts.ts'
import { type GivenRow, type RowFault, readAirRows } from '../domain/air/read-air-rows.ts'
import { stationsIn } from '../domain/air/stations.ts'
import { unitMonths } from '../domain/air/unit-months.ts'
import { addDays, addMonths, dayOf, monthOf } from '../domain/calendar/days.ts'
import type { By } from '../domain/grid/actor.ts'
import type { Day, Instant, TenantCode } from '../domain/names.ts'
import type { View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { airUnits } from './assessed-units.ts'

export interface AirImport {
  readonly tenant: TenantCode
  readonly of: AirTable
  /** Rows of other months or years are faults; null: whatever the rows are about. */
  readonly period: string | null
  readonly replaces: number | null
  readonly source: string
  readonly rows: readonly GivenRow[]
  readonly by: By
  readonly now: Instant
}

export type AirImported =
  | {
      readonly done: readonly AirFact[]
      readonly doubts: readonly RowFault[]
      readonly same: readonly string[]
    }
  | { readonly faults: readonly RowFault[] }
  | {
      readonly refusal:
        | ImportRefusal
        | { readonly code: 'no-rows' }
        | { readonly code: 'one-period-at-a-time' }
    }

type AirDesk = Pick<Desk, 'journal' | 'air' | 'airRules' | 'directory' | 'packOf'>

/** Decided again when somebody else was faster. */
export async function importAir(desk: AirDesk, wished: AirImport): Promise<AirImported> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tryImport(desk, wished)
    if (answer !== 'conflict') return answer
    if (attempt >= limits.commitAttempts) throw new Error('too many conflicts on one month of air')
  }
}

async function tryImport(desk: AirDesk, wished: AirImport): Promise<AirImported | 'conflict'> {
  const { tenant, of, now, by } = wished
  const sites = airStream(tenant, 'stations')
  const placed = await factsOf(desk, sites)
  const ground = {
    today: dayOf(now),
    period: wished.period,
    stations: stationsIn([...importedOf('stations', placed).rows.values()].map(({ row }) => row)),
    units: await airUnits(desk, tenant, dayOf(now)),
    standards: desk.airRules.standards,
  }
  const { rows, faults, doubts } = readAirRows(of, wished.rows, ground)
  if (faults.length > 0) return { faults }
  if (rows.length === 0) return { refusal: { code: 'no-rows' } }
  const periods = [...Map.groupBy(rows, (row) => periodOfRow(of, row))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  if (wished.replaces !== null && periods.length > 1) return { refusal: { code: 'one-period-at-a-time' } }
  const done: AirFact[] = []
  const same: string[] = []
  // Sites that are placed anew meanwhile would make other months of these values: that is a conflict too.
  const appends =
    of === 'stations' ? [] : [{ stream: sites, expectedVersion: placed.length, facts: [] as never[] }]
  const streams = []
  for (const [period, own] of periods) {
    const stream = airStream(tenant, period)
    const facts = await factsOf(desk, stream)
    const last = facts.at(-1)?.no ?? 0
    const decided = decideImport({ ...wished, period, rows: own }, importedOf(of, facts), last)
    if ('refusal' in decided) return decided
    if (decided.fact === null) same.push(period)
    else {
      done.push(decided.fact)
      streams.push({ stream, expectedVersion: facts.length, facts: [{ fact: decided.fact, by, at: now }] })
    }
  }
  if (done.length === 0) return { done, doubts, same }
  const views = await viewsOf(desk, tenant, done)
  const entry = { appends: [...streams, ...appends], views, notices: [], handled: null, stamp: null, at: now }
  const committed = await desk.journal.commit(entry)
  return committed === 'conflict' ? 'conflict' : { done, doubts, same }
}

const factsOf = async ({ journal }: AirDesk, stream: string): Promise<readonly AirFact[]> =>
  (await journal.read(stream)).flatMap(({ fact }) => (fact.type === 'air-imported' ? [fact] : []))

/** The rows as they stand after the facts, and every month of units that is another by them. */
async function viewsOf(
  desk: AirDesk,
  tenant: TenantCode,
  done: readonly AirFact[],
): Promise<readonly View[]> {
  const after = new Map<string, readonly AirRow[]>()
  const views: View[] = []
  for (const fact of done) {
    const facts = [...(await factsOf(desk, airStream(tenant, fact.period))), fact]
    const rows = [...importedOf(fact.of, facts).rows.values()].map(({ row }) => row)
    after.set(`${fact.of} ${fact.period}`, rows)
    views.push({ kind: 'air-rows', tenant, of: fact.of, period: fact.period, rows })
  }
  const standing = async (of: AirTable, period: string) =>
    after.get(`${of} ${period}`) ?? (await desk.air.rows(tenant, of, period, period))
  const stations = stationsIn(await standing('stations', 'stations'))
  for (const month of await monthsTouched(desk, tenant, done)) {
    const rows = {
      month,
      daily: await standing('daily', month),
      monthly: await standing('monthly', month),
      tampered: await standing('tampered', month),
    }
    // The month's last day: its limits and counts of days hold for the whole of it.
    const last = addDays(addMonths(`${month}-01` as Day, 1), -1)
    const units = unitMonths(rows, stations, desk.airRules.standards.at(last))
    views.push({ kind: 'air-months', tenant, month, units })
  }
  return views
}

/** Sites placed anew change every month since the earliest of their days. */
async function monthsTouched(
  { air }: AirDesk,
  tenant: TenantCode,
  done: readonly AirFact[],
): Promise<readonly string[]> {
  const months = new Set<string>()
  for (const { of, period, rows, replaces } of done) {
    if (of === 'daily' || of === 'monthly' || of === 'tampered') months.add(period)
    if (of !== 'stations') continue
    const earliest = replaces === null ? rows.map(({ on }) => on).toSorted()[0] : '0000-01-01'
    for (const month of await air.monthsWithValues(tenant, monthOf((earliest ?? '') as Day)))
      months.add(month)
  }
  return [...months]
}
