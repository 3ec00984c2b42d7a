/** A draft was signed off: by whom, and to how many it goes now. */
import { typed } from '../typed.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const digestApproved: WordingOf<'digest-approved'> = (
  { title, period, who, outlook, receivers, earlier = 0 },
  setting,
) =>
  wording([
    `${doer(who)}已签发：${title}（${period}），正在发往${receivers}处。`,
    earlier === 0 ? null : `之前补做的${earlier}期一并签发，不单独发送，要看时回复“重发”加日期。`,
    outlook === '' ? null : `已写入：${typed(outlook, setting, 500)}`,
  ])
