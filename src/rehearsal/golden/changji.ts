/** The rules changji.*: scores, ladders, staffing, alarms, typical cases and tampered air data. */
import { z } from 'zod'
import { isoOf } from '../../domain/calendar/days.ts'
import type { Instant } from '../../domain/names.ts'
import { ofKind } from '../../domain/policy/in-force.ts'
import { policyOf } from '../../domain/policy/policy-of.ts'
import { GivenInstant } from './given.ts'
import { GivenError } from './given-error.ts'
import { grades } from './grades.ts'
import { answeredInTime } from './in-time.ts'
import { ladders } from './ladders.ts'
import { monthlyScore } from './monthly-score.ts'
import { punctualityWords } from './punctuality-words.ts'
import { type Rules, rule } from './rule.ts'
import { staffing } from './staffing.ts'
import { tamperReplacement } from './tampered.ts'
import { heldIn } from './world.ts'

const Alarm = z.object({
  pushed_at: GivenInstant,
  site_feedback_at: GivenInstant.nullable().optional(),
  result_at: GivenInstant.nullable().optional(),
  now: GivenInstant.optional(),
})

export const changji: Rules = {
  'changji.monthly_score': monthlyScore,
  ...grades,
  ...ladders,
  ...staffing,

  'changji.tamper_replacement': tamperReplacement,

  'changji.anomaly_sla': rule(Alarm, (given, world) => {
    const {
      pushed_at: pushedAt,
      site_feedback_at: feedbackAt = null,
      result_at: resultAt = null,
      now = null,
    } = given
    const { alarms } = policyOf(heldIn(world, 'changji'))
    if (!alarms) throw new GivenError('规定里没有异常数据的反馈时限')
    const state = answeredInTime({ pushedAt, feedbackAt, resultAt, now }, alarms)
    return {
      feedback: punctualityWords[state.feedback],
      feedback_due: written(state.feedbackDue),
      result: punctualityWords[state.result],
      result_due: written(state.resultDue),
    }
  }),

  'changji.case_article_length': rule(
    z.object({ chars: z.array(z.int().nonnegative()) }),
    ({ chars }, world) => {
      const rows = ofKind(heldIn(world, 'changji'), 'publication').flatMap(({ value }) => value.chars ?? [])
      const [limits] = rows
      if (!limits) throw new GivenError('规定里没有典型案例的字数')
      return Object.fromEntries(chars.map((count) => [count, limits.min <= count && count <= limits.max]))
    },
  ),
}

/** China's time without its offset, as it is given. */
const written = (instant: Instant): string => isoOf(instant).slice(0, 19)
