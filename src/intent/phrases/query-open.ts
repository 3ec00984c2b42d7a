/** 查询: what is still open, for me or here. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { OpenOnly } from '../wish.ts'

export const queryOpen: Phrase = {
  name: 'query-open',
  intent: 'query',
  title: '查询',
  what: '查看还没有办完的问题。',
  who: 'everyone',
  leads: [
    '查询',
    '查一下',
    '查下',
    '查查',
    '我的待办',
    '待办',
    '/query',
    '/open',
    '/todo',
    '/my',
    '/mine',
    '/list',
  ],
  says: [
    says('查询', { wish: 'query-open' }),
    says('我的待办', { wish: 'query-open' }),
    says('还有什么没办', { wish: 'query-open' }),
    says('查一下今天还有几个没销号的', { wish: 'query-open' }),
    says('查询 红旗街那个', { wish: 'query-open' }),
    says('超时的有哪些 列一下', { wish: 'query-open', only: 'overdue' }),
    says('查询 超期', { wish: 'query-open', only: 'overdue' }),
    says('还有几件没签收的 发我', { wish: 'query-open', only: 'unsigned' }),
    says('明天要到期的有哪些', { wish: 'query-open', only: 'due' }),
  ],
  wish: ({ reading, signs }) => (reading.ref === null ? { wish: 'query-open', only: onlyOf(signs) } : null),
}

const onlyOf = (signs: ReadonlySet<string>): OpenOnly | null => {
  if (signs.has('asks-overdue')) return 'overdue'
  if (signs.has('asks-unsigned')) return 'unsigned'
  return signs.has('asks-due') ? 'due' : null
}
