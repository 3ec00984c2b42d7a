/** The air quality index for daily use (AQI): individual indices, the highest of them, and whose it is (HJ 633). */
import { type Exact, roundHalfEven } from '../exact/exact.ts'
import { type Doubt, doubtsIn, type Impossible, impossibleIn } from './check-concentrations.ts'
import { type Concentrations, missingOf, type Pollutant, pollutants } from './pollutant.ts'
import type { AirIndexTable, AirStandard } from './standard.ts'

export interface AirQualityIndex {
  readonly aqi: number
  /** 优, 良, 轻度污染 … with its colour. */
  readonly category: string
  readonly colour: string
  /** Highest individual indices together, in the order of their names; none while the air is good. */
  readonly primary: readonly Pollutant[]
  readonly individual: Readonly<Partial<Record<Pollutant, number>>>
  /** Not measured, or impossible. */
  readonly missing: readonly Pollutant[]
  readonly impossible: readonly Impossible[]
  readonly doubts: readonly Doubt[]
  /** Fewer than six pollutants make an index that is told only when the air is polluted (HJ 633-2026 5.3.1). */
  readonly tellable: boolean
}

export interface Measured {
  readonly over: 'day' | 'hour'
  readonly values: Concentrations
  /** The day's highest 1-hour mean of O3, which the standard of 2012 counts beside the 8-hour mean. */
  readonly ozoneHour?: Exact | null
}

/** Null when nothing was measured. What cannot be is left out and named. */
export function airQualityIndex(
  { over, values, ozoneHour = null }: Measured,
  table: AirIndexTable,
  standard: AirStandard,
): AirQualityIndex | null {
  const impossible = impossibleIn(values, standard)
  const missing = [...missingOf(values), ...impossible.map(({ pollutant }) => pollutant)]
  const columns = over === 'day' ? table.daily : table.hourly
  const individual: Partial<Record<Pollutant, number>> = {}
  for (const pollutant of pollutants) {
    const value = values[pollutant] ?? null
    if (value === null || missing.includes(pollutant)) continue
    const rounded = roundHalfEven(value, standard.places[pollutant])
    individual[pollutant] = individualIndex(rounded, columns[pollutant], table.steps)
  }
  if (over === 'day' && table.dailyOzoneHour && ozoneHour !== null)
    individual.O3 = withOzoneHour(individual.O3, roundHalfEven(ozoneHour, standard.places.O3), table)
  const indices = Object.values(individual)
  if (indices.length === 0) return null
  const aqi = Math.max(...indices)
  const { name, colour } = bandOf(aqi, table)
  return {
    aqi,
    category: name,
    colour,
    primary: aqi > table.primaryAbove ? pollutants.filter((one) => individual[one] === aqi).toSorted() : [],
    individual,
    missing,
    impossible,
    doubts: doubtsIn(values),
    tellable: missing.length === 0 || table.incompleteAbove === null || aqi > table.incompleteAbove,
  }
}

/**
 * By linear interpolation between breakpoints, always rounded up to a whole number: exactly 50 stays 50. Above the last
 * breakpoint of a column its last step counts (SO2 of one hour 200, O3 of eight hours 300, all others 500).
 */
export function individualIndex(
  concentration: Exact,
  column: readonly Exact[],
  steps: readonly Exact[],
): number {
  const high = column.findIndex((breakpoint) => concentration.lte(breakpoint))
  if (high === 0) return whole(steps[0])
  const [from, to, below, above] = [column[high - 1], column[high], steps[high - 1], steps[high]]
  if (!from || !to || !below || !above) return whole(steps[column.length - 1])
  return whole(above.sub(below).mul(concentration.sub(from)).div(to.sub(from)).add(below).ceil())
}

/** Where the 8-hour column ends, the 1-hour mean speaks for it alone (HJ 633-2012, note 3 of table 1). */
function withOzoneHour(eightHours: number | undefined, ozoneHour: Exact, table: AirIndexTable): number {
  return Math.max(eightHours ?? 0, individualIndex(ozoneHour, table.hourly.O3, table.steps))
}

/** A whole index is small: it may leave the exact numbers. */
const whole = (index: Exact | undefined): number => Number(index?.n ?? 0)

export function bandOf(aqi: number, { bands }: AirIndexTable): AirIndexTable['bands'][number] {
  const band = bands.find(({ upTo }) => upTo === null || aqi <= upTo)
  if (!band) throw new RangeError(`no band for an index of ${aqi}`)
  return band
}
