/** 我的任务: which orders are open with me, or were given by me. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const asked =
  /^(?:查询|查看|看看?)?(?:我的|我们的?|本[村镇区]的?|现在有哪些|有哪些|当前|全部)任务(?:有哪些|清单|列表)?[?？。]*$|^任务(?:清单|列表)$/u

export const queryOrders: Phrase = {
  name: 'query-orders',
  intent: 'query',
  title: '我的任务',
  what: '列出等您办的任务和您下发的任务。',
  who: 'everyone',
  leads: [],
  says: [
    says('我的任务', { wish: 'query-orders' }),
    says('查看我的任务', { wish: 'query-orders' }),
    says('任务清单', { wish: 'query-orders' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  return asked.test(text) ? { wish: 'query-orders' } : null
}
