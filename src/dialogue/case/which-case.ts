/** Which case is meant: by quote, by number within the group, or the one that waits for this person. */
import { addMinutes } from '../../domain/calendar/days.ts'
import { type Case, caseStates, endedStates } from '../../domain/case/case.ts'
import { spokenOf } from '../../domain/case/spoken-of.ts'
import { transitions } from '../../domain/case/table.ts'
import { may } from '../../domain/grid/may.ts'
import type { CaseId, GridCode } from '../../domain/names.ts'
import { clean } from '../../intent/clean.ts'
import type { CaseAct, CaseRef } from '../../intent/wish.ts'
import { allOfThem } from '../../render/text/wordings/asked-which.ts'
import { askWhich } from '../asking/ask-which.ts'
import { concerns } from '../grid/where.ts'
import { found, type Resolved, refusedWith, silence, stop, type Turn } from '../turn.ts'

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
  if (waiting.length === 0) {
    if (bare) return stop(silence('nothing-waits'))
    // What is not the speaker's, or not as far: then he hears whose it is, or what it lacks.
    const here = (await casesHere(turn)).filter(({ endedAt }) => endedAt === null)
    const last = await spokenOfLast(turn)
    const named =
      spokenOf(clean(turn.message.text), turn.kinds ?? [], here) ??
      onlyOne(here) ??
      here.find(({ id }) => id === last)
    return named ? found(named) : stop(refusedWith({ code: 'unknown-number', said: '' }))
  }
  const spoken = spokenOf(clean(turn.message.text), turn.kinds ?? [], waiting)
  if (spoken !== null) return found(spoken)
  // 可以了, while people speak of another one: not taken for granted.
  const last = bare && aboutOthers.includes(act) ? await spokenOfLast(turn) : null
  const other =
    last !== null && (await desk.cases.get(last))?.endedAt === null && !waiting.some(({ id }) => id === last)
  return oneOf(turn, waiting, '', act, other)
}

/** Acts that say the same of every case they name: 收到 7号 8号. In the others a second number is part of the words. */
export const ofSeveral: readonly (CaseAct | 'look')[] = [
  'acknowledge-case',
  'urge-case',
  'pass-check',
  'close-case',
]
/** All of those that were offered: the words are read again with their numbers behind them. */
export const everyOne = 'every:'

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
  return distinct(lists.flat())
}

/** What is said of a case that others have in hands: it is looked for among those of the group as well. */
const aboutOthers: readonly (CaseAct | 'look')[] = [
  'pass-check',
  'fail-check',
  'close-case',
  'grant-extension',
  'refuse-extension',
]

/** What somebody did himself he is not asked to check. */
const ownWork: readonly (CaseAct | 'look')[] = ['pass-check', 'fail-check']

/** The open cases of this place that the speaker may do this to. */
export async function waitingFor(turn: Turn, act: CaseAct | 'look'): Promise<readonly Case[]> {
  const { desk, speaker } = turn
  const { person } = speaker
  if (!person) return []
  const whose = {
    person: person.id,
    grids: person.posts.map((post) => post.grid),
    department: person.department,
  }
  const open = await desk.cases.openOf(speaker.tenant, whose, 50)
  if (act === 'look') return open
  const all = aboutOthers.includes(act) ? distinct([...open, ...(await casesHere(turn))]) : open
  return ableOf(turn, act, all)
}

/** Those of some cases that the speaker may do this to now, as far as they concern the group. */
export async function ableOf(turn: Turn, act: CaseAct, cases: readonly Case[]): Promise<readonly Case[]> {
  const { desk, policy } = turn
  const { person, actor, group, tenant } = turn.speaker
  const able: Case[] = []
  for (const matter of cases) {
    if (!transitions[matter.state][act]) continue
    if (ownWork.includes(act) && matter.finishedBy === person?.id) continue
    const places = [
      matter.origin,
      matter.holder.grid,
      ...matter.touched,
      ...matter.custody.map((holder) => holder.grid),
    ]
    const scene = await desk.directory.scene(tenant, places)
    if (group && !concerns(scene, group.grid, places)) continue
    if (may(actor, act, matter, scene, policy)) able.push(matter)
  }
  return able
}

/** Whatever the chat was about last, while people still have it in mind. */
export const spokenOfLast = ({
  desk,
  message: { platform, account, chat },
  now,
}: Turn): Promise<CaseId | null> =>
  desk.cases.lastAbout(platform, account, chat, addMinutes(now, -inMindMinutes))

const inMindMinutes = 2 * 60

/** So many of the group's latest and oldest are looked at, and so far back. */
const lookedAt = 20
const daysBack = 30

/** Told in the group, or in the hands of its grid. */
async function casesHere({ desk, speaker, now }: Turn): Promise<readonly Case[]> {
  const { group, tenant } = speaker
  if (group === null) return []
  const since = addMinutes(now, -daysBack * 24 * 60)
  const lists = await Promise.all([
    desk.cases.reportedIn(group.id, since, lookedAt),
    desk.cases.openAt(tenant, [group.grid], lookedAt),
  ])
  return distinct(lists.flat())
}

const onlyOne = (cases: readonly Case[]): Case | null => (cases.length === 1 ? (cases[0] ?? null) : null)

const distinct = (cases: readonly Case[]): readonly Case[] => [
  ...new Map(cases.map((matter) => [matter.id, matter])).values(),
]

/** One stays one; of several the open ones come first; still several: asked, at most as many as fit a short question. */
function oneOf(
  turn: Turn,
  cases: readonly Case[],
  said: string,
  act: CaseAct | 'look',
  unsure = false,
): Resolved<Case> {
  const open = cases.filter((matter) => !endedStates.includes(matter.state))
  const fitting = open.filter((matter) => act === 'look' || transitions[matter.state][act])
  const candidates = fitting.length > 0 ? fitting : open.length > 0 ? open : cases
  const [only] = candidates
  if (only === undefined) return stop(refusedWith({ code: 'unknown-number', said }))
  if (candidates.length === 1 && !unsure) return found(only)
  const shown = candidates.slice(0, 5)
  const options = shown.map((matter) => ({ label: labelOf(matter), value: matter.id as string }))
  if (said === '' && ofSeveral.includes(act) && shown.length > 1 && shown.length === candidates.length)
    options.push({ label: allOfThem, value: `${everyOne}${shown.map(({ no }) => no).join(' ')}` })
  const quoted = turn.chosen.case ?? turn.quoted
  return stop(askWhich(turn, { about: 'case', said, options, quoted }))
}

const labelOf = (matter: Case): string =>
  `${matter.no} ${matter.place ?? matter.text.slice(0, 12)}（${caseStates[matter.state]}）`

/** `20261118-007` is said without its letters. */
const withSeries = (no: string, { policy }: Turn): string => (/^\d/.test(no) ? `${policy.series}${no}` : no)
