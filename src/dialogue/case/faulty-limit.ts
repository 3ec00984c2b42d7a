/** A time limit that cannot be meant: 2月30日, or a day long gone. It is said back instead of being passed over. */
import { clean } from '../../intent/clean.ts'
import { type FoundLimit, findLimit } from '../../intent/limits/limit.ts'
import type { CaseAct, Wish } from '../../intent/wish.ts'
import type { Turn } from '../turn.ts'

/** Acts that set a time limit. */
const timed: readonly CaseAct[] = ['assign-case', 'ask-extension']

/** Null where there is no limit, or nothing wrong with it. */
export function faultyLimit(
  { desk, message, now }: Turn,
  { act, words, until }: Extract<Wish, { wish: 'act' }>,
): FoundLimit | null {
  if (!timed.includes(act)) return null
  // 延期 7号 到2月30日: with the number between, nothing else leads to the date.
  const asked = act === 'ask-extension' && until === null
  const text = asked ? `延期到${words.replace(/^[到至] ?/u, '')}` : clean(message.text)
  const found = findLimit(text, now, { words: desk.lexicon.limits, holidays: desk.holidays })
  return found?.fault ? found : null
}
