/** 请假: entered for oneself, or by a superior for somebody below; grids that nobody leads meanwhile are excused. */
import { daysBetween, daysFrom } from '../domain/calendar/days.ts'
import { byOf } from '../domain/grid/by.ts'
import { ancestorsOf, askedIn, chiefKinds, gridOf, postsIn, type Scene } from '../domain/grid/scene.ts'
import type { Day, GridCode } from '../domain/names.ts'
import { saidSpan } from '../intent/said-span.ts'
import type { Person } from '../journal/directory.ts'
import { addressee } from '../notices/card.ts'
import { type Consequence, found, type Resolved, refusedWith, stop, type Turn } from './turn.ts'

export async function leave(turn: Turn, text: string): Promise<Consequence> {
  const { desk, speaker, now, policy } = turn
  const whom = await personMeant(turn, text)
  if ('consequence' in whom) return whom.consequence
  const person = whom.value
  const span = saidSpan(text, now)
  if (!span || span.to < span.from || daysBetween(span.from, span.to) >= policy.leaveDays)
    return refusedWith({ code: 'leave-unclear', most: policy.leaveDays })
  const { from, to } = span
  const days = daysFrom(from, to)
  const led = person.posts.filter(({ kind }) => chiefKinds.includes(kind)).map(({ grid }) => grid)
  const scene = await desk.directory.scene(
    speaker.tenant,
    person.posts.map(({ grid }) => grid),
  )
  const grids = await Promise.all(led.map((grid) => meanwhile(turn, scene, person, grid, days)))
  const excused = grids.flatMap(({ grid, alone }) => alone.map((day) => ({ grid, day })))
  const stream = `leave:${person.id}`
  const expectedVersion = (await desk.journal.read(stream)).length
  const fact = { type: 'leave-recorded', person: person.id, from, to, text, excused } as const
  const [first] = person.posts
  const above = first
    ? ancestorsOf(scene, first.grid).find((grid) => askedIn(scene, grid).length > 0)
    : undefined
  const told = person.id === speaker.person?.id && above ? askedIn(scene, above) : []
  return {
    kind: 'write',
    appends: [{ stream, expectedVersion, facts: [{ fact, by: byOf(speaker.actor, scene, null), at: now }] }],
    views: [{ kind: 'leave', tenant: speaker.tenant, person: person.id, days, excused }],
    outcome: 'recorded',
    notices: [
      {
        key: `${stream}:${expectedVersion}:${speaker.chatKey}`,
        to: speaker.here,
        about: null,
        meaning: {
          ...{ kind: 'leave-recorded', who: person.name, from, to, days: days.length },
          grids: grids.map(({ name, others }) => ({ name, others })),
          asked: told.map((post) => addressee(post, scene)),
        },
        priority: 'urgent',
        dueAt: now,
      },
    ],
  }
}

/** The speaker, or somebody below whose name is said. */
async function personMeant(turn: Turn, text: string): Promise<Resolved<Person>> {
  const { desk, speaker } = turn
  const self = speaker.person
  if (!self) return stop(refusedWith({ code: 'unknown-person' }))
  const name = /^@?(?<name>\p{Script=Han}{2,4})(?=\s|$|[，,：:]|\d)/u.exec(text)?.groups?.name
  if (name === undefined || name === self.name || /^[今明后]/u.test(name)) return found(self)
  const targets = await desk.directory.find(speaker.tenant, name)
  const target = targets.flatMap((one) => (one.kind === 'person' ? [one.person] : []))[0]
  if (!target) return stop(refusedWith({ code: 'unknown-target', said: name }))
  const scene = await desk.directory.scene(
    speaker.tenant,
    target.posts.map(({ grid }) => grid),
  )
  const deciding = self.posts.filter(({ kind }) => turn.policy.rights.deciding.includes(kind))
  const above = target.posts.some(({ grid }) =>
    deciding.some((post) => gridOf(scene, grid).path.includes(post.grid) && post.person !== target.id),
  )
  if (above) return found(target)
  const whose = `${name}本人或上级网格长`
  return stop(refusedWith({ code: 'no-right', no: null, wished: '请假', whose }))
}

/** Who else leads the grid meanwhile, and the days on which nobody does. */
async function meanwhile(turn: Turn, scene: Scene, person: Person, grid: GridCode, days: readonly Day[]) {
  const { desk, speaker } = turn
  const others = postsIn(scene, grid, chiefKinds).filter((post) => post.person !== person.id)
  const [from, to] = [days[0] as Day, days.at(-1) as Day]
  const away = await desk.duties.onLeave(
    speaker.tenant,
    others.map((post) => post.person),
    from,
    to,
  )
  const alone = days.filter((day) => others.every((post) => away.get(post.person)?.has(day)))
  const there = others.filter((post) => !days.every((day) => away.get(post.person)?.has(day)))
  const name = gridOf(scene, grid).name
  return { grid, name, alone, others: there.map((post) => addressee(post, scene)) }
}
