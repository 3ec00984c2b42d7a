/** 换届: posts below change hands, by whoever decides above them; all that was said, or nothing. */
import { type AppointRefusal, changesOf, type HandOver, holdersOf } from '../../domain/grid/appoint.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { Grid, PostKind } from '../../domain/grid/grid.ts'
import { gridOf, postsIn } from '../../domain/grid/scene.ts'
import type { PersonId } from '../../domain/names.ts'
import type { PostSaid, Wish } from '../../intent/wish.ts'
import { handOver } from '../../moving/hand-over.ts'
import { type Consequence, found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'
import { areaNamed } from './area-named.ts'

type Appoint = Extract<Wish, { wish: 'appoint' }>

const refused = (why: AppointRefusal['why'], name: string) =>
  stop<never>(refusedWith({ code: 'appoint-refused', why, name }))

export async function appointTo(turn: Turn, { posts: said }: Appoint): Promise<Consequence> {
  const { desk, speaker, now, policy } = turn
  const posts: HandOver[] = []
  for (const one of said) {
    const meant = await postMeant(turn, one)
    if ('consequence' in meant) return meant.consequence
    posts.push(meant.value)
  }
  const scene = await desk.directory.scene(
    speaker.tenant,
    posts.map(({ grid }) => grid),
  )
  const { tenant, here } = speaker
  const handed = await handOver(desk, {
    ...{ tenant, posts, names: new Map(), by: byOf(speaker.actor, scene, null), now, saidIn: here },
    quietHours: policy.quietHours,
  })
  const changes = posts.flatMap(changesOf)
  return {
    ...{ kind: 'write', outcome: 'post-changed', appends: handed.appends, notices: handed.notices },
    views: [{ kind: 'posts-changed', tenant, changes }, ...handed.views],
  }
}

async function postMeant(turn: Turn, said: PostSaid): Promise<Resolved<HandOver>> {
  const { desk, speaker, policy } = turn
  const named = await gridIn(turn, said.post)
  if (!named) return refused('unknown-post', said.post)
  const { grid, title } = named
  const scene = await desk.directory.scene(speaker.tenant, [grid.code])
  const above = grid.path.slice(0, -1)
  const { actor } = speaker
  const may =
    actor.kind === 'person' &&
    actor.posts.some((post) => above.includes(post.grid) && policy.rights.deciding.includes(post.kind))
  if (!may) return refused('no-right', gridOf(scene, grid.code).name)
  const holders = holdersOf(postsIn(scene, grid.code), title)
  const kind = holders[0]?.kind ?? kindOf(turn, grid, title)
  if (kind === null) return refused('unknown-post', said.post)
  const leaving = said.from === null ? holders : holders.filter(({ name }) => name === said.from)
  if (said.from !== null && leaving.length === 0) return refused('not-holder', said.from)
  if (leaving.length > 1) return refused('who-leaves', said.post)
  const from = leaving[0]?.person ?? null
  const to = said.to === null ? null : await personNamed(turn, said.to)
  if (said.to !== null && to === null) return refused('unknown-person', said.to)
  if (from === to || holders.some(({ person }) => person === to)) return refused('same', said.to ?? said.post)
  return found({ grid: grid.code, kind, title, from, to })
}

/** 柳湾村网格长: a grid's name, and a title behind it. The longest name counts: 柳湾村村东片区网格长. */
async function gridIn(turn: Turn, post: string): Promise<{ grid: Grid; title: string } | null> {
  for (let cut = post.length - 2; cut >= 2; cut -= 1) {
    const grid = await areaNamed(turn, post.slice(0, cut))
    if (grid) return { grid, title: post.slice(cut) }
  }
  return null
}

/** Of a vacant post: as the regulation calls those that its level must have. */
const kindOf = ({ policy }: Turn, { level }: Grid, title: string): PostKind | null =>
  policy.staffing.find((rule) => rule.level === level && rule.title === title)?.post ?? null

/** Only one of that name, and on the roster: nobody new comes in by chat. */
async function personNamed({ desk, speaker }: Turn, name: string): Promise<PersonId | null> {
  const targets = await desk.directory.find(speaker.tenant, name)
  const people = targets.flatMap((target) => (target.kind === 'person' ? [target.person] : []))
  const [only, other] = people
  return only && !other ? only.id : null
}
