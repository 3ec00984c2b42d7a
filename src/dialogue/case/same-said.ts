/** 是同一件, said instead of pressed: to the card that is quoted, or to the last one of the chat by whoever may merge. */
import { endedStates } from '../../domain/case/case.ts'
import { may } from '../../domain/grid/may.ts'
import type { Consequence, Turn } from '../turn.ts'
import { mergeLikely } from './supplements.ts'
import { spokenOfLast } from './which-case.ts'

const same =
  /^(?:对|嗯|是的)?[，, ]*(?:这|那)?(?:两|2)?(?:个|件)?(?:就?是)同?一(?:件事?|回事|个事)(?:的|吧|了)?[。.!！ ]*$/u

/** Null where no such card was shown, or people talk among themselves. `text`: in simplified characters. */
export async function sameSaid(turn: Turn, text: string): Promise<Consequence | null> {
  if (!same.test(text)) return null
  const { desk, quoted, speaker } = turn
  const id = quoted ?? (await spokenOfLast(turn))
  const matter = id === null ? null : await desk.cases.get(id)
  if (!matter || endedStates.includes(matter.state)) return null
  const [first] = await desk.journal.read(`case:${matter.id}`)
  if (first?.fact.type !== 'case-reported' || first.fact.near === null) return null
  const grids = [matter.origin, matter.holder.grid, ...matter.touched]
  const scene = await desk.directory.scene(speaker.tenant, grids)
  const allowed = may(speaker.actor, 'merge-case', matter, scene, turn.policy)
  return allowed || quoted !== null ? mergeLikely(turn, matter.id) : null
}
