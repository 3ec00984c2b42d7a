/** 典型案例通报 四季度: the quarter's bulletin of typical cases once more. */
import { says } from '../example.ts'
import { periodSaid } from '../limits/period-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const quarter = '(?<quarter>(?:本|上)(?:个)?季度|(?:\\d{4}年)?第?[一二三四1-4]季度)'
const form = new RegExp(`^(?:发|要|看看?|查看)?典型案例(?:通报|汇编)? ?${quarter}?[。]?$`, 'u')
const before = new RegExp(`^${quarter}的?典型案例(?:通报|汇编)?[。]?$`, 'u')

export const showExposures: Phrase = {
  name: 'show-exposures',
  intent: 'query',
  title: '典型案例通报',
  what: '把一个季度的典型案例做成一份通报发回来。',
  who: 'chief',
  leads: [],
  says: [
    says('典型案例通报', { wish: 'show-exposures', day: null }),
    says('典型案例', { wish: 'show-exposures', day: null }),
    says('典型案例通报 三季度', { wish: 'show-exposures' }),
    says('本季度典型案例', { wish: 'show-exposures' }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, now }: Said): Wish | null {
  const found = form.exec(text)?.groups ?? before.exec(text)?.groups
  if (!found) return null
  const said = found.quarter === undefined ? null : periodSaid(found.quarter, now)
  return { wish: 'show-exposures', day: said?.day ?? null }
}
