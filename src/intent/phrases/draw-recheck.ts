/** 抽查, 回头看: so many of the cases closed in a period and an area are drawn by lot and looked at again. */
import { says } from '../example.ts'
import { numberOf, numeral } from '../numbers/chinese-number.ts'
import { periodSaid, periodWords } from '../numbers/said-period.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form = new RegExp(
  `^(?:请)?(?:随机)?(?:抽查|回头看)[\\s：:，,]*(?:抽)?(?<period>${periodWords})?的?[\\s，,]*` +
    `(?<area>[\\p{Script=Han}A-Za-z0-9]{2,20}?)?的?[\\s，,]*(?<count>\\d{1,2}|[${numeral}]{1,3})\\s?件(?:已?(?:办结|销号)的?)?[。！!]?$`,
  'u',
)

export const drawRecheck: Phrase = {
  name: 'draw-recheck',
  intent: 'verify',
  title: '抽查',
  what: '从已销号的问题里随机抽几件，派人回头看。',
  who: 'chief',
  leads: [],
  says: [
    says('抽查 上周 柳湾村 3件', { wish: 'draw-recheck', area: '柳湾村', count: 3 }),
    says('回头看 10月 5件', { wish: 'draw-recheck', area: null, count: 5 }),
    says('抽查 5件', { wish: 'draw-recheck', area: null, count: 5 }),
    says('随机抽查本月北苇镇两件', { wish: 'draw-recheck', area: '北苇镇', count: 2 }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, now }: Said): Wish | null {
  const found = form.exec(text)?.groups
  if (!found) return null
  // Nobody says of which days: of this month, which the answer names.
  const { period = '本月', area, count = '' } = found
  const span = periodSaid(period, now)
  const number = numberOf(count)
  if (span === null || number === null || number < 1) return null
  return { wish: 'draw-recheck', ...span, area: area ?? null, count: number }
}
