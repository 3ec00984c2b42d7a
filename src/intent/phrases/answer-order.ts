/** 任务反馈: what those who have an order say on it. */
import { says } from '../example.ts'
import { asksPeople, orderActIn, orderRefIn } from '../orders/order-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const mine = ['take', 'report', 'done', 'refuse', 'ask', 'pass']

export const answerOrder: Phrase = {
  name: 'answer-order',
  intent: 'feedback',
  title: '任务反馈',
  what: '签收任务、反馈进展、报完成、说明办不了，或转给下级。',
  who: 'holder',
  leads: [],
  says: [
    says('任务1号 收到', { wish: 'order-act', act: 'take', ref: { short: 1 } }),
    says('任务1号 已完成', { wish: 'order-act', act: 'done', ref: { short: 1 } }, { photos: 1 }),
    says('任务1号 完成2个，还差3个', { wish: 'order-act', act: 'report', words: '完成2个，还差3个' }),
    says('任务1号 办不了 因为没有车', { wish: 'order-act', act: 'refuse', words: '没有车' }),
    says('任务1号 转下去 村东、村西', { wish: 'order-act', act: 'pass', words: '村东、村西' }),
  ],
  exact: (said) => answerIn(said, (act) => mine.includes(act)),
  wish: ({ said }) => answerIn(said, (act) => mine.includes(act)),
}

/** Named by number, or by quoting its card. */
export function answerIn(said: Said, mayBe: (act: string) => boolean): Wish | null {
  const named = orderRefIn(said.text)
  const ref = named?.ref ?? (said.quotesOrder === true ? ({ quoted: true } as const) : null)
  if (ref === null) return null
  const meant = orderActIn(named?.rest ?? said.text)
  if (meant.act === 'report' && asksPeople(said.text)) return null
  return mayBe(meant.act) ? { wish: 'order-act', ref, ...meant } : null
}
