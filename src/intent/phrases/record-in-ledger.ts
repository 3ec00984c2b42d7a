/** 约谈记录, 联席会议记录: who, what, what was decided, and the day on which it is looked after. */
import type { Book } from '../../domain/supervision/facts.ts'
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form = /^(?<book>约谈|联席会议?)(?:记录|纪要|登记)[\s：:，,]*(?<rest>.*)$/su

export const recordInLedger: Phrase = {
  name: 'record-in-ledger',
  intent: 'meeting',
  title: '约谈记录',
  what: '登记约谈或联席会议，写明对象、内容、要求和哪天复查。',
  who: 'chief',
  leads: [],
  says: [
    says('约谈记录 对象：北苇镇网格长；内容：料堆反复露天；要求：两周内全部覆盖；12月2日复查', {
      wish: 'record-in-ledger',
      book: 'interview',
    }),
    says('联席会议记录 参加：城管局、住建局；议题：渣土车夜间运输；议定：联合执法每周一次；12月10日前落实', {
      wish: 'record-in-ledger',
      book: 'joint-meeting',
    }),
    says('约谈柳湾村网格长，料堆三次没盖，要求三天内整改，11月22日复查', {
      wish: 'record-in-ledger',
      book: 'interview',
    }),
    says('约谈登记', { wish: 'record-in-ledger', book: 'interview', text: '' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

/** 约谈柳湾村网格长，料堆三次没盖，要求三天内整改: told with what was asked, it is one for the book. */
const told =
  /^(?:今天|今日|上午|下午|刚才?|已)*约谈了?(?!\d|复查|回访|提醒|记录|台账|落实|纪要|登记|情况|名单|人员)(?<who>[^，,；;：:\s]{2,24})[，,：:；;\s]+(?<rest>(?=.*(?:要求|限|整改|复查|提出)).+)$/su

function exact({ text }: Said): Wish | null {
  const held = told.exec(text)?.groups
  if (held) return { wish: 'record-in-ledger', book: 'interview', text: `${held.who}，${held.rest}` }
  const { book, rest = '' } = form.exec(text)?.groups ?? {}
  return book === undefined ? null : { wish: 'record-in-ledger', book: bookNamed(book), text: rest.trim() }
}

const bookNamed = (word: string): Book => (word === '约谈' ? 'interview' : 'joint-meeting')
