/** The bulletin of a quarter's typical cases, asked for: what it holds, and whether it is out. */
import { quarterSaid } from '../fact-sentence-tables.ts'
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const exposuresShown: WordingOf<'exposures-shown'> = ({ quarter, published, bulletin }, setting) => {
  const said = quarterSaid(quarter)
  if (bulletin === null) return wording([`${said}还没有终审过的典型案例。`])
  const { cases } = bulletin
  return wording([
    `${said}典型案例${cases.length}件，${published ? '已公布' : '待公布'}，通报见附件。`,
    ...cases.map(({ title }, at) => `${at + 1}. ${typed(title, setting, 40)}`),
  ])
}
