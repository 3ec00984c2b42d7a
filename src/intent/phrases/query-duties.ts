/** 例行工作: what my grids owe by the calendar, by when, and what is done. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

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
  ],
  wish: () => ({ wish: 'query-duties' }),
}
