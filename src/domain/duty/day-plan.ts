/** What the clock does about duties on one day: when it reminds and of what, when it lists who has not. */
import { addDays } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import { type Circumstances, type Item, itemsOn } from './items.ts'
import { remindedOn } from './reminded-on.ts'

export interface Round {
  readonly day: Day
  /** `08:10` */
  readonly clock: string
  readonly items: readonly Item[]
}

export interface DayPlan {
  readonly reminders: readonly Round[]
  /** Of daily duties, on the day itself. */
  readonly lists: readonly Round[]
  /** Of all others that had their last day the day before; null where none had. */
  readonly lapsed: Round | null
}

/** The same object for the same day: every minute asks for it. */
export function dayPlan(policy: Policy, day: Day, around: Circumstances): DayPlan {
  const key = `${day}${around.alert ? ' alert' : ''}`
  const held = plans.get(policy) ?? { holidays: around.holidays, byDay: new Map<string, DayPlan>() }
  if (held.holidays !== around.holidays || held.byDay.size > mostDays) held.byDay.clear()
  plans.set(policy, { ...held, holidays: around.holidays })
  const known = held.byDay.get(key)
  if (known) return known
  const made = makePlan(policy, day, around)
  held.byDay.set(key, made)
  return made
}

const plans = new WeakMap<Policy, { holidays: object; byDay: Map<string, DayPlan> }>()
/** A week back and two days on are looked at, with and without an alert. */
const mostDays = 40

function makePlan(policy: Policy, day: Day, around: Circumstances): DayPlan {
  const items = itemsOn(policy, day, around)
  const before = itemsOn(policy, addDays(day, -1), around)
  const lapsed = before.filter(({ duty, due }) => duty.every !== 'day' && due < day)
  const listed = items.flatMap((item) => {
    const clock = listedAt(item, policy)
    return clock === null ? [] : [{ clock, item }]
  })
  const lists = [...Map.groupBy(listed, ({ clock }) => clock)].map(([clock, some]) => {
    return { day, clock, items: some.map(({ item }) => item) }
  })
  return {
    reminders: slots(policy, day, items, around),
    lists: lists.toSorted((a, b) => (a.clock < b.clock ? -1 : 1)),
    lapsed: lapsed.length > 0 ? { day, clock: policy.lapsedAt, items: lapsed } : null,
  }
}

/** A daily duty that names no hour and that nobody is reminded of is not listed either. */
function listedAt({ duty }: Item, { absenceAt }: Policy): string | null {
  if (duty.every !== 'day') return null
  return duty.missingAt ?? (duty.remind.length > 0 ? absenceAt : null)
}

/** Reminders that come soon after another go out with it: one message, not one for each duty. */
function slots(
  policy: Policy,
  day: Day,
  items: readonly Item[],
  { holidays }: Circumstances,
): readonly Round[] {
  const all = items
    .flatMap((item) => remindedOn(item, day, holidays).map((clock) => ({ clock, item })))
    .toSorted((a, b) => (a.clock < b.clock ? -1 : a.clock > b.clock ? 1 : 0))
  const found: { clock: string; items: Item[] }[] = []
  for (const { clock, item } of all) {
    const last = found.at(-1)
    if (last && minutesOf(clock) - minutesOf(last.clock) <= policy.remindTogetherMinutes) {
      if (!last.items.includes(item)) last.items.push(item)
    } else found.push({ clock, items: [item] })
  }
  return found.map((slot) => ({ day, ...slot }))
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
