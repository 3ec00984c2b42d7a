/** The rule changji.tamper_replacement: a site's month with tampered days, as it enters the ranking. */
import { z } from 'zod'
import { type DayValues, periodValue } from '../../domain/air/period.ts'
import type { Pollutant } from '../../domain/air/pollutant.ts'
import { replaceTampered } from '../../domain/air/tampered.ts'
import { addDays } from '../../domain/calendar/days.ts'
import { decimalText, type Exact } from '../../domain/exact/exact.ts'
import { byPollutant, GivenDay, Measure } from './given.ts'
import { rule } from './rule.ts'

const DayNumber = z.int().min(1).max(31)

const Given = z
  .object({
    /** How many days the lists are long. */
    days: z.int().min(0).max(31),
    tampered_day_numbers: z.array(DayNumber),
    daily: byPollutant(z.array(Measure)),
    /** Any day of the month: which standard counts. */
    date: GivenDay.optional(),
  })
  .refine(({ days, daily }) => Object.values(daily).every((list) => list.length <= days), '日值多于天数')
  .refine(({ days, tampered_day_numbers: all }) => all.every((day) => day <= days), '作假日期超出天数')

const firstDay = GivenDay.parse('2026-01-01')

export const tamperReplacement = rule(Given, (given, { air }) => {
  const { days, tampered_day_numbers: tampered, daily, date = firstDay } = given
  const standard = air.standards.at(date)
  const measured = Object.keys(daily) as Pollutant[]
  const month = Array.from(
    { length: days },
    (_, at): DayValues => ({
      // Which month it is does not matter here: the days are only told apart.
      day: addDays(firstDay, at),
      values: Object.fromEntries(measured.map((one) => [one, daily[one]?.[at] ?? null])),
    }),
  )
  const isTampered = ({ day }: DayValues) => tampered.includes(Number(day.slice(-2)))
  const replaced = replaceTampered(month, isTampered)
  if (replaced === null) return { valid: false, monthly: null, reason: '全月无有效日值，须人工处理' }
  const values = (one: Pollutant): (Exact | null)[] => replaced.map(({ values }) => values[one] ?? null)
  const text = (one: Pollutant) => {
    const value = periodValue(one, values(one), standard)
    return value && decimalText(value, standard.places[one])
  }
  return { valid: true, monthly: Object.fromEntries(measured.map((one) => [one, text(one)])) }
})
