/** 修车铺的事怎么样了, 渠边那堆垃圾咋还没人拉, where nothing of it lies with the speaker: shown, or perhaps a report. */
import { spokenOf } from '../../domain/case/spoken-of.ts'
import { clean } from '../../intent/clean.ts'
import { leaning } from '../../intent/commands/intent-titles.ts'
import type { Wish } from '../../intent/wish.ts'
import { askReading } from '../asking/asking.ts'
import type { Consequence, Turn } from '../turn.ts'
import { casesAround } from './ask-result.ts'
import { oneCase } from './queries.ts'

/** Who asks how it stands knows of it. */
const asksHow = /怎么样|怎样|咋样|情况|进展|进度|结果|哪一步|到哪了|[了有办]没/u

/** Null where the words name nothing. People also just grumble, so what nobody knows of is asked about. */
export async function urgedUnnamed(
  turn: Turn,
  { act, ref }: Extract<Wish, { wish: 'act' }>,
): Promise<Consequence | null> {
  const { kinds = [], speaker, message } = turn
  if (act !== 'urge-case' || ref !== null || speaker.group === null || message.kind !== 'said') return null
  const said = clean(message.text)
  const open = (await casesAround(turn)).filter(({ endedAt }) => endedAt === null)
  const meant = spokenOf(said, kinds, open)
  if (meant !== null) return oneCase({ ...turn, quoted: meant.id }, null)
  if (kinds.length === 0 || asksHow.test(said)) return null
  return askReading(turn, { between: [leaning('report'), leaning('chitchat')] }, null)
}
