/** 看了 确实灭了, 那就销了吧: about a case that waits to be checked this is its check, and no end or progress of another. */
import { alikeness, spokenOf } from '../../domain/case/spoken-of.ts'
import { clean } from '../../intent/clean.ts'
import type { Wish } from '../../intent/wish.ts'
import type { Turn } from '../turn.ts'
import { actWish } from './act-wish.ts'
import { spokenOfLast, waitingFor } from './which-case.ts'

type Act = Extract<Wish, { wish: 'act' }>

const looked =
  /看了|看过|去看|瞅了|瞧了|查看|查了|查过|核查|核实|核对|验收|验了|复查|检查过|回访|确实|确已|确认|真(?:的|不|没)|可以了|行了|没问题|没有问题/u
const struck = /销了|销掉|销号|结了吧|结案/u
/** 还在冒烟, 没盖严: that is for a check that fails, in words that say so. */
const faulty =
  /没(?!问题|有问题|事|了|再|有?残留|有?反弹|有?复燃|味)|不(?!倒|冒|烧|排|响|漏|臭|再|错)|未(?!发现|见)|还(?:有|在|是|冒)|仍|又/u

/** Null where it is what it was read as: a number or a quote names the case, or none is to be checked by the speaker. */
export async function checkInstead(turn: Turn, wish: Act): Promise<Act | null> {
  const { act, ref } = wish
  if (act !== 'finish-case' && act !== 'progress-case') return null
  if (ref !== null || turn.quoted !== null || turn.chosen.case !== null) return null
  const said = clean(turn.message.text)
  const wished = struck.test(said) ? 'close-case' : 'pass-check'
  if (faulty.test(said) || !(wished === 'close-case' || looked.test(said))) return null
  const checks = await waitingFor(turn, wished)
  const kinds = turn.kinds ?? []
  const own = await waitingFor(turn, act)
  const named = spokenOf(said, kinds, checks)
  const as: Act = { ...actWish(wished, wish.words), ref }
  // What the speaker has in hands himself comes first, unless the words or the talk before name the other.
  if (named !== null) {
    const much = alikeness(said, kinds, named)
    return own.every((matter) => alikeness(said, kinds, matter) < much) ? as : null
  }
  const last = await spokenOfLast(turn)
  if (own.some(({ id }) => id === last)) return null
  if (checks.some(({ id }) => id === last)) return as
  return own.length === 0 && checks.length === 1 ? as : null
}
