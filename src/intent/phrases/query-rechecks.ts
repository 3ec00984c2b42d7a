/** 抽查情况: which second looks are still to be taken, and what this quarter's have shown. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form = /^(?:查询|查一下|看看)?[\s：:]*(?:抽查|回头看)(?:情况|台账|清单|进度)[？?。]?$/u

export const queryRechecks: Phrase = {
  name: 'query-rechecks',
  intent: 'query',
  title: '抽查情况',
  what: '查看还有哪些抽查没有结果，本季度查了几件。',
  who: 'chief',
  leads: [],
  says: [
    says('抽查情况', { wish: 'query-rechecks' }),
    says('查询 抽查台账', { wish: 'query-rechecks' }),
    says('回头看情况？', { wish: 'query-rechecks' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  return form.test(text) ? { wish: 'query-rechecks' } : null
}
