/** 任务督促: what the giver says of an order: how it stands, urge, change, cancel, close. */
import { says } from '../example.ts'
import { givenIn } from '../orders/given-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'
import { answerIn } from './answer-order.ts'

const his = ['show', 'urge', 'return', 'amend', 'cancel', 'close']

export const steerOrder: Phrase = {
  name: 'steer-order',
  intent: 'urge',
  title: '任务督促',
  what: '看任务进展和谁没完成，催办、更改、取消、核查、销号。',
  who: 'superior',
  leads: [],
  says: [
    says('任务1号 进展', { wish: 'order-act', act: 'show', ref: { short: 1 } }),
    says('任务1号 谁没完成', { wish: 'order-act', act: 'show' }),
    says('催办 任务1号', { wish: 'order-act', act: 'urge' }),
    says('任务1号 核查不通过 石桥村 照片看不清', {
      wish: 'order-act',
      act: 'return',
      words: '石桥村 照片看不清',
    }),
    says('取消 任务1号 改为统一组织', { wish: 'order-act', act: 'cancel', words: '改为统一组织' }),
    says('催一下没报的', { wish: 'order-act', act: 'urge', ref: { given: 'one' } }),
    says('刚才那个任务作废', { wish: 'order-act', act: 'cancel', ref: { given: 'last' } }),
    says('任务1号 延到后天', { wish: 'order-act', act: 'amend', words: '后天' }),
    says('任务1号 销号 散煤已清零', { wish: 'order-act', act: 'close', words: '散煤已清零' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact(said: Said): Wish | null {
  const named = answerIn(said, (act) => his.includes(act))
  if (named !== null || said.quotesOrder === true || said.quotesCase) return named
  const given = givenIn(said.text)
  return given && { wish: 'order-act', ...given }
}
