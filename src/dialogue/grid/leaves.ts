/** 请假 and 销假: one's own leave, or that of somebody below, into the roster, with a deputy near enough to act. */
import { addDays, dayOf, daysBetween } from '../../domain/calendar/days.ts'
import { byOf } from '../../domain/grid/by.ts'
import { type Leave, type LeaveFact, LeaveId } from '../../domain/grid/leave.ts'
import { gridOf } from '../../domain/grid/scene.ts'
import type { Day, GridCode } from '../../domain/names.ts'
import type { Wish } from '../../intent/wish.ts'
import type { Person } from '../../journal/directory.ts'
import type { View } from '../../journal/journal.ts'
import { type LeaveTold, leaveNotices } from '../../notices/leave-notices.ts'
import { type Consequence, found, type Resolved, refusedWith, silence, stop, type Turn } from '../turn.ts'
import { peopleNamed } from './people-named.ts'

type TakeLeave = Extract<Wish, { wish: 'take-leave' }>
type EndLeave = Extract<Wish, { wish: 'end-leave' }>

export async function takeLeave(turn: Turn, { days, deputy: named, whom }: TakeLeave): Promise<Consequence> {
  const { desk, speaker, now, policy } = turn
  const { tenant } = speaker
  const meant = await personMeant(turn, whom, '请假')
  if ('consequence' in meant) return meant.consequence
  const person = meant.value
  const today = dayOf(now)
  if (!days || days.to < days.from || daysBetween(days.from, days.to) >= policy.leaveDays)
    return refusedWith({ code: 'leave-dates-needed', most: policy.leaveDays })
  if (days.to < today) return refusedWith({ code: 'leave-over' })
  const others = await desk.leaves.of(person.id)
  const twice = others.find(({ from, to }) => from <= days.to && days.from <= to)
  if (twice) return refusedWith({ code: 'leave-twice', from: twice.from, to: twice.to })
  const deputy = named === null ? null : await deputyNamed(turn, person, named, days)
  if (deputy !== null && 'refusal' in deputy) return refusedWith(deputy.refusal)
  // Whoever comes late says so late: a leave begins today at the earliest.
  const from = days.from < today ? today : days.from
  const starts = from === today
  const leave: Leave = {
    ...{ id: LeaveId.parse(`${person.id}:${now}`), tenant, person: person.id, deputy: deputy?.id ?? null },
    ...{ from, to: days.to, state: starts ? 'running' : 'planned' },
  }
  const told = { leave: leave.id, person: leave.person, deputy: leave.deputy, from, to: leave.to }
  const recorded: LeaveFact = { type: 'leave-recorded', ...told }
  const facts: LeaveFact[] = starts ? [recorded, { type: 'leave-started', ...told }] : [recorded]
  const views: View[] = [
    { kind: 'leave', leave },
    ...(starts ? [{ kind: 'stand-in', leave, on: true, at: now } as const] : []),
  ]
  return written(turn, person, deputy, leave, facts, views)
}

/** 销假 before the last day: one's own, or of somebody for whom the speaker decides. */
export async function endLeave(turn: Turn, { whom, plain }: EndLeave): Promise<Consequence> {
  const { desk, now } = turn
  if (plain && (await nobodyAway(turn))) return silence('back-without-leave')
  const meant = await personMeant(turn, whom, '销假')
  if ('consequence' in meant) return meant.consequence
  const person = meant.value
  const leave = (await desk.leaves.of(person.id))[0]
  if (!leave) return refusedWith({ code: 'no-leave', name: whom === null ? null : person.name })
  // Away until yesterday: today's duties are owed again.
  const yesterday = addDays(dayOf(now), -1)
  const ended: Leave = { ...leave, to: leave.to < yesterday ? leave.to : yesterday, state: 'ended' }
  const deputy = leave.deputy === null ? null : await desk.directory.person(leave.deputy)
  const early = dayOf(now) <= leave.to
  const fact: LeaveFact = {
    type: 'leave-ended',
    leave: leave.id,
    person: person.id,
    deputy: leave.deputy,
    early,
  }
  const views: View[] = [
    { kind: 'leave', leave: ended },
    ...(leave.state === 'running' ? [{ kind: 'stand-in', leave: ended, on: false, at: now } as const] : []),
  ]
  return written(turn, person, deputy, ended, [fact], views)
}

const nobodyAway = async ({ desk, speaker }: Turn): Promise<boolean> =>
  speaker.person === null ||
  (await desk.leaves.of(speaker.person.id)).every(({ state }) => state !== 'running')

async function written(
  { desk, speaker, now }: Turn,
  person: Person,
  deputy: Person | null,
  leave: Leave,
  facts: readonly LeaveFact[],
  views: readonly View[],
): Promise<Consequence> {
  const stream = `roster:${person.id}`
  const expectedVersion = (await desk.journal.read(stream)).length
  const scene = await desk.directory.scene(
    speaker.tenant,
    person.posts.map(({ grid }) => grid),
  )
  const by = byOf(speaker.actor, scene, null)
  // A leave that begins at once is told as begun.
  const last = facts.at(-1)?.type as LeaveTold
  const saidIn = last === 'leave-recorded' ? speaker.here : null
  return {
    kind: 'write',
    outcome: last,
    appends: [{ stream, expectedVersion, facts: facts.map((fact) => ({ fact, by, at: now })) }],
    views,
    notices: leaveNotices(last, leave, {
      ...{ person, deputy, scene, now, key: `${stream}:${expectedVersion}` },
      ...{ to: saidIn, also: speaker.here, early: last === 'leave-ended' },
      ownWord: person.id === speaker.person?.id,
    }),
  }
}

/** The speaker, or somebody whose name is said, if the speaker decides for a grid above. */
async function personMeant(
  turn: Turn,
  name: string | null,
  wished: '请假' | '销假',
): Promise<Resolved<Person>> {
  const { desk, speaker } = turn
  const self = speaker.person
  if (!self || self.posts.length === 0)
    return stop(refusedWith({ code: 'no-grid-here', level: null, kinds: [] }))
  if (name === null || name === self.name) return found(self)
  const people = await peopleNamed(turn, name)
  if (people.length === 0) return stop(refusedWith({ code: 'unknown-target', said: name }))
  const scene = await desk.directory.scene(
    speaker.tenant,
    people.flatMap(({ posts }) => posts.map(({ grid }) => grid)),
  )
  const deciding = self.posts.filter(({ kind }) => turn.policy.rights.deciding.includes(kind))
  const below = people.filter((one) =>
    one.posts.some(({ grid }) => deciding.some((post) => gridOf(scene, grid).path.includes(post.grid))),
  )
  const [only, second] = below
  if (only && !second) return found(only)
  return stop(refusedWith({ code: 'no-right', no: null, wished, whose: `${name}本人或上级网格长` }))
}

/** Of the same grid, or right on the way above or below; somebody who is there himself on all those days. */
async function deputyNamed(
  turn: Turn,
  person: Person,
  name: string,
  days: { readonly from: Day; readonly to: Day },
) {
  const { desk, speaker } = turn
  const people = await peopleNamed(turn, name)
  if (people.length === 0) return { refusal: { code: 'unknown-target' as const, said: name } }
  const unfit = { refusal: { code: 'deputy-unfit' as const, name } }
  const grids = (one: Person): readonly GridCode[] => one.posts.map(({ grid }) => grid)
  const scene = await desk.directory.scene(speaker.tenant, [...grids(person), ...people.flatMap(grids)])
  const path = (code: GridCode) => scene.grids.get(code)?.path ?? []
  const near = (one: Person) =>
    one.id !== person.id &&
    grids(one).some((code) =>
      grids(person).some((own) => path(own).includes(code) || path(code).includes(own)),
    )
  const fit = people.filter(near)
  const [only, second] = fit
  if (!only || second) return unfit
  const away = (await desk.leaves.of(only.id)).some(({ from, to }) => from <= days.to && days.from <= to)
  return away ? unfit : only
}
