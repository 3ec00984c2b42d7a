/** The rule air.composite_index: the six parts and their sum, or what is missing or cannot be. */
import { z } from 'zod'
import { compositeIndex } from '../../domain/air/composite-index.ts'
import { pollutants } from '../../domain/air/pollutant.ts'
import { decimalText } from '../../domain/exact/exact.ts'
import { byPollutant, GivenDay, Measure } from './given.ts'
import { rule } from './rule.ts'
import { versionOf } from './version.ts'

const Given = z
  .object({ standard: z.string().optional(), date: GivenDay.optional(), values: byPollutant(Measure) })
  .refine(({ standard, date }) => standard !== undefined || date !== undefined, '须写明 standard 或 date')

export const compositeIndexRule = rule(Given, ({ standard: version, date, values }, { air }) => {
  const standard =
    version === undefined && date ? air.standards.at(date) : versionOf(air.standards, version ?? '')
  const result = compositeIndex(values, standard)
  if (!('index' in result)) {
    const { missing, impossible } = result
    const [first, ...more] = missing
    return {
      valid: false,
      index: null,
      missing: more.length === 0 ? (first ?? null) : missing,
      impossible: impossible.map(({ pollutant }) => pollutant),
      reason: [
        ...impossible.map(({ kind, pollutant }) => `${pollutant}${words[kind]}`),
        ...missing.map(lacks),
      ].join('；'),
    }
  }
  const { index, parts, primary, doubts } = result
  return {
    valid: true,
    standard: standard.version,
    parts: Object.fromEntries(
      pollutants.map((one) => [one, decimalText(parts[one], standard.subIndexPlaces)]),
    ),
    index: decimalText(index, standard.subIndexPlaces),
    primary,
    missing: null,
    flags: doubts.map(() => 'PM25>PM10'),
  }
})

const words = { negative: '为负值', 'other-unit': '数值过大，疑为单位有误' } as const
const lacks = (pollutant: string) => `缺${pollutant}`
