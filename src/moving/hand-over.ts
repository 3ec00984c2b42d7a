/** Posts change hands: what was given to the old holder by name is the new one's, and both are told where the grid speaks. */
import type { Desk } from '../desk.ts'
import { evolve } from '../domain/case/evolve.ts'
import type { By } from '../domain/grid/actor.ts'
import type { HandOver } from '../domain/grid/appoint.ts'
import { gridOf, groupOf, type Scene } from '../domain/grid/scene.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Append, View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import type { Destination, MeaningOf, Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { besideCases } from './hand-over-beside.ts'

export type HandDesk = Pick<Desk, 'cases' | 'directory' | 'orders' | 'supervisions'> & {
  readonly journal: Pick<Desk['journal'], 'read'>
}

export interface Handed {
  readonly appends: readonly Append[]
  readonly views: readonly View[]
  readonly notices: readonly Notice[]
}

export interface HandingOver {
  readonly tenant: TenantCode
  readonly posts: readonly HandOver[]
  /** Names of those who are not on the roster yet, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly by: By
  readonly now: Instant
  /** Where it was said; null at the machine, and then it waits for the morning. */
  readonly saidIn: Destination | null
  readonly quietHours: { readonly from: string; readonly to: string } | null
}

/** Everything that one commit needs besides the roster's own change. */
export async function handOver(desk: HandDesk, asked: HandingOver): Promise<Handed> {
  const { tenant, posts } = asked
  const scene = await desk.directory.scene(tenant, [...new Set(posts.map(({ grid }) => grid))])
  const appends: Append[] = []
  const views: View[] = []
  const notices: Notice[] = []
  const versions = new Map<string, number>()
  const taken = new Set<string>()
  for (const post of posts) {
    const cases = await byName(desk, asked, post)
    const beside = await besideCases(desk, asked, post, taken)
    const stream = `roster:${post.grid}`
    const expectedVersion = versions.get(stream) ?? (await desk.journal.read(stream)).length
    versions.set(stream, expectedVersion + 1)
    const fact = { type: 'post-changed' as const, ...post, cases: cases.appends.length }
    appends.push(...cases.appends, ...beside.appends, {
      stream,
      expectedVersion,
      facts: [{ fact, by: asked.by, at: asked.now }],
    })
    views.push(...cases.views, ...beside.views)
    const open = await desk.cases.openAt(tenant, [post.grid], limits.mattersOfGrid)
    const told = {
      open: open.filter(({ holder }) => holder.grid === post.grid).length,
      named: cases.appends.length,
      ...beside.counts,
    }
    notices.push(
      ...beside.notices,
      ...(await tell(desk, asked, post, scene, told, `${stream}:${expectedVersion}`)),
    )
  }
  return { appends: joined(appends), views, notices }
}

/** What somebody has by name in a grid, without a word of the post itself: for a change of the tree, which ends posts. */
export async function namedMatters(
  desk: HandDesk,
  asked: Omit<HandingOver, 'posts' | 'saidIn' | 'quietHours'>,
  posts: readonly HandOver[],
): Promise<Handed> {
  const taken = new Set<string>()
  const appends: Append[] = []
  const views: View[] = []
  const notices: Notice[] = []
  for (const post of posts) {
    const cases = await byName(desk, asked, post)
    const beside = await besideCases(desk, asked, post, taken)
    appends.push(...cases.appends, ...beside.appends)
    views.push(...cases.views, ...beside.views)
    notices.push(...beside.notices)
  }
  return { appends: joined(appends), views, notices }
}

/** Several facts of one stream are one append. */
function joined(appends: readonly Append[]): Append[] {
  const byStream = Map.groupBy(appends, ({ stream }) => stream)
  return [...byStream].map(([stream, some]) => ({
    stream,
    expectedVersion: Math.min(...some.map(({ expectedVersion }) => expectedVersion)),
    facts: some.flatMap(({ facts }) => facts),
  }))
}

/** Cases that the old holder had by name in this grid. */
async function byName(
  { cases, directory }: HandDesk,
  { tenant, by, now }: Pick<HandingOver, 'tenant' | 'by' | 'now'>,
  { grid, from, to }: HandOver,
): Promise<Pick<Handed, 'appends' | 'views'>> {
  if (from === null) return { appends: [], views: [] }
  const open = await cases.openOf(tenant, { person: from, grids: [], department: null }, limits.mattersOfGrid)
  const held = open.filter(({ holder }) => holder.person === from && holder.grid === grid)
  const happened = { fact: { type: 'case-inherited' as const, from, to }, by, at: now }
  const views: View[] = []
  for (const matter of held) {
    const { path } = (await directory.grid(matter.origin)) ?? { path: [matter.origin] }
    views.push({ kind: 'case', case: evolve(matter, happened), path, at: now })
  }
  return {
    appends: held.map(({ id, version }) => ({
      stream: `case:${id}`,
      expectedVersion: version,
      facts: [happened],
    })),
    views,
  }
}

async function tell(
  { directory }: HandDesk,
  { names, now, saidIn, quietHours }: HandingOver,
  { grid, title, from, to }: HandOver,
  scene: Scene,
  counts: Pick<MeaningOf<'post-changed'>, 'open' | 'named' | 'tasks' | 'given'>,
  key: string,
): Promise<Notice[]> {
  const nameOf = async (person: HandOver['from']) =>
    person === null
      ? null
      : { person, title, name: names.get(person) ?? (await directory.person(person))?.name ?? '' }
  const group = groupOf(scene, grid)
  const places: Destination[] = [
    ...(group ? [{ kind: 'group' as const, group: group.id }] : []),
    ...(saidIn ? [saidIn] : []),
  ]
  const [leaves, enters] = [await nameOf(from), await nameOf(to)]
  const unique = new Map(places.map((to) => [JSON.stringify(to), to]))
  return [...unique.values()].map((place, at) => ({
    ...{ key: `${key}:handed:${at}`, to: place, about: null },
    meaning: { kind: 'post-changed', grid: gridOf(scene, grid).name, title, leaves, enters, ...counts },
    priority: saidIn ? 'urgent' : 'routine',
    dueAt: saidIn || !quietHours ? now : afterQuietHours(now, quietHours),
  }))
}
