/** For whom somebody speaks when a duty is entered or asked for: grids of his posts, and bodies beside the tree. */
import { addDays, dayOf, daysFrom } from '../../domain/calendar/days.ts'
import { type Circumstances, type Item, itemsOf, occasionItem } from '../../domain/duty/items.ts'
import type { Day, DepartmentId, GridCode } from '../../domain/names.ts'
import type { DutyKind, HouseDuty } from '../../domain/policy/house-duty.ts'
import { bodyOwers } from '../../notices/body-owers.ts'
import { postsHere } from '../grid/where.ts'
import type { Turn } from '../turn.ts'

export interface Ower {
  readonly code: GridCode | DepartmentId
  readonly name: string
  readonly level: number
  readonly items: readonly Item[]
}

/** `around`: of the day, and of those before it on which something may still be entered. */
type ItemsOn = (turn: Turn, duty: HouseDuty, day: Day, around: (day: Day) => Circumstances) => readonly Item[]

/** Items as the calendar has them. */
export const owedToday: ItemsOn = (_turn, duty, day, around) => itemsOf(duty, day, around(day))

/** Items that a record of a day may be for: on rest days too, on occasion, and after the end for a while. */
export const recordable: ItemsOn = (turn, duty, day, around) => {
  if (duty.every === 'occasion') return [occasionItem(duty, day)]
  const always = { ...duty, days: duty.days && ('every-day' as const) }
  const open = owedToday(turn, always, day, around)
  for (let back = 1; open.length === 0 && back <= turn.policy.lateRecordDays; back += 1) {
    const closed = owedToday(turn, always, addDays(day, -back), around)
    if (closed.length > 0) return closed
  }
  // Of what may be handed in after its period, the one that is over comes first.
  return open
}

/** Grids of the speaker's posts in the order in which they are meant here, with what they owe of some kinds. */
export async function owersHere(
  turn: Turn,
  kinds: readonly DutyKind[],
  day: Day,
  itemsOn: ItemsOn,
): Promise<readonly Ower[]> {
  const { policy, speaker } = turn
  const anywhere = !kinds.some((kind) => kind === 'patrol' || kind === 'meeting') || speaker.group === null
  const posts = await postsHere(anywhere ? { ...turn, speaker: { ...speaker, group: null } } : turn)
  const grids = [...new Map(posts.map(({ grid }) => [grid.code, grid])).values()]
  const own = speaker.group?.grid
  const meant = (code: string) => (code === own ? 0 : 1)
  const duties = policy.duties.filter(({ kind }) => kinds.includes(kind))
  const around = await aroundDays(turn, day)
  const ofGrids = grids
    .toSorted((a, b) => meant(a.code) - meant(b.code))
    .map(({ code, name, level }): Ower => {
      const mine = duties.filter((duty) => duty.body === null && duty.level === level)
      return { code, name, level, items: mine.flatMap((duty) => itemsOn(turn, duty, day, around)) }
    })
  return [...ofGrids, ...(await bodiesOf(turn, duties, (duty) => itemsOn(turn, duty, day, around)))]
}

async function aroundDays({ desk, speaker, policy }: Turn, day: Day) {
  const days = daysFrom(addDays(day, -policy.lateRecordDays), day)
  const alerts = await Promise.all(days.map((one) => desk.alertOf(speaker.tenant, one)))
  const onAlert = new Set(days.filter((_, at) => alerts[at]))
  return (one: Day): Circumstances => ({ holidays: desk.holidays, alert: onAlert.has(one) })
}

/** Bodies for which the speaker is asked: his department, or the root's office he works in. */
async function bodiesOf(
  turn: Turn,
  duties: readonly HouseDuty[],
  itemsOf: (duty: HouseDuty) => readonly Item[],
): Promise<readonly Ower[]> {
  const { desk, speaker } = turn
  const bodies = duties.filter(({ body }) => body !== null)
  const { person } = speaker
  if (bodies.length === 0 || person === null) return []
  const scene = await desk.directory.scene(speaker.tenant, [])
  const root = scene.grids.get(speaker.tenant as string as GridCode)
  if (!root) return []
  return bodies.flatMap((duty) =>
    bodyOwers(duty.body ?? '', scene, root)
      .filter(({ asked }) => asked.some((one) => one.person === person.id))
      .map(({ ower, name }): Ower => ({ code: ower, name, level: duty.level, items: itemsOf(duty) })),
  )
}

export const todayOf = ({ now }: Turn): Day => dayOf(now)
