/** 督查情况: which grids below were inspected this quarter, and which were not. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const form =
  /^(?:查询|查一下|看看)?[\s：:]*(?:本季度)?(?:督查|督导)(?:情况|覆盖|覆盖情况|台账|进度)[？?。]?$|^督查(?:到|去)了?(?:哪里?|哪儿|哪些(?:村|镇|网格)?|哪几个(?:村|镇)?)了?[？?。]?$|^(?:还有)?哪(?:些|几个)(?:乡镇|街道|村|镇|社区|片区|网格|县)?还?没(?:有)?(?:去)?督查(?:过|到)?[？?。]?$/u

export const queryCoverage: Phrase = {
  name: 'query-coverage',
  intent: 'query',
  title: '督查情况',
  what: '查看本季度督查了哪些下级网格，还有哪些没去。',
  who: 'chief',
  leads: [],
  says: [
    says('督查情况', { wish: 'query-coverage' }),
    says('本季度督查情况', { wish: 'query-coverage' }),
    says('哪些村还没督查', { wish: 'query-coverage' }),
    says('查询 督查覆盖', { wish: 'query-coverage' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  return form.test(text) ? { wish: 'query-coverage' } : null
}
