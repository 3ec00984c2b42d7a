/** 已经灭了，批评教育了, said without a number by whoever has a case in hands: it is that case's end, no record beside it. */
import { addMinutes } from '../../domain/calendar/days.ts'
import type { Case } from '../../domain/case/case.ts'
import { sharedPairs } from '../../domain/case/likeness.ts'
import { spokenOf } from '../../domain/case/spoken-of.ts'
import type { EvidenceId } from '../../domain/names.ts'
import { clean } from '../../intent/clean.ts'
import type { Reading } from '../../intent/reading.ts'
import type { Consequence, Turn } from '../turn.ts'
import { act } from './act.ts'
import { actWish } from './act-wish.ts'
import { waitingFor } from './which-case.ts'

/** What was just come upon is another matter than the one in hands. */
const comeUpon = /发现|看到|看见|遇到|遇见|碰到|碰上|撞见|有人|有个|有家|有一|路过/u
/** So long one's own report is what one goes on speaking of. */
const ownMinutes = 24 * 60
const ends = ['finish-case', 'self-handle-case'] as const

/** Null where the words name another matter, or none that is at hand. */
export async function handledCase(
  turn: Turn,
  text: string,
  { place, categories, why }: Reading,
  photos: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence | null> {
  const said = clean(turn.message.text)
  if (comeUpon.test(said) || why().some(({ rule }) => rule.startsWith('command/'))) return null
  const atHand = await casesAtHand(turn)
  const names = place !== null || categories.length > 0
  const meant = names ? spokenOf(said, categories, [...atHand.keys()]) : onlyOne([...atHand.keys()])
  if (meant === null || elsewhere(place, meant) || otherKind(categories, meant)) return null
  const wish = actWish(atHand.get(meant) ?? 'finish-case', text)
  return act({ ...turn, chosen: { ...turn.chosen, case: meant.id } }, wish, await photos(), false)
}

const onlyOne = (cases: readonly Case[]): Case | null => (cases.length === 1 ? (cases[0] ?? null) : null)

const elsewhere = (place: string | null, matter: Case): boolean =>
  place !== null && sharedPairs(spotOf(place), `${matter.place ?? ''} ${matter.text}`) === 0

/** 村东坟地边 and 村东水渠边 share nothing but the end of the village. */
const spotOf = (place: string): string => {
  const spot = place.replace(/^(?:我们|咱们?|俺们?)?(?:村|镇)?(?:[东南西北]头?|里|口)/u, '')
  return spot.length < 2 ? place : spot
}

const otherKind = (categories: readonly string[], { category }: Case): boolean =>
  category !== null && categories.length > 0 && !categories.includes(category)

/** With what would end each: those in hands, and what one has reported here lately oneself. */
async function casesAtHand(turn: Turn): Promise<ReadonlyMap<Case, (typeof ends)[number]>> {
  const { desk, speaker, now } = turn
  const byId = new Map<string, [Case, (typeof ends)[number]]>()
  for (const end of ends)
    for (const matter of await waitingFor(turn, end))
      if (!byId.has(matter.id)) byId.set(matter.id, [matter, end])
  const { group, person } = speaker
  const since = addMinutes(now, -ownMinutes)
  const told = group && person ? await desk.cases.reportedIn(group.id, since, 20) : []
  for (const matter of told)
    if (matter.state === 'reported' && matter.reporter.person === person?.id && !byId.has(matter.id))
      byId.set(matter.id, [matter, 'self-handle-case'])
  return new Map(byId.values())
}
