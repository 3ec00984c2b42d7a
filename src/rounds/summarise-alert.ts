/** Once a day while an alert lasts: who has entered what of its checklist, and what was done, to the root and its leaders. */
import type { Desk } from '../desk.ts'
import { runningIn } from '../domain/alert/alert.ts'
import { at, dayOf, daysBetween } from '../domain/calendar/days.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Part } from '../domain/order/order.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { appendTo } from '../journal/append-to.ts'
import type { Meaning } from '../notices/notice.ts'
import { standingOf } from '../order-standing.ts'
import { clockBy } from './by-clock.ts'

/** Grids whose parts are read together. */
const askedAtOnce = 40

/** Of grids alone: no person and no department has a part of a checklist. */
const nobody = { persons: [], department: null }

export async function summariseAlert(
  desk: Desk,
  tenant: TenantCode,
  { alert: rules }: Policy,
  now: Instant,
): Promise<void> {
  const alert = rules && runningIn(await desk.alerts.latest(tenant))
  const day = dayOf(now)
  if (!alert || rules.summaryAt === null) return
  const due = at(day, rules.summaryAt)
  const stamp = `alert-summary:${tenant}:${day}`
  if (now < due || alert.startedAt >= due || (await desk.journal.stamped(stamp))) return
  const root = tenant as string as GridCode
  const units = await desk.directory.gridsAt(tenant, root, 2)
  const codes = units.map(({ code }) => code)
  const begun = dayOf(alert.startedAt)
  const order = alert.order === null ? null : await desk.orders.get(alert.order)
  const all = rules.checklist.map((_, at) => at + 1)
  const own: Part[] = []
  for (let from = 0; order !== null && from < codes.length; from += askedAtOnce) {
    const grids = codes.slice(from, from + askedAtOnce)
    own.push(...(await desk.orders.heldBy(order.id, { ...nobody, grids })))
  }
  const below = order === null ? [] : await desk.orders.countsBelow(order.id, root)
  const rows = units.map(({ code, name }) => {
    const ticked = own.find(({ grid }) => grid === code)?.ticked ?? []
    const [count] = below.find((one) => one.name === name)?.counts ?? []
    const missing = order === null ? [] : all.filter((item) => !ticked.includes(item))
    return { grid: code, name, missing, told: count?.told ?? 0, done: count?.done ?? 0 }
  })
  const fact = {
    type: 'alert-summarised' as const,
    day,
    level: alert.level,
    rows: rows.map(({ grid, missing }) => ({ grid, missing })),
  }
  const tallies = await desk.cases.tallies(tenant, root, day, day)
  const sum = (key: 'reported' | 'closed' | 'patrols' | 'meetings') =>
    tallies.reduce((total, row) => total + row[key], 0)
  const meaning: Meaning = {
    kind: 'alert-summarised',
    name: rules.name,
    level: alert.level,
    day,
    dayOfAlert: daysBetween(begun, day) + 1,
    of: rules.checklist.length,
    order: order && { no: order.no, standing: await standingOf(desk, order, null) },
    rows: rows.map(({ name, missing, told, done }) => ({
      ...{ grid: name, told, done },
      missing: missing.flatMap((item) => rules.checklist[item - 1] ?? []),
    })),
    counts: {
      reported: sum('reported'),
      closed: sum('closed'),
      patrols: sum('patrols'),
      meetings: sum('meetings'),
    },
  }
  const groups = (await desk.directory.groups(tenant)).filter(({ grid }) => grid === root)
  const stream = `alert:${tenant}`
  await appendTo(desk.journal, stream, (expectedVersion) => ({
    appends: [{ stream, expectedVersion, facts: [{ fact, by: clockBy, at: now }] }],
    views: [],
    notices: groups.map(({ id }) => ({
      key: `${stamp}:${id}`,
      to: { kind: 'group', group: id },
      about: null,
      meaning,
      priority: 'urgent',
      dueAt: now,
    })),
    handled: null,
    stamp,
    at: now,
  }))
}
