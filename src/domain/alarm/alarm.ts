/** A station alarm as its facts have made it. */
import type { Pollutant } from '../air/pollutant.ts'
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

/** A result told within the first limit is its feedback too: what is resolved waits for nothing. */
export const waitsFor = (alarm: Alarm, kind: AlarmLimitKind): boolean =>
  alarm.resolvedAt === null && (kind === 'result' || alarm.answeredAt === null)

/** Steps that have not been told, of limits that still run; in no order. */
export const openAlarmSteps = ({ id, tenant, ...alarm }: Alarm): readonly AlarmStep[] =>
  alarm.limits.flatMap(({ kind, steps }) =>
    waitsFor({ id, tenant, ...alarm }, kind)
      ? steps.flatMap(({ at, step }) =>
          alarm.marked.includes(`${kind}:${step}`) ? [] : [{ alarm: id, tenant, kind, step, at }],
        )
      : [],
  )
