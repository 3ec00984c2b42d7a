/** 约谈台账, 联席会议台账: the book of this year. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form = /^(?:查询|查一下|看看)?[\s：:]*(?<book>约谈|联席会议?)(?:台账|清单|情况)[？?。]?$/u

export const queryLedger: Phrase = {
  name: 'query-ledger',
  intent: 'query',
  title: '约谈台账',
  what: '查看今年的约谈或联席会议，哪些还没有落实。',
  who: 'chief',
  leads: [],
  says: [
    says('约谈台账', { wish: 'query-ledger', book: 'interview' }),
    says('查询 联席会议台账', { wish: 'query-ledger', book: 'joint-meeting' }),
    says('联席会台账', { wish: 'query-ledger', book: 'joint-meeting' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const { book } = form.exec(text)?.groups ?? {}
  if (book === undefined) return null
  return { wish: 'query-ledger', book: book === '约谈' ? 'interview' : 'joint-meeting' }
}
