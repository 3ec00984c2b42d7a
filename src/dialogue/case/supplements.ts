/** What completes or corrects a report, and which two reports are one. */
import { addMinutes } from '../../domain/calendar/days.ts'
import { type Case, endedStates } from '../../domain/case/case.ts'
import type { CaseId, EvidenceId } from '../../domain/names.ts'
import { findPlace } from '../../intent/places/place.ts'
import type { CaseRef, Wish } from '../../intent/wish.ts'
import type { View } from '../../journal/journal.ts'
import type { Question } from '../../journal/question.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
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
  // A photo that was missing shows all that its sender's message told.
  const shows = asked?.case === matter.value.id && place === null && text === null
  const cases = [matter.value.id, ...(shows ? (asked?.others ?? []) : [])]
  return { kind: 'steps', steps: cases.map((id) => ({ case: id, command })), views, retryWith: null }
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
    ...(asked.others ? { others: asked.others } : {}),
    what,
    until: addMinutes(now, policy.answerMinutes),
  } as const
  return { kind: 'question', chatKey: speaker.chatKey, userId: speaker.userId, question }
}

export async function correct(turn: Turn, wish: Of<'correct'>): Promise<Consequence> {
  const { ref, category } = wish
  const matter = await whichCase(turn, ref, 'look')
  if ('consequence' in matter) return matter.consequence
  const { id, no } = matter.value
  const { place, text } = placed(wish, turn.desk.lexicon, matter.value)
  if (anotherNumber.test(turn.message.text)) return refusedWith({ code: 'number-not-moved', no })
  const kind = text === null ? null : namedKind.exec(text)?.groups
  if (kind && category === null) return refusedWith({ code: 'unknown-category', no, said: kind.said ?? '' })
  return {
    kind: 'steps',
    steps: [{ case: id, command: { type: 'correct-case', place, text, category } }],
    views: [],
    retryWith: null,
  }
}

/** 说错了 是小学西墙外: nothing but another place, which then stands in the words of the report as well. */
function placed(
  { place: named, text: told, category }: Of<'correct'>,
  lexicon: Turn['desk']['lexicon'],
  { place: was, text: before }: Case,
): Pick<Of<'correct'>, 'place' | 'text'> {
  const said = named === null && category === null ? (told ?? '').replace(slip, '').replace(notThat, '') : ''
  const place = named ?? (said !== '' && findPlace(said, lexicon) === said ? said : null)
  if (place === null) return { place, text: told }
  return { place, text: was !== null && before.includes(was) ? before.replace(was, place) : null }
}

const slip =
  /^(?:(?:刚才|刚刚|上面|前面)?(?:地点|位置|地址)?(?:说|写|打|发|报|搞|弄)错了?|(?:地点|位置|地址)?(?:错了|不对|有误)|口误)?[，,。.!！ ]*(?:地点|位置|地址)?(?:应该|应|其实)?(?:是在|是|在)[：: ]?/u
/** 是西墙不是东墙: the second half says nothing new. */
const notThat = /[，, ]*(?:不是|而不是|不在).*$/u

/** 不是7号，是8号: what was said of one case cannot be moved to another. */
const anotherNumber = /不是\s*第?\d+[号件]?.{0,3}是\s*第?\d+[号件]/u
/** 类别是… names a kind; words that the lexicon does not know are no correction of the text. */
const namedKind = /^(?:类别|类型|分类)(?:应该?)?[是为：:改成\s]*(?<said>.*)$/u

/** 合并 9号 到 7号: both sides are decided and written together. */
export async function merge(turn: Turn, wish: Of<'merge'>): Promise<Consequence> {
  if (wish.into === null) return refusedWith({ code: 'unknown-number', said: '' })
  const one = await whichCase(turn, wish.ref, 'look')
  if ('consequence' in one) return one.consequence
  // The card that named a likely one may be read where that one is otherwise not seen: in the next village's group.
  const likely = await likelyOf(turn, one.value.id)
  if (likely && isNumber(wish.into, likely.no)) return mergeOf(one.value, likely)
  // What was quoted or chosen is the case that ends; the other is only named by number.
  const other = await whichCase(
    { ...turn, quoted: null, chosen: { ...turn.chosen, case: null } },
    wish.into,
    'look',
  )
  if ('consequence' in other) return other.consequence
  return mergeOf(one.value, other.value)
}

/** 是同一件, pressed below a report that named an open case: the new one goes into that one. */
export async function mergeLikely(turn: Turn, id: CaseId): Promise<Consequence> {
  const one = await whichCase({ ...turn, chosen: { ...turn.chosen, case: id } }, null, 'look')
  if ('consequence' in one) return one.consequence
  const into = await likelyOf(turn, id)
  return into ? mergeOf(one.value, into) : silence('unknown-button')
}

/** The open case that a report was told it may be. */
async function likelyOf({ desk }: Turn, id: CaseId): Promise<Case | null> {
  const [first] = await desk.journal.read(`case:${id}`)
  const near = first?.fact.type === 'case-reported' ? first.fact.near : null
  return near && desk.cases.get(near.case)
}

const isNumber = (ref: CaseRef, no: string): boolean =>
  'no' in ref
    ? no.endsWith(ref.no)
    : 'short' in ref && Number(no.slice(no.lastIndexOf('-') + 1)) === ref.short

function mergeOf(from: Case, into: Case): Consequence {
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
