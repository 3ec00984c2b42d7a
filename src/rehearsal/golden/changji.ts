/** The rules changji.*: scores, ladders, staffing, alarms, typical cases and tampered air data. */
import { z } from 'zod'
import { isoOf } from '../../domain/calendar/days.ts'
import { answeredInTime } from '../../domain/calendar/time-limit.ts'
import type { Instant } from '../../domain/names.ts'
import { ofKind } from '../../domain/policy/in-force.ts'
import { GivenInstant } from './given.ts'
import { GivenError } from './given-error.ts'
import { grades } from './grades.ts'
import { ladders } from './ladders.ts'
import { monthlyScore } from './monthly-score.ts'
import { punctualityWords } from './punctuality-words.ts'
import { type Rules, rule } from './rule.ts'
import { staffing } from './staffing.ts'
import { tamperReplacement } from './tampered.ts'
import { heldIn, type World } from './world.ts'

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
    const limits = {
      feedbackMinutes: minutesFor('feedback', world),
      resultMinutes: minutesFor('result', world),
    }
    const state = answeredInTime({ pushedAt, feedbackAt, resultAt, now }, limits)
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

/** How long an alarm that was pushed may wait for its feedback and its result. */
function minutesFor(kind: 'feedback' | 'result', world: World): number {
  const alarms = ofKind(heldIn(world, 'changji'), 'deadlines').filter(({ value }) => value.of === 'alarm')
  const row = alarms.flatMap(({ value }) => value.rows).find((one) => one.kind === kind)
  if (!row || !('minutes' in row.span)) throw new GivenError('规定里没有异常数据的反馈时限')
  return row.span.minutes
}

/** China's time without its offset, as it is given. */
const written = (instant: Instant): string => isoOf(instant).slice(0, 19)
