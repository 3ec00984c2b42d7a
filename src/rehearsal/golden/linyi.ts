/** The rules linyi.*: the yearly score and the half-yearly report. */
import { z } from 'zod'
import { reportState } from '../../domain/calendar/time-limit.ts'
import { ofKind } from '../../domain/policy/in-force.ts'
import { annualScore } from './annual-score.ts'
import { GivenDay, GivenInstant } from './given.ts'
import { GivenError } from './given-error.ts'
import { punctualityWords } from './punctuality-words.ts'
import { type Rules, rule } from './rule.ts'
import { heldIn } from './world.ts'

const Report = z.object({
  year: z.int().min(1949).max(9_000),
  half: z.union([z.literal(1), z.literal(2)]),
  submitted_at: z.union([GivenInstant, endOfDay()]).nullable().optional(),
  now: z.union([GivenInstant, endOfDay()]).optional(),
})

export const linyi: Rules = {
  'linyi.annual_score': annualScore,

  'linyi.halfyear_report': rule(Report, ({ year, half, submitted_at = null, now = null }, world) => {
    const dates = ofKind(heldIn(world, 'linyi'), 'report-date').flatMap(({ value }) => value.dates)
    const date = dates.find(({ covers }) => covers === (half === 1 ? 'first-half' : 'second-half'))
    if (!date) throw new GivenError('规定里没有半年报送的日期')
    const yearsLater = half === 1 ? 0 : 1
    const { due, weekday, state } = reportState(year, { ...date, yearsLater }, submitted_at, now)
    return { due, weekday, status: punctualityWords[state] }
  }),
}

/** Of a day without a clock time only the day counts. */
function endOfDay() {
  return GivenDay.transform((day) => GivenInstant.parse(`${day}T23:59:59`))
}
