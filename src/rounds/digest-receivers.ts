/** Who hears a digest: the groups of the plan's levels and whoever subscribed, each in the cut of his own unit. */
import type { Desk } from '../desk.ts'
import { addMinutes } from '../domain/calendar/days.ts'
import { isQuiet } from '../domain/digest/digest.ts'
import type { DigestKind } from '../domain/digest/plan.ts'
import type { Grid, Group } from '../domain/grid/grid.ts'
import { type GridCode, GroupId, type Instant, PersonId, type TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Frozen } from '../journal/digests.ts'
import { type Destination, destinationKey, type Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'

export interface Receivers {
  /** Each is made a digest of its own, the highest first. */
  readonly units: readonly Grid[]
  readonly groups: ReadonlyMap<GridCode, readonly Group[]>
  readonly persons: ReadonlyMap<GridCode, readonly PersonId[]>
}

export async function receiversOf(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  kind: DigestKind,
): Promise<Receivers> {
  const wishes = await desk.digests.wishes(tenant, kind)
  const all = await desk.directory.groups(tenant)
  const units = new Map<GridCode, Grid>()
  const groups = new Map<GridCode, readonly Group[]>()
  const persons = new Map<GridCode, readonly PersonId[]>()
  const grids = await desk.directory.grids([...new Set(all.map(({ grid }) => grid))])
  for (const group of all) {
    const grid = grids.get(group.grid)
    if (!grid || !hears(group, grid, all, policy, kind, wishes.get(group.id))) continue
    units.set(grid.code, grid)
    groups.set(grid.code, [...(groups.get(grid.code) ?? []), group])
  }
  for (const [whose, wanted] of wishes) {
    const person = wanted ? await desk.directory.person(PersonId.parse(whose)) : null
    const unit =
      person &&
      (await highest(
        desk,
        person.posts.map(({ grid }) => grid),
      ))
    if (!person || !unit) continue
    units.set(unit.code, unit)
    persons.set(unit.code, [...(persons.get(unit.code) ?? []), person.id])
  }
  const ordered = [...units.values()].toSorted((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1))
  return { units: ordered, groups, persons }
}

/** At the first level the leaders' group hears it, and the grid's own only where there is no other. */
function hears(
  group: Group,
  grid: Grid,
  all: readonly Group[],
  policy: Policy,
  kind: DigestKind,
  wanted: boolean | undefined,
): boolean {
  if (wanted !== undefined) return wanted
  if (!policy[kind].levels.includes(grid.level)) return false
  return grid.level > 1 || group.purpose === 'leaders' || !all.some(({ purpose }) => purpose === 'leaders')
}

/** The highest grid in which somebody holds a post. */
export async function highest(desk: Desk, codes: readonly GridCode[]): Promise<Grid | null> {
  const grids = await Promise.all(codes.map((code) => desk.directory.grid(code)))
  return grids.filter((grid) => grid !== null).toSorted((a, b) => a.level - b.level)[0] ?? null
}

/** To each group and person of the unit, spread over the plan's minutes and never at night. */
export function noticesOf(policy: Policy, frozen: Frozen, receivers: Receivers, now: Instant): Notice[] {
  const { kind, from, tenant, grid, digest, outlook, signedBy } = frozen
  const plan = policy[kind]
  return destinationsOf(grid, receivers).map((to): Notice => {
    const place = destinationKey(to)
    const late = digest.unit.level === 1 ? 0 : spread(place, plan.spreadMinutes)
    return {
      key: `digest:${tenant}:${kind}:${from}:${grid}:${place}`,
      to,
      about: null,
      meaning: {
        kind: 'digest-made',
        digest,
        how: 'due',
        // Below the first level nothing to report is one sentence, and no paper.
        forms: digest.unit.level > 1 && isQuiet(digest) ? [] : plan.forms,
        outlook,
        signedBy,
        since: [],
        asked: [],
      },
      priority: 'routine',
      dueAt: afterQuietHours(addMinutes(now, late), policy.quietHours),
    }
  })
}

export const destinationsOf = (grid: GridCode, { groups, persons }: Receivers): readonly Destination[] => [
  ...(groups.get(grid) ?? []).map(({ id }): Destination => ({ kind: 'group', group: GroupId.parse(id) })),
  ...(persons.get(grid) ?? []).map((person): Destination => ({ kind: 'person', person })),
]

/** Always the same minute for the same place: people get used to it, and a restart changes nothing. */
const spread = (place: string, minutes: number): number =>
  minutes === 0
    ? 0
    : [...place].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % minutes
