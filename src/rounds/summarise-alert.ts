/** Once a day while an alert lasts: who has entered what of its checklist, and what was done, to the root and its leaders. */
import type { Desk } from '../desk.ts'
import { runningIn } from '../domain/alert/alert.ts'
import { at, dayOf, daysBetween } from '../domain/calendar/days.ts'
import { stepDuty } from '../domain/duty/alert-steps.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { appendTo } from '../journal/append-to.ts'
import { countKey } from '../journal/duties.ts'
import type { Meaning } from '../notices/notice.ts'
import { clockBy } from './by-clock.ts'

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
  const steps = rules.checklist.map((_, item) => ({ duty: stepDuty(alert, item + 1), from: begun }))
  const done = await desk.duties.counts(tenant, codes, steps)
  const rows = codes.map((grid) => ({
    grid,
    missing: steps.flatMap(({ duty, from }, item) =>
      done.has(countKey(duty, from, grid)) ? [] : [item + 1],
    ),
  }))
  const fact = { type: 'alert-summarised' as const, day, level: alert.level, rows }
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
    rows: rows.map(({ grid, missing }) => ({
      grid: units.find(({ code }) => code === grid)?.name ?? '',
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
