/** A forecast of daily indices, and which alert its figures suggest: for whoever declares alerts, never more than a hint. */
import type { Desk } from '../desk.ts'
import { suggestAlert } from '../domain/air/heavy-pollution.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { Instant } from '../domain/names.ts'

/** Days on end, one word each; `-`: not known. Throws an AssessmentError for anything else. */
export function forecastSaid(
  words: readonly string[],
  { airRules, now }: Pick<Desk, 'airRules'> & { readonly now: Instant },
): readonly string[] {
  if (words.length === 0) throw new AssessmentError('请写逐日AQI预报，如 air forecast 160 210 230。')
  const days = words.map((word) => {
    if (word !== '-' && !/^\d{1,3}$/.test(word))
      throw new AssessmentError(`“${word}”不是AQI，请写0到999的整数，未知的写 -。`)
    return word === '-' ? null : Number(word)
  })
  const { level, rule, secondHand } = suggestAlert(days, airRules.alertRules.at(dayOf(now)))
  return [
    level === null
      ? `预报${days.length}天，按${rule}年判据未达到预警条件。`
      : `预报${days.length}天，按${rule}年判据达到${level}预警条件。`,
    `仅供参考：预警由人发布，以本地预案为准${secondHand ? '；判据为二手资料，未核对原文' : ''}。`,
  ]
}
