/** A station alarm as its facts have made it. */
import type { Pollutant } from '../air/pollutant.ts'
import { exact } from '../exact/exact.ts'
import type { Happened } from '../happened.ts'
import type { GridCode, Instant, TenantCode } from '../names.ts'
import type { AlarmFact, AlarmLimit, AlarmLimitKind } from './facts.ts'
import type { Station } from './station.ts'

/** `<tenant>/<alarm number>`, for instance `990200/BJ20261118-001`. */
export type AlarmId = string & { readonly alarm: never }

export interface Alarm {
  readonly id: AlarmId
  readonly tenant: TenantCode
  readonly no: string
  readonly source: string
  readonly sourceId: string
  readonly station: Station
  readonly pollutant: Pollutant
  readonly value: string
  readonly unit: string
  readonly measuredAt: Instant
  readonly raisedAt: Instant
  readonly grid: GridCode
  readonly limits: readonly AlarmLimit[]
  /** The same that came again meanwhile: how often, and the most that was measured of all. */
  readonly again?: { readonly times: number; readonly highest: string }
  /** What its sources took back, by their numbers. */
  readonly withdrawn?: readonly string[]
  readonly answeredAt: Instant | null
  readonly resolvedAt: Instant | null
  /** `feedback:overdue`: the steps that have been told. */
  readonly marked: readonly string[]
  readonly version: number
}

export interface AlarmStep {
  readonly alarm: AlarmId
  readonly tenant: TenantCode
  readonly kind: AlarmLimitKind
  readonly step: 'warn' | 'overdue'
  readonly at: Instant
}

/** Null before the alarm is raised: an answer to nothing is nothing. */
export function evolveAlarm(
  id: AlarmId,
  tenant: TenantCode,
  before: Alarm | null,
  { fact, at }: Happened<AlarmFact>,
): Alarm | null {
  if (fact.type === 'alarm-raised') {
    const { type: _, ...raised } = fact
    const begun = { raisedAt: at, answeredAt: null, resolvedAt: null, marked: [], version: 1 }
    return before ?? { id, tenant, ...raised, ...begun }
  }
  if (before === null) return null
  const after = { ...before, version: before.version + 1 }
  switch (fact.type) {
    case 'alarm-repeated': {
      const { times, highest } = before.again ?? { times: 0, highest: before.value }
      const more = exact(fact.value).compare(exact(highest)) > 0
      return { ...after, again: { times: times + 1, highest: more ? fact.value : highest } }
    }
    case 'alarm-withdrawn':
      return { ...after, withdrawn: [...(before.withdrawn ?? []), `${fact.source} ${fact.sourceId}`] }
    case 'alarm-answered':
      return { ...after, answeredAt: before.answeredAt ?? at }
    case 'alarm-resolved':
      return { ...after, resolvedAt: before.resolvedAt ?? at }
    case 'alarm-rehomed':
      return { ...after, grid: fact.to, station: { ...before.station, grid: fact.to } }
    case 'alarm-due-soon':
      return { ...after, marked: [...before.marked, `${fact.kind}:warn`] }
    case 'alarm-overdue':
      return { ...after, marked: [...before.marked, `${fact.kind}:overdue`] }
    case 'feed-admitted':
      return before
  }
}

/** All that was told of it has been taken back. */
export const isWithdrawn = ({ withdrawn = [], again }: Alarm): boolean =>
  withdrawn.length > (again?.times ?? 0)

export const isOver = (alarm: Alarm): boolean => alarm.resolvedAt !== null || isWithdrawn(alarm)

/** A result told within the first limit is its feedback too: what is over waits for nothing. */
export const waitsFor = (alarm: Alarm, kind: AlarmLimitKind): boolean =>
  !isOver(alarm) && (kind === 'result' || alarm.answeredAt === null)

/** Steps that have not been told, of limits that still run, in no order: what is over is not warned of any more. */
export const openAlarmSteps = ({ id, tenant, ...alarm }: Alarm): readonly AlarmStep[] =>
  alarm.limits.flatMap(({ kind, steps }) =>
    waitsFor({ id, tenant, ...alarm }, kind)
      ? steps.flatMap(({ at, step }) =>
          alarm.marked.includes(`${kind}:${step}`) || alarm.marked.includes(`${kind}:overdue`)
            ? []
            : [{ alarm: id, tenant, kind, step, at }],
        )
      : [],
  )
