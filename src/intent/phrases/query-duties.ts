/** 例行工作: what my grids owe by the calendar, by when, and what is done. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

const when = '(?:今[天日]|本周|这周|这星期|本月|这个?月|本季度|这个?季度)?'
/** 今天还差什么没做, 这周我该做些什么. */
const asked = new RegExp(
  `^(?:我们?|咱们?|我[镇村]|[镇村]里)?${when}(?:我们?|咱们?|我[镇村]|[镇村]里)?(?:还(?:差|缺|欠)(?:什么|啥|哪些|哪几[样项])(?:工作|事)?(?:[没未](?:做|干|完成|登记|记|报))?|(?:还)?(?:该|要|得)(?:做|干)(?:点|些)?(?:什么|啥|哪些(?:事|工作)?))[了呢?？]*$`,
  'u',
)

export const queryDuties: Phrase = {
  name: 'query-duties',
  intent: 'query',
  title: '例行工作',
  what: '查看例行工作还差什么、什么时候到期。',
  who: 'everyone',
  leads: [
    '例行任务',
    '例行工作',
    '我的例行工作',
    '任务清单',
    '还差什么',
    '本周还差什么',
    '本月还差什么',
    '/duties',
  ],
  says: [
    says('我的例行工作', { wish: 'query-duties' }),
    says('本周还差什么', { wish: 'query-duties' }),
    says('例行工作', { wish: 'query-duties' }),
    says('今天还差什么没做', { wish: 'query-duties' }),
    says('这周我该做些什么', { wish: 'query-duties' }),
  ],
  exact: ({ text }) => (asked.test(text) ? { wish: 'query-duties' } : null),
  wish: () => ({ wish: 'query-duties' }),
}
