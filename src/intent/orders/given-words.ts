/** 催一下没报的, 谁还没报, 刚才那个任务作废: said of an order by whoever gave it, without its number. */
import { tidy } from '../heard.ts'
import { type OrderRef, type OrderWish, orderActIn } from './order-words.ts'

type Act = Extract<OrderWish, { wish: 'order-act' }>

const units = '(?:乡|镇|街道|村|社区|片区|县市?|单位|部门|局|个|家|些)'
const kinds = '(?:报|交|完成|签收|回|反馈|办|办完|做完|弄完|动)'
const urges = new RegExp(
  `^(?:再)?(?:催一?下|催一?催|催催|催办|提醒一?下|提醒)(?:那?些|各${units}|还)?(?:还)?(?:没有?|未)${kinds}(?:了|上来|完)?的(?:${units})?[。！!]*$`,
  'u',
)
const shows = new RegExp(
  `^(?:现在)?(?:还有)?(?:谁|哪几?${units}{1,2}|哪些(?:${units})?)(?:还)?(?:没有?|未)(?:报|交|完成|反馈|回)(?:了|上来|完|的)?[？?。]*$`,
  'u',
)
const last =
  /^(?:把)?(?:我)?(?:刚才|刚刚|刚|上一?个|最近)(?:发|下|下发|布置|说|交办)?的?(?:那|这)?一?[个条项]?任务/u

/** Null for whatever is said of something else. */
export function givenIn(text: string): Omit<Act, 'wish'> | null {
  const one: OrderRef = { given: 'one' }
  if (urges.test(text)) return { act: 'urge', ref: one, words: '' }
  if (shows.test(text)) return { act: 'show', ref: one, words: '' }
  const match = last.exec(text)
  if (match === null) return null
  const meant = orderActIn(tidy(text.slice(match[0].length)))
  const his: readonly Act['act'][] = ['show', 'urge', 'amend', 'cancel', 'close']
  return his.includes(meant.act) ? { ...meant, ref: { given: 'last' } } : null
}
