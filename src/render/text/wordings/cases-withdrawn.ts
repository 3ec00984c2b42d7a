/** 撤回: the message that opened several cases was taken back, and they with it. */
import { mattersTold, numbersSaid } from '../tell-cases.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const casesWithdrawn: WordingOf<'cases-withdrawn'> = (meaning, setting) =>
  wording([
    `${numbersSaid(meaning.rows)}：${doer(meaning.who)}已撤回，不用再办。`,
    ...mattersTold(
      { ...meaning, rows: meaning.rows.map((row) => ({ ...row, missing: [], near: null })) },
      setting,
    ),
  ])
