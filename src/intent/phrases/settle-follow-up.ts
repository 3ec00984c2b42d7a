/** 约谈落实 3号, 联席会议落实 2号: what came of it. */
import { says } from '../example.ts'
import { numberOf, numeral } from '../numbers/chinese-number.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form = new RegExp(
  `^(?<book>约谈|联席会议?)(?:落实|复查)[\\s：:，,]*第?(?<n>\\d{1,4}|[${numeral}]{1,4})(?:号|次)[\\s：:，,]*(?<rest>.*)$`,
  'su',
)

export const settleFollowUp: Phrase = {
  name: 'settle-follow-up',
  intent: 'verify',
  title: '约谈落实',
  what: '登记约谈要求或联席会议议定事项的落实结果。',
  who: 'chief',
  leads: [],
  says: [
    says('约谈落实 3号 料堆已全部覆盖', {
      wish: 'settle-follow-up',
      book: 'interview',
      n: 3,
      words: '料堆已全部覆盖',
    }),
    says('联席会议落实 2号 联合执法已开展两次', { wish: 'settle-follow-up', book: 'joint-meeting', n: 2 }),
    says('约谈复查 1号 仍未整改', { wish: 'settle-follow-up', book: 'interview', words: '仍未整改' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const { book, n = '', rest = '' } = form.exec(text)?.groups ?? {}
  const number = numberOf(n)
  if (book === undefined || number === null) return null
  const which = book === '约谈' ? 'interview' : 'joint-meeting'
  return { wish: 'settle-follow-up', book: which, n: number, words: rest.trim() }
}
