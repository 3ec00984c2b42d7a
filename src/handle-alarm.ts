/** Read, decide, commit, for station alarms: raised by a source, answered in a group, marked by the clock. */
import { type Desk, policyAt } from './desk.ts'
import { type Alarm, type AlarmId, type AlarmStep, evolveAlarm } from './domain/alarm/alarm.ts'
import { alarmTally } from './domain/alarm/alarm-tally.ts'
import type { AlarmCommand } from './domain/alarm/commands.ts'
import { decideAlarm } from './domain/alarm/decide-alarm.ts'
import type { AlarmFact } from './domain/alarm/facts.ts'
import { dayOf } from './domain/calendar/days.ts'
import { isRefused } from './domain/decision.ts'
import type { Actor } from './domain/grid/actor.ts'
import { byOf } from './domain/grid/by.ts'
import type { Happened } from './domain/happened.ts'
import type { Instant, TenantCode } from './domain/names.ts'
import type { Refusal } from './domain/refusal.ts'
import type { Entry, View } from './journal/journal.ts'
import { limits } from './limits.ts'
import { announceAlarm } from './notices/announce-alarm.ts'
import type { Destination, Notice } from './notices/notice.ts'
import type { Budget } from './rounds/budget.ts'

export interface AlarmOrder {
  readonly tenant: TenantCode
  readonly alarm: AlarmId
  readonly command: AlarmCommand
  readonly actor: Actor
  readonly now: Instant
  readonly saidIn: Destination | null
  readonly handled: Entry['handled']
  readonly stamp: string | null
  readonly views?: readonly View[]
  readonly notices?: readonly Notice[]
}

export type AlarmOutcome =
  | { readonly alarm: Alarm; readonly facts: readonly AlarmFact[] }
  | { readonly refusal: Refusal }
  /** The stamp was set or the message handled before. */
  | 'already-done'
  /** The regulation knows no station alarms. */
  | 'no-rules'

/** Throws only for the world's faults; a conflict is decided again on fresh state. */
export async function handleAlarm(desk: Desk, order: AlarmOrder): Promise<AlarmOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const decided = await decide(desk, order)
    if (decided === 'no-rules' || 'refusal' in decided) return decided
    const done = await desk.journal.commit(decided.entry)
    if (done === 'already-done') return done
    if (done === 'committed') return decided
    if (attempt >= limits.commitAttempts) throw new Error('too many conflicts on one alarm')
  }
}

async function decide(desk: Desk, order: AlarmOrder) {
  const { tenant, alarm: id, command, actor, now, saidIn } = order
  const rules = policyAt(desk, tenant, now).alarms
  if (rules === null) return 'no-rules'
  const before = command.type === 'raise-alarm' ? null : await desk.alarms.get(id)
  const own = actor.kind === 'person' ? actor.posts.map(({ grid }) => grid) : []
  const place = command.type === 'raise-alarm' ? command.station.grid : before?.station.grid
  const scene = await desk.directory.scene(tenant, [...new Set([...own, ...(place ? [place] : [])])])
  const decision = decideAlarm(command, before, { actor, now, scene, rules })
  if (isRefused(decision)) return decision
  const by =
    'source' in command ? { person: null, account: null, title: command.source } : byOf(actor, scene, null)
  const happened = decision.facts.map((fact): Happened<AlarmFact> => ({ fact, by, at: now }))
  const notices: Notice[] = [...(order.notices ?? [])]
  const tallies: View[] = []
  let alarm = before
  for (const one of happened) {
    const marked = alarm?.marked ?? []
    alarm = evolveAlarm(id, tenant, alarm, one)
    const key = alarmTally(one.fact, marked)
    // A limit counts for the day on which it passed, though the clock may have been off and says so later.
    const day = dayOf(one.fact.type === 'alarm-overdue' && one.fact.dueAt < now ? one.fact.dueAt : now)
    if (alarm && key) tallies.push({ kind: 'tally', tenant, grid: alarm.grid, day, key, n: 1 })
    if (alarm) notices.push(...announceAlarm(one, alarm, { scene, rules, saidIn }))
  }
  if (!alarm) throw new Error('an alarm without its first fact')
  const entry: Entry = {
    appends:
      happened.length === 0
        ? []
        : [{ stream: `alarm:${id}`, expectedVersion: before?.version ?? 0, facts: happened }],
    views: [
      ...(order.views ?? []),
      ...tallies,
      ...(happened.length === 0 ? [] : [{ kind: 'alarm' as const, alarm }]),
    ],
    notices,
    handled: order.handled,
    stamp: order.stamp,
    at: now,
  }
  return { entry, alarm, facts: decision.facts }
}

/** After a standstill a limit is near and over at once: only that it is over is told. */
const standing = (due: readonly AlarmStep[]): readonly AlarmStep[] => {
  const over = new Set(
    due.flatMap(({ alarm, kind, step }) => (step === 'overdue' ? [`${alarm} ${kind}`] : [])),
  )
  return due.filter(({ alarm, kind, step }) => step === 'overdue' || !over.has(`${alarm} ${kind}`))
}

/** Reminders and overdue notices whose minute has come; what has been marked stands in the alarm itself. */
export async function markAlarms(desk: Desk, now: Instant, { take }: Budget): Promise<boolean> {
  for (;;) {
    const due = await desk.alarms.due(now, limits.batch)
    let told = 0
    for (const { alarm, tenant, kind, step } of standing(due)) {
      if (!take()) return told === 0
      const outcome = await handleAlarm(desk, {
        tenant,
        alarm,
        command: { type: 'mark-alarm', kind, step },
        actor: { kind: 'clock' },
        now,
        saidIn: null,
        handled: null,
        stamp: null,
      })
      told += typeof outcome === 'object' && 'facts' in outcome ? outcome.facts.length : 0
    }
    if (due.length < limits.batch || told === 0) return true
  }
}
