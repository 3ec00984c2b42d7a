/** A draft was signed off: by whom, and to how many it goes now. */
import { typed } from '../typed.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const digestApproved: WordingOf<'digest-approved'> = (
  { title, period, who, outlook, receivers },
  setting,
) =>
  wording([
    `${doer(who)}已签发：${title}（${period}），正在发往${receivers}处。`,
    outlook === '' ? null : `已写入：${typed(outlook, setting, 500)}`,
  ])
