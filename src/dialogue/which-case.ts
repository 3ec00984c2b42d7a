/** Which case is meant: by quote, by number within the group, or the one that waits for this person. */
import { addMinutes } from '../domain/calendar/days.ts'
import { type Case, caseStates, endedStates } from '../domain/case/case.ts'
import { transitions } from '../domain/case/table.ts'
import { may } from '../domain/grid/may.ts'
import type { GridCode } from '../domain/names.ts'
import type { CaseAct, CaseRef } from '../intent/wish.ts'
import { askWhich } from './ask-which.ts'
import { found, type Resolved, refusedWith, silence, stop, type Turn } from './turn.ts'
import { concerns } from './where.ts'

/** The case meant by `ref` (null: unnamed), for an act or for a look. Asks when several fit. */
export async function whichCase(
  turn: Turn,
  ref: CaseRef | null,
  act: CaseAct | 'look',
  bare = false,
): Promise<Resolved<Case>> {
  const { desk, quoted, chosen } = turn
  const given = chosen.case ?? (ref && 'quoted' in ref ? quoted : null)
  if (given !== null) return known(turn, await desk.cases.get(given), '')
  if (ref && 'no' in ref)
    return known(turn, await desk.cases.byNo(turn.speaker.tenant, withSeries(ref.no, turn)), ref.no)
  if (ref && 'short' in ref) return oneOf(turn, await byShort(turn, ref.short), `${ref.short}号`, act)
  // Quoting the bot's card names the case even when the words do not.
  if (quoted !== null) return known(turn, await desk.cases.get(quoted), '')
  const waiting = await waitingFor(turn, act)
  if (waiting.length === 0)
    return stop(bare ? silence('nothing-waits') : refusedWith({ code: 'unknown-number', said: '' }))
  return oneOf(turn, waiting, '', act)
}

async function known(turn: Turn, matter: Case | null, said: string): Promise<Resolved<Case>> {
  const visible = matter !== null && matter.tenant === turn.speaker.tenant && (await sees(turn, matter))
  return visible ? found(matter) : stop(refusedWith({ code: 'unknown-number', said }))
}

/** A case is seen where it concerns the group, or by somebody whose post or report it concerns. */
async function sees({ desk, speaker }: Turn, matter: Case): Promise<boolean> {
  const places: GridCode[] = [matter.origin, matter.holder.grid, ...matter.touched]
  const scene = await desk.directory.scene(speaker.tenant, places)
  if (speaker.group && concerns(scene, speaker.group.grid, places)) return true
  const { actor } = speaker
  if (actor.kind === 'public') return actor.account === matter.reporter.account
  if (actor.kind !== 'person') return false
  const mine =
    actor.person === matter.reporter.person ||
    (actor.department !== null && actor.department === matter.holder.department)
  return mine || actor.posts.some((post) => concerns(scene, post.grid, places))
}

async function byShort({ desk, speaker, policy, now }: Turn, short: number): Promise<readonly Case[]> {
  const since = addMinutes(now, -policy.numberDays * 24 * 60)
  const near = speaker.group
    ? [speaker.group.grid]
    : [...new Set(speaker.person?.posts.map((post) => post.grid) ?? [])]
  const lists = await Promise.all(
    near.map((grid) => desk.cases.byShortNo(speaker.tenant, short, grid, since)),
  )
  return [...new Map(lists.flat().map((matter) => [matter.id, matter])).values()]
}

async function waitingFor({ desk, speaker, policy }: Turn, act: CaseAct | 'look'): Promise<readonly Case[]> {
  const { person, actor } = speaker
  if (!person) return []
  const whose = {
    person: person.id,
    grids: person.posts.map((post) => post.grid),
    department: person.department,
  }
  const open = await desk.cases.openOf(speaker.tenant, whose, 50)
  if (act === 'look') return open
  const able: Case[] = []
  for (const matter of open) {
    if (!transitions[matter.state][act]) continue
    const places = [
      matter.origin,
      matter.holder.grid,
      ...matter.touched,
      ...matter.custody.map((holder) => holder.grid),
    ]
    const scene = await desk.directory.scene(speaker.tenant, places)
    if (speaker.group && !concerns(scene, speaker.group.grid, places)) continue
    if (may(actor, act, matter, scene, policy)) able.push(matter)
  }
  return able
}

/** One stays one; of several the open ones come first; still several: asked, at most as many as fit a short question. */
function oneOf(turn: Turn, cases: readonly Case[], said: string, act: CaseAct | 'look'): Resolved<Case> {
  const open = cases.filter((matter) => !endedStates.includes(matter.state))
  const fitting = open.filter((matter) => act === 'look' || transitions[matter.state][act])
  const candidates = fitting.length > 0 ? fitting : open.length > 0 ? open : cases
  const [only] = candidates
  if (only === undefined) return stop(refusedWith({ code: 'unknown-number', said }))
  if (candidates.length === 1) return found(only)
  const options = candidates
    .slice(0, 5)
    .map((matter) => ({ label: labelOf(matter), value: matter.id as string }))
  const quoted = turn.chosen.case ?? turn.quoted
  return stop(askWhich(turn, { about: 'case', said, options, quoted }))
}

const labelOf = (matter: Case): string =>
  `${matter.no} ${matter.place ?? matter.text.slice(0, 12)}（${caseStates[matter.state]}）`

/** `20261118-007` is said without its letters. */
const withSeries = (no: string, { policy }: Turn): string => (/^\d/.test(no) ? `${policy.series}${no}` : no)
