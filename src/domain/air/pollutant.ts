/** The six pollutants of ambient air, and what was measured of them. */
import { z } from 'zod'
import type { Exact } from '../exact/exact.ts'

/** O3 is the daily maximum of the 8-hour mean unless said otherwise. CO in mg/m³, all others in µg/m³. */
export const Pollutant = z.enum(['SO2', 'NO2', 'PM10', 'PM25', 'CO', 'O3'])
export type Pollutant = z.infer<typeof Pollutant>

export const pollutants = Pollutant.options

/** Concentrations; null and absent alike: not measured. */
export type Concentrations = Readonly<Partial<Record<Pollutant, Exact | null>>>

/** Which of the six were not measured, in the order of the standard's table. */
export const missingOf = (values: Concentrations): readonly Pollutant[] =>
  pollutants.filter((pollutant) => (values[pollutant] ?? null) === null)
