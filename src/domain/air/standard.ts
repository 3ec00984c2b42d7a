/** The shape of the air standards' figures as they hold on one day; the figures themselves lie in src/policies/china. */
import { z } from 'zod'
import { Decimal } from '../exact/decimal.ts'
import type { Day } from '../names.ts'
import { Pollutant } from './pollutant.ts'

const Count = z.int().positive()
const Places = z.int().min(0).max(6)

/** GB 3095 with HJ 663: limits, statistics of a period, and when data suffice. */
export const AirStandard = z.object({
  /** GB3095-2012, GB3095-2026-T (transition), GB3095-2026. */
  version: z.string(),
  /** S of the composite index: annual means, CO of 24 hours, O3 of 8 hours. */
  indexLimits: z.record(Pollutant, Decimal),
  dailyLimits: z.record(Pollutant, Decimal),
  /** Pollutants whose period is told by a percentile; all others by their mean. */
  percentiles: z.partialRecord(Pollutant, Decimal),
  /** Decimal places of a concentration. */
  places: z.record(Pollutant, Places),
  subIndexPlaces: Places,
  ratePlaces: Places,
  minimumDays: z.object({ month: Count, february: Count, year: Count }),
  minimumHours: z.object({ day: Count, eightHours: Count, windows: Count }),
  /** Of a unit's sites so many per cent must be valid for its day to count. */
  minimumSites: Decimal,
  /** Above this a value was written in another unit. */
  highest: z.partialRecord(Pollutant, Decimal),
})
export type AirStandard = z.infer<typeof AirStandard>

const Column = z.array(Decimal).min(2)

/** HJ 633: breakpoints of the individual index, and what an index is called. */
export const AirIndexTable = z.object({
  /** 2012, 2026. */
  version: z.string(),
  /** The individual index at each breakpoint; a shorter column ends earlier. */
  steps: Column,
  daily: z.record(Pollutant, Column),
  hourly: z.record(Pollutant, Column),
  /** The daily maximum of the 1-hour means of ozone counts beside its 8-hour mean. */
  dailyOzoneHour: z.boolean(),
  bands: z.array(z.object({ upTo: z.int().nullable(), name: z.string(), colour: z.string() })).min(1),
  primaryAbove: z.int(),
  /** An index from fewer than six pollutants is told only above this; null: always. */
  incompleteAbove: z.int().nullable(),
})
export type AirIndexTable = z.infer<typeof AirIndexTable>

/** When heavy pollution suggests which alert; each level holds when all conditions of one of its ways do. */
export const AlertRule = z.object({
  version: z.string(),
  /** The highest first. */
  levels: z.array(
    z.object({
      level: z.string(),
      ways: z.array(z.array(z.object({ above: z.int(), hours: Count })).min(1)).min(1),
    }),
  ),
})
export type AlertRule = z.infer<typeof AlertRule>

/** What holds on a day, and what has a version's name. */
export interface Dated<T> {
  /** Throws an Error for a day before the first. */
  at(day: Day): T
  /** The day from which a version holds; undefined when none is called so. */
  since(version: string): Day | undefined
}

export interface AirRules {
  readonly standards: Dated<AirStandard>
  readonly indexTables: Dated<AirIndexTable>
  readonly alertRules: Dated<AlertRule>
}
