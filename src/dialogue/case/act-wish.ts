/** A wish about a case that was not typed out: a button, a lone photo, an answer. */
import type { CaseAct, Wish } from '../../intent/wish.ts'

export const actWish = (act: CaseAct, words = ''): Extract<Wish, { wish: 'act' }> => ({
  wish: 'act',
  act,
  ref: null,
  words,
  targets: [],
  party: null,
  until: null,
})
