/** 我这个月报了几条: how many, how many of them are settled, and for which days. */
import { daySpan } from '../due-words.ts'
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const reportsCounted: WordingOf<'reports-counted'> = (
  { who, said, from, to, reported, ended },
  setting,
) => {
  const head = `${who}${typed(said, setting, 12)}（${daySpan(from, to)}）`
  if (reported === 0) return wording([`${head}还没有上报问题。`])
  return wording([`${head}上报${reported}件：已办结${ended}件，在办${reported - ended}件。`])
}
