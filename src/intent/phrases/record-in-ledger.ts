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
    says('约谈登记', { wish: 'record-in-ledger', book: 'interview', text: '' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const { book, rest = '' } = form.exec(text)?.groups ?? {}
  return book === undefined ? null : { wish: 'record-in-ledger', book: bookNamed(book), text: rest.trim() }
}

const bookNamed = (word: string): Book => (word === '约谈' ? 'interview' : 'joint-meeting')
