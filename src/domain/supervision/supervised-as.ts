/** How a case is supervised: in the way that was said, as it was called, else by how urgent it is. */
import type { z } from 'zod'
import type { SupervisionClass, Urgency } from '../case/facts.ts'
import type { Policy } from '../policy/policy.ts'
import type { SupervisionMode } from '../policy/supervision-ways.ts'

type Class = z.infer<typeof SupervisionClass>

const ways: readonly (readonly [RegExp, SupervisionMode])[] = [
  [/全程/u, 'throughout'],
  [/快速|迅速/u, 'swift'],
  [/定期/u, 'periodic'],
]

const called: readonly (readonly [RegExp, Class])[] = [
  [/重点|重大|重要|挂牌/u, 'important'],
  [/紧急|加急/u, 'urgent'],
  [/一般(?:事项|督办)/u, 'general'],
]

/** Uncalled, what is urgent by itself is supervised as urgent, all else as important. `rows`: the regulation's own sorting. */
export function supervisedAs(words: string, urgency: Urgency, rows: Policy['supervision']): Class {
  const mode = ways.find(([sign]) => sign.test(words))?.[1]
  const byWay = rows.find((row) => row.mode === mode)?.class
  const named = called.find(([sign]) => sign.test(words))?.[1]
  return byWay ?? named ?? (urgency === 'normal' ? 'important' : 'urgent')
}

/** What is asked, without the way: 全程 今天要有结果 asks for 今天要有结果. */
export const withoutWay = (words: string): string =>
  words.replace(/^(?:按|实行|进行)?(?:全程|快速|迅速|定期)(?:督办)?(?:[，,：: ]+|$)/u, '')
