/** The rules linyi.*: the yearly score and the half-yearly report. */
import { z } from 'zod'
import type { Day } from '../../domain/names.ts'
import { ofKind } from '../../domain/policy/in-force.ts'
import { annualScore } from './annual-score.ts'
import { GivenDay, GivenInstant } from './given.ts'
import { GivenError } from './given-error.ts'
import { reportState } from './in-time.ts'
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
    const [rule] = ofKind(heldIn(world, 'linyi'), 'report-date').filter(({ value }) =>
      value.dates.some(({ covers }) => covers === (half === 1 ? 'first-half' : 'second-half')),
    )
    const after = (half === 1 ? `${year}-07-01` : `${year + 1}-01-01`) as Day
    const found = rule && reportState(rule.value, after, submitted_at, now, world.holidays)
    if (!found) throw new GivenError('规定里没有半年报送的日期')
    const { due, weekday, state } = found
    return { due, weekday, status: punctualityWords[state] }
  }),
}

/** Of a day without a clock time only the day counts. */
function endOfDay() {
  return GivenDay.transform((day) => GivenInstant.parse(`${day}T23:59:59`))
}
