/** What completes or corrects a report, and which two reports are one. */
import { addMinutes } from '../domain/calendar/days.ts'
import { endedStates } from '../domain/case/case.ts'
import type { EvidenceId } from '../domain/names.ts'
import type { Wish } from '../intent/wish.ts'
import type { Question, View } from '../journal/journal.ts'
import { type Consequence, refusedWith, type Turn } from './turn.ts'
import { whichCase } from './which-case.ts'

type Of<W extends Wish['wish']> = Extract<Wish, { wish: W }>

export async function supplement(
  turn: Turn,
  { ref, place, text }: Omit<Of<'supplement'>, 'wish'>,
  photos: readonly EvidenceId[],
  question: Question | null,
): Promise<Consequence> {
  const asked = question?.kind === 'missing' ? question : null
  const withAsked =
    ref === null && turn.quoted === null && turn.chosen.case === null && asked
      ? { ...turn, chosen: { ...turn.chosen, case: asked.case } }
      : turn
  const matter = await whichCase(withAsked, ref, 'look')
  if ('consequence' in matter) return matter.consequence
  const command = { type: 'supplement-case' as const, place, text, photos: [...photos] }
  const views =
    asked?.case === matter.value.id ? [stillMissing(turn, asked, place !== null, photos.length > 0)] : []
  return { kind: 'steps', steps: [{ case: matter.value.id, command }], views, retryWith: null }
}

function stillMissing(
  { speaker, now, policy }: Turn,
  asked: Extract<Question, { kind: 'missing' }>,
  place: boolean,
  photo: boolean,
): View {
  const left = asked.what.filter((one) => !(one === 'place' ? place : photo))
  // Further photos of the same matter may follow one by one: the window stays open a little.
  const what = left.length > 0 ? left : (['photo'] as const)
  const question = {
    kind: 'missing',
    case: asked.case,
    what,
    until: addMinutes(now, policy.answerMinutes),
  } as const
  return { kind: 'question', chatKey: speaker.chatKey, userId: speaker.userId, question }
}

export async function correct(turn: Turn, { ref, place, text }: Of<'correct'>): Promise<Consequence> {
  const matter = await whichCase(turn, ref, 'look')
  if ('consequence' in matter) return matter.consequence
  return {
    kind: 'steps',
    steps: [{ case: matter.value.id, command: { type: 'correct-case', place, text } }],
    views: [],
    retryWith: null,
  }
}

/** 合并 9号 到 7号: both sides are decided and written together. */
export async function merge(turn: Turn, wish: Of<'merge'>): Promise<Consequence> {
  if (wish.into === null) return refusedWith({ code: 'unknown-number', said: '' })
  const one = await whichCase(turn, wish.ref, 'look')
  if ('consequence' in one) return one.consequence
  // What was quoted or chosen is the case that ends; the other is only named by number.
  const other = await whichCase(
    { ...turn, quoted: null, chosen: { ...turn.chosen, case: null } },
    wish.into,
    'look',
  )
  if ('consequence' in other) return other.consequence
  const [from, into] = [one.value, other.value]
  if (from.id === into.id) return refusedWith({ code: 'same-case', no: from.no })
  if (endedStates.includes(into.state)) {
    return refusedWith({
      code: 'wrong-state',
      no: into.no,
      state: into.state,
      wished: 'merge-case',
      instead: [],
    })
  }
  const { id, no, origin, group } = from
  return {
    kind: 'steps',
    steps: [
      { case: id, command: { type: 'merge-case', into: into.id, intoNo: into.no } },
      { case: into.id, command: { type: 'absorb-case', case: id, no, origin, group } },
      // What had been merged into it before goes along: its reporters hear the outcome too.
      ...from.absorbed.map((one) => ({ case: into.id, command: { type: 'absorb-case' as const, ...one } })),
    ],
    views: [],
    retryWith: null,
  }
}
