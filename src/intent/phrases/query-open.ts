/** 查询: what is still open, for me or here. */
import { leadOf } from '../act-phrase.ts'
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'

const whole =
  /^(?:查询|查一?下|查查|待办|我的待办|查询待办|我的问题|我的任务|未办(?:结|事项)?|未办结(?:的)?(?:问题|清单)?|在办(?:问题|清单)?|待办(?:清单|列表|事项)?|清单|\/(?:query|open|todo))[。!！？?]*$/u
const open =
  /(?:还有|有)(?:什么|哪些|几(?:个|件|条)|多少)[^，。]{0,6}(?:没(?:办|销|处理|完|解决|签收|反馈)|未(?:办|销|处理|完|签收)|待办|在办)|(?:没办|没销号|未办结|未销号|待办|在办|超时|逾期|超期|没签收|未签收)的?(?:问题|案件|件)?(?:还)?(?:有)?(?:哪些|几(?:个|件)|多少|列一?下|发一?下|统计)|查(?:一?下|查|询)[^，。]{0,8}(?:没销号|未销号|没办|未办|待办|在办|超时|逾期)|我(?:手上|这里|这儿)?还有(?:什么|哪些|几)[^，。]{0,4}没/u

const commands = ['查询', '查一下', '我的待办']

export const queryOpen: Phrase = {
  name: 'query-open',
  title: '查询',
  what: '查看还没有办完的问题。',
  who: 'everyone',
  leads: commands,
  says: [
    says('查询', { wish: 'query-open' }),
    says('我的待办', { wish: 'query-open' }),
    says('还有什么没办', { wish: 'query-open' }),
    says('查一下今天还有几个没销号的', { wish: 'query-open' }),
    says('查询 红旗街那个', { wish: 'query-open' }),
    says('超时的有哪些 列一下', { wish: 'query-open' }),
  ],
  parse: (said) => {
    const { body, ref } = hear(said)
    if (ref !== null) return null
    const lead = leadOf(body, commands)
    const short = lead?.ends === true && lead.rest.length < 16 && said.photos === 0
    return !short && !whole.test(body) && !open.test(body)
      ? null
      : { wish: { wish: 'query-open' }, because: { phrase: 'query-open', matched: ['查询'] } }
  },
}
