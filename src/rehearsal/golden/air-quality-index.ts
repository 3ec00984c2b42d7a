/** The rule air.aqi: individual indices, the index, its category and primary pollutants, of a day or an hour. */
import { z } from 'zod'
import type { Pollutant } from '../../domain/air/pollutant.ts'
import { airQualityIndex, type Measured } from '../../domain/air/quality-index.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import { GivenDay, Measure, pollutantOf } from './given.ts'
import { GivenError } from './given-error.ts'
import { rule } from './rule.ts'

const Given = z
  .object({
    version: z.union([z.string(), z.number()]).transform(String).optional(),
    date: GivenDay.optional(),
    /** Of which time the values are means; a day unless said, here or by the values' names. */
    period: z.enum(['day', 'daily', '24h', 'hour', 'hourly', '1h']).optional(),
    hourly: z.boolean().optional(),
    values: z.record(z.string(), Measure),
  })
  .refine(({ version, date }) => version !== undefined || date !== undefined, '须写明 version 或 date')

export const aqi = rule(Given, (given, { air }) => {
  const { version = '', date } = given
  const day = date ?? air.indexTables.since(version)
  if (day === undefined) throw new GivenError(`不认识的标准或规则版本：${version}`)
  const result = airQualityIndex(measured(given), air.indexTables.at(day), air.standards.at(day))
  if (result === null) return { aqi: null, category: null, primary: [], iaqi: {}, reason: '没有有效的浓度值' }
  const { individual, category, colour, primary, missing, impossible, doubts, tellable } = result
  return {
    aqi: result.aqi,
    category,
    colour,
    primary,
    iaqi: individual,
    missing,
    impossible: impossible.map(({ pollutant }) => pollutant),
    flags: doubts.map(() => 'PM25>PM10'),
    publishable: tellable,
  }
})

/** SO2_1h, NO2_1h or CO_1h speak of an hour; O3_1h does so only beside them. */
function measured({ period, hourly, values }: z.infer<typeof Given>): Measured {
  const ofHour = (key: string) => /[-_]1H$/i.test(key)
  const named = Object.keys(values).some((key) => ofHour(key) && !/^O3/i.test(key))
  const over = hourly || named || ['hour', 'hourly', '1h'].includes(period ?? '') ? 'hour' : 'day'
  const concentrations: Partial<Record<Pollutant, Exact | null>> = {}
  for (const [key, value] of Object.entries(values)) {
    if (ofHour(key) && over === 'day') continue
    const pollutant = pollutantOf(ofHour(key) ? key.slice(0, -3) : key)
    if (pollutant === null) throw new GivenError(`不认识的污染物：${key}`)
    concentrations[pollutant] = value
  }
  const [, ozoneHour = null] = Object.entries(values).find(([key]) => /^O3[-_]1H$/i.test(key)) ?? []
  return { over, values: concentrations, ozoneHour }
}
