/** 1号抓紧, said by whoever has the case in hands: to his own people, not to us. 催办 1号 is said to us. */
import { clean } from '../../intent/clean.ts'
import type { Wish } from '../../intent/wish.ts'
import type { Turn } from '../turn.ts'
import { ableOf, whichCase } from './which-case.ts'

export async function urgesOwn(turn: Turn, { act, ref }: Extract<Wish, { wish: 'act' }>): Promise<boolean> {
  if (act !== 'urge-case' || ref === null || command.test(clean(turn.message.text))) return false
  const matter = await whichCase(turn, ref, act, true)
  if ('consequence' in matter) return false
  const urges = await ableOf(turn, 'urge-case', [matter.value])
  const holds = await ableOf(turn, 'escalate-case', [matter.value])
  return urges.length === 0 && holds.length > 0
}

const command = /^(?:第?\d+[号件]?|[\w-]+)?\s*催办/u
