/** The port to station alarms as they stand, to the stations, and to the feeds that may send. */
import type { Alarm, AlarmId, AlarmStep } from '../domain/alarm/alarm.ts'
import type { Station } from '../domain/alarm/station.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'

/** A system outside that may send; known by the hash of its token. */
export interface Feed {
  readonly tenant: TenantCode
  readonly name: string
  readonly tokenHash: string
  readonly may: readonly ('alarms' | 'alert' | 'air')[]
}

/** Rows for reading, written with the facts they follow from. */
export type AlarmView =
  | { readonly kind: 'alarm'; readonly alarm: Alarm }
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'alarm-reading'; readonly reading: AlarmReading }

/** What a source told under a number of its own, and the alarm that it belongs to: to know it when it comes again. */
export interface AlarmReading {
  readonly tenant: TenantCode
  readonly source: string
  readonly sourceId: string
  readonly alarm: AlarmId
  readonly value: string
  readonly measuredAt: Instant
}

export interface Alarms {
  get(id: AlarmId): Promise<Alarm | null>
  /** By the number it has at its source: whether it came before. */
  bySource(tenant: TenantCode, source: string, sourceId: string): Promise<Alarm | null>
  /** The same of what joined an alarm that was there. */
  reading(tenant: TenantCode, source: string, sourceId: string): Promise<AlarmReading | null>
  /** Raised since, whose number ends in `-NNN`, newest first. */
  byShortNo(tenant: TenantCode, short: number, since: Instant): Promise<readonly Alarm[]>
  /** Not resolved, of one station or of all for which one of the grids answers; newest first. */
  open(
    tenant: TenantCode,
    where: { readonly station: string } | { readonly grids: readonly GridCode[] },
  ): Promise<readonly Alarm[]>
  /** Steps that have come, oldest first. */
  due(now: Instant, limit: number): Promise<readonly AlarmStep[]>
  nextDue(): Promise<Instant | null>
  /** All of a tenant, by code. */
  stations(tenant: TenantCode): Promise<readonly Station[]>
  station(tenant: TenantCode, code: string): Promise<Station | null>
  feed(tokenHash: string): Promise<Feed | null>
  /** Puts the stations of a tenant in place of those that are there. Throws for a grid that is not the tenant's. */
  loadStations(tenant: TenantCode, stations: readonly Station[]): Promise<void>
}
