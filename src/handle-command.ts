/** Read, decide, commit: the only desk where a decision about cases meets storage. */
import { type Desk, policyAt } from './desk.ts'
import { complaintChange } from './domain/assessment/complaint-changes.ts'
import { issueCheckIn } from './domain/assessment/issue-check.ts'
import { seenIn } from './domain/assessment/sightings.ts'
import { dayOf } from './domain/calendar/days.ts'
import { type Case, endedStates } from './domain/case/case.ts'
import type { CaseCommand } from './domain/case/commands.ts'
import { decideCase } from './domain/case/decide.ts'
import { evolve, fold } from './domain/case/evolve.ts'
import type { CaseFact } from './domain/case/facts.ts'
import { countedOn, departmentTally, tallyOf } from './domain/case/tallies.ts'
import { isRefused } from './domain/decision.ts'
import type { Actor } from './domain/grid/actor.ts'
import { byOf } from './domain/grid/by.ts'
import { gridOf, type Scene } from './domain/grid/scene.ts'
import type { Happened } from './domain/happened.ts'
import type { CaseId, Day, GridCode, Instant, TenantCode } from './domain/names.ts'
import type { Refusal } from './domain/refusal.ts'
import { endWithCase } from './joint-end.ts'
import type { Append, Committed, Entry, StreamName, View } from './journal/journal.ts'
import { limits } from './limits.ts'
import { announceCase } from './notices/announce-case.ts'
import type { Destination, Notice } from './notices/notice.ts'
import { together } from './notices/together.ts'

/** Facts that belong to the same moment but to another stream, which is only ever written on. */
export interface Beside {
  readonly stream: StreamName
  readonly facts: readonly Happened[]
}

export interface CaseStep {
  readonly case: CaseId
  readonly command: CaseCommand
}

/** One or several wishes that happen together or not at all (a merger concerns two cases). */
export interface CaseOrder {
  readonly tenant: TenantCode
  readonly steps: readonly CaseStep[]
  readonly actor: Actor
  readonly now: Instant
  readonly saidIn: Destination | null
  readonly handled: Entry['handled']
  readonly stamp: string | null
  /** Views that follow from the message itself: what it is about, a question settled. */
  readonly views: readonly View[]
  /** Told beside what the facts tell: photos that were lost. */
  readonly notices?: readonly Notice[]
  readonly beside?: readonly Beside[]
}

export type Outcome =
  | { readonly done: Committed; readonly cases: readonly Case[]; readonly facts: readonly CaseFact[] }
  | { readonly refusal: Refusal }

/** Throws only for the world's faults; a conflict is decided again on fresh state, at most `limits.commitAttempts` times. */
export async function handleCommand(desk: Desk, order: CaseOrder): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const decided = await decideSteps(desk, order)
    if ('refusal' in decided) return decided
    const done = await desk.journal.commit(decided.entry)
    if (done !== 'conflict') return { done, cases: decided.cases, facts: decided.facts }
    if (attempt >= limits.commitAttempts) throw new Error('too many conflicts on one case')
  }
}

async function decideSteps(desk: Desk, order: CaseOrder) {
  const { tenant, now, actor, saidIn } = order
  const policy = policyAt(desk, tenant, now)
  const appends: Append[] = []
  const views: View[] = [...order.views]
  const notices: Notice[] = [...(order.notices ?? [])]
  const cases: Case[] = []
  const facts: CaseFact[] = []
  /** Cases as the steps before have left them: two steps may concern the same one. */
  const standing = new Map<CaseId, Case>()
  for (const { case: id, command } of order.steps) {
    const before = command.type === 'report-case' ? null : (standing.get(id) ?? (await desk.cases.get(id)))
    if (command.type !== 'report-case' && before === null)
      return { refusal: { code: 'unknown-number' as const, said: '' } }
    const scene = await desk.directory.scene(tenant, gridsIn(before, command, actor))
    const decision = decideCase(command, before, { actor, now, policy, holidays: desk.holidays, scene })
    if (isRefused(decision)) return decision
    const happened = decision.facts.map(
      (fact): Happened<CaseFact> => ({ fact, by: byOf(actor, scene, before), at: now }),
    )
    const after = before ? happened.reduce(evolve, before) : fold(id, tenant, happened)
    if (!after) throw new Error('a report without its first fact')
    cases.push(after)
    standing.set(id, after)
    if (happened.length === 0) continue
    facts.push(...decision.facts)
    appends.push({ stream: `case:${id}`, expectedVersion: before?.version ?? 0, facts: happened })
    const { path } = gridOf(scene, after.origin)
    views.push({ kind: 'case', case: after, path, at: now }, ...talliesOf(before, after, happened))
    views.push(...rollUpsOf(id, tenant, before, happened, scene))
    if (happened.some(({ fact }) => tellsWhere.includes(fact.type)))
      views.push(...(await aboutSources(desk, after, path)))
    const [first] = happened
    const opened = before ? null : first ? fold(id, tenant, [first]) : null
    const ended =
      before && endedStates.includes(after.state) ? await endWithCase(desk, after, policy, now) : null
    if (ended) {
      appends.push(...ended.appends)
      views.push(...ended.views)
      notices.push(...ended.notices)
    }
    notices.push(...announceCase(happened, before, opened, { scene, policy, saidIn }))
  }
  for (const { stream, facts: written } of order.beside ?? [])
    appends.push({ stream, expectedVersion: (await desk.journal.read(stream)).length, facts: written })
  const entry: Entry = {
    appends,
    views,
    notices: together(notices, saidIn),
    handled: order.handled,
    stamp: order.stamp,
    at: now,
  }
  return { entry, cases, facts }
}

/** Facts whose words may name a pollution source. */
const tellsWhere: readonly CaseFact['type'][] = ['case-reported', 'case-corrected', 'case-supplemented']

/** The case goes into the file of every source nearby that its words name (一企一档). */
async function aboutSources(
  desk: Desk,
  { tenant, id, origin, text, place }: Case,
  path: readonly GridCode[],
): Promise<View[]> {
  const sources = await desk.sources.named(tenant, path.at(-2) ?? origin, `${text} ${place ?? ''}`)
  return sources.map((source) => ({ kind: 'source-case', tenant, source, case: id }))
}

function talliesOf(before: Case | null, after: Case, happened: readonly Happened<CaseFact>[]): View[] {
  return happened.flatMap((one): View[] => {
    const key = tallyOf(one.fact, before)
    return key === null
      ? []
      : [{ kind: 'tally', tenant: after.tenant, grid: after.origin, day: countedOn(one), key, n: 1 }]
  })
}

const departmentCount = (
  tenant: TenantCode,
  { department, key }: NonNullable<ReturnType<typeof departmentTally>>,
  day: Day,
): View => ({ kind: 'tally', tenant, grid: department, day, key, n: 1 })

/** What the facts show for the assessments to come, each beside the case as that fact has left it. */
function rollUpsOf(
  id: CaseId,
  tenant: TenantCode,
  first: Case | null,
  happened: readonly Happened<CaseFact>[],
  scene: Scene,
): View[] {
  let before = first
  return happened.flatMap((one): View[] => {
    const after = before ? evolve(before, one) : fold(id, tenant, [one])
    if (!after) return []
    const { sightings, cleared } = seenIn(one, before, after, scene)
    const change = complaintChange(one, after)
    const check = issueCheckIn(one, after, scene)
    const given = departmentTally(one.fact, before, after)
    before = after
    return [
      ...(given ? [departmentCount(tenant, given, countedOn(one))] : []),
      ...(cleared ? [{ kind: 'sightings-cleared', tenant, about: after.no } as const] : []),
      ...sightings.map((sighting) => ({ kind: 'sighting', tenant, sighting }) as const),
      ...(one.fact.type === 'case-closed'
        ? [
            {
              kind: 'closing',
              tenant,
              case: id,
              no: after.no,
              origin: after.origin,
              day: dayOf(one.at),
            } as const,
          ]
        : []),
      ...(check ? [{ kind: 'issue-check', tenant, check } as const] : []),
      ...(change ? [{ kind: 'complaint', tenant, change } as const] : []),
    ]
  })
}

/** Every grid that a decision may look at: a handful, however large the tree. */
function gridsIn(before: Case | null, command: CaseCommand, actor: Actor): readonly GridCode[] {
  const own = actor.kind === 'person' ? actor.posts.map((post) => post.grid) : []
  const target =
    command.type === 'assign-case'
      ? [command.to.grid]
      : command.type === 'report-case'
        ? [command.origin, ...(command.follows ? [command.follows.holder.grid] : [])]
        : command.type === 'absorb-case'
          ? [command.origin]
          : []
  const known = before
    ? [
        before.origin,
        before.holder.grid,
        ...before.touched,
        ...before.custody.map((holder) => holder.grid),
        ...(before.supervision ? [before.supervision.office] : []),
      ]
    : []
  return [...new Set([...own, ...target, ...known])]
}
