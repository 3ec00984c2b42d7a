/** The sample district whole and in memory, with the rules in force: the fixed cast of the tests of the pure rooms. */
import { at } from '../domain/calendar/days.ts'
import type { Actor } from '../domain/grid/actor.ts'
import type { Grid, Post, PostKind } from '../domain/grid/grid.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { Scene } from '../domain/grid/scene.ts'
import type { Day, GridCode } from '../domain/names.ts'
import type { Holidays, Policy } from '../domain/policy/policy.ts'
import { loadCalendar, loadPacks, loadSample } from './load.ts'

export interface Sample {
  readonly roster: Roster
  readonly scene: Scene
  readonly policy: Policy
  readonly holidays: Holidays
  /** A person of the roster by name, as the one who wishes. Throws for a name that is not there. */
  readonly who: (name: string) => Extract<Actor, { kind: 'person' }>
  /** A grid's or a group's code by its name. Throws for a name that is not there. */
  readonly grid: (name: string) => GridCode
}

/** Wednesday 2026-11-18, 09:00 in China: a working day without holidays near. */
export const morning = at('2026-11-18' as Day, '09:00')

/** `vacant`: names of persons who have left their posts. `unbound`: names of groups without a chat. */
export async function sampleScene({
  vacant = [],
  unbound = [],
}: {
  vacant?: readonly string[]
  unbound?: readonly string[]
} = {}): Promise<Sample> {
  const [roster, packs, holidays] = await Promise.all([
    loadSample('jincheng'),
    loadPacks(['jincheng']),
    loadCalendar(),
  ])
  const policy = packs.get(roster.pack)?.at('2026-11-18' as Day)
  if (!policy) throw new Error('the sample district has no pack')
  const nameOf = new Map(roster.persons.map(({ id, name }) => [id, name]))
  const posts: Post[] = roster.posts.map((post) => ({ ...post, name: nameOf.get(post.person) ?? '' }))
  const scene: Scene = {
    tenant: roster.tenant,
    grids: new Map(roster.grids.map((grid) => [grid.code, { ...grid, path: pathOf(roster, grid.code) }])),
    posts: posts
      .filter((post) => !vacant.includes(post.name))
      .toSorted((a, b) => rank(a.kind) - rank(b.kind)),
    groups: roster.groups.filter((group) => !unbound.includes(group.name)),
    departments: roster.departments.map((department) => ({
      ...department,
      people: peopleOf(roster, department.id),
    })),
  }
  return {
    roster,
    scene,
    policy,
    holidays,
    who(name) {
      const person = found(roster.persons, name)
      return {
        kind: 'person',
        person: person.id,
        name,
        posts: posts.filter((post) => post.person === person.id),
        department: person.department,
      }
    },
    grid: (name) => found(roster.grids, name).code,
  }
}

const order: readonly PostKind[] = ['chief', 'first-chief', 'deputy', 'office', 'supervisor']
const rank = (kind: PostKind) => order.indexOf(kind)

const peopleOf = ({ persons }: Roster, id: Roster['departments'][number]['id']) =>
  persons
    .filter((person) => person.department === id)
    .map((person) => ({ person: person.id, name: person.name }))

function pathOf({ grids }: Roster, code: GridCode): Grid['path'] {
  const parent = grids.find((grid) => grid.code === code)?.parent ?? null
  return parent === null ? [code] : [...pathOf({ grids } as Roster, parent), code]
}

function found<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const one = list.find((candidate) => candidate.name === name)
  if (!one) throw new Error(`nobody and nothing in the sample is called ${name}`)
  return one
}
