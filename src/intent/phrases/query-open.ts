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
    says('柳湾村还有几件没办完', { wish: 'query-open', only: null, place: '柳湾村' }),
    says('石桥村超期的有哪些', { wish: 'query-open', only: 'overdue', place: '石桥村' }),
    says('我们村还有几件没办完', { wish: 'query-open', only: null, place: null }),
    says('明天要到期的有哪些', { wish: 'query-open', only: 'due' }),
  ],
  wish: ({ said: { text }, reading, signs }) =>
    reading.ref === null ? { wish: 'query-open', only: onlyOf(signs), place: placeOf(text) } : null,
}

/** 柳湾村还有几件没办完: a grid that is named first; 我们村, 全镇 and 各村 are no names. */
const named =
  /^(?:查询|查一下|查下|看看|看一下)? ?(?<place>\p{Script=Han}{2,8}?(?:村|镇|社区|街道|乡|县|片区))(?:现在|目前|到底|那边|这边)?(?:还|有|没|未|在办|超期|逾期|超时|几|多少|哪些|的)/u
const unnamed = /^(?:[我俺咱本全各哪每这那]|咱们|辖区|其他|别的|几个)/u
function placeOf(text: string): string | null {
  const place = named.exec(text)?.groups?.place
  return place === undefined || unnamed.test(place) ? null : place
}

const onlyOf = (signs: ReadonlySet<string>): OpenOnly | null => {
  if (signs.has('asks-overdue')) return 'overdue'
  if (signs.has('asks-unsigned')) return 'unsigned'
  return signs.has('asks-due') ? 'due' : null
}
