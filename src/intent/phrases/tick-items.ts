/** 清单落实: items of an order's checklist are done, an alert's above all (JC-55, CJ-068). */

import { says } from '../example.ts'
import { stepWords } from '../fixed/alert-words.ts'
import { orderRefIn } from '../orders/order-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

export const tickItems: Phrase = {
  name: 'tick-items',
  intent: 'log_activity',
  title: '响应清单',
  what: '登记预警响应清单上已经落实的事项，可以附照片。',
  who: 'everyone',
  leads: [],
  says: [
    says('清单 1 3 完成', { wish: 'tick-items', items: [1, 3] }),
    says('响应清单第2项已落实，运输车辆已错峰', { wish: 'tick-items', items: [2], words: '运输车辆已错峰' }),
    says('任务1号 清单 2 完成', { wish: 'tick-items', items: [2], ref: { short: 1 } }),
    says('清单全部完成', { wish: 'tick-items', items: [] }, { photos: 2 }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, quotesOrder }: Said): Wish | null {
  const named = orderRefIn(text)
  const said = stepWords(named?.rest ?? text)
  const ref = named?.ref ?? (quotesOrder === true ? ({ quoted: true } as const) : null)
  return said && { wish: 'tick-items', ...said, ref }
}
