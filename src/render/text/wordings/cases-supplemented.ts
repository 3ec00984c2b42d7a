/** 补充: one photo for all the cases that its sender's message opened. */
import { numbersSaid } from '../tell-cases.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const casesSupplemented: WordingOf<'cases-supplemented'> = ({ rows, who, photos }) =>
  wording([`${numbersSaid(rows)}：${doer(who)}补充情况，各件都已记入。`], { photos })
