/** 今天谁没打卡: the list that the group is told after the end, as it stands now. */
import { addDays, dayOf } from '../../domain/calendar/days.ts'
import { dayPlan } from '../../domain/duty/day-plan.ts'
import type { Item } from '../../domain/duty/items.ts'
import type { GroupId } from '../../domain/names.ts'
import type { QuestionWish } from '../../intent/question-wish.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { askedOf } from '../../rounds/asked-of.ts'
import { listsOf } from '../../rounds/list-missing.ts'
import { groupHere } from '../grid/group-here.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

export async function askAbsent(
  turn: Turn,
  { kinds, back }: Extract<QuestionWish, { wish: 'ask-absent' }>,
): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const group: GroupId | null = speaker.group?.id ?? (await groupHere(turn))
  if (group === null) return refusedWith({ code: 'no-grid-here', level: null, kinds: [] })
  const day = addDays(dayOf(now), -back)
  const around = { holidays: desk.holidays, alert: await desk.alertOf(speaker.tenant, day) }
  const owed = dayPlan(policy, day, around).lists.flatMap(({ items }) => items)
  const asked = owed.filter(({ duty }) => kinds.includes(duty.kind))
  // Where no duty of that kind is listed on the day, all that are listed are the answer.
  const items = asked.length > 0 ? asked : owed
  const lists = await listsOf(desk, speaker.tenant, policy, [group], { day, clock: '', items })
  const known = (lists.get(group) ?? []).map(({ row, fact }) => ({ row, duty: fact.duty }))
  const rows = await withDeeper(turn, group, items, known)
  return {
    kind: 'tell',
    meaning: { kind: 'duties-missed', day, rows },
    outcome: 'answered',
    question: null,
  }
}

type Row = MeaningOf<'duties-missed'>['rows'][number]
/** More names nobody reads on a phone. */
const named = 12

/** The group's own list names its grids and those right below; whoever asks wants to know of all below. */
async function withDeeper(
  { desk, speaker, policy, now }: Turn,
  group: GroupId,
  items: readonly Item[],
  known: readonly { readonly row: Row; readonly duty: string }[],
): Promise<Row[]> {
  const bound = (await desk.directory.groups(speaker.tenant)).find(({ id }) => id === group)
  const unit = bound ? await desk.directory.grid(bound.grid) : null
  const own = items.filter(({ duty }) => duty.body === null)
  const deeper = unit
    ? await desk.duties.absent(unit, own.map(askedOf), named, { past: { at: now }, until: now })
    : []
  const rows = known.filter(({ duty }) => !own.some(({ duty: { id } }) => id === duty)).map(({ row }) => row)
  for (const [at, { duty, period }] of own.entries()) {
    const row = known.find((one) => one.duty === duty.id)?.row
    const { of = 0, missing = 0, names = [] } = deeper[at] ?? {}
    const level = policy.levels.find((one) => one.level === duty.level)?.name ?? ''
    if (missing > (row?.missing.length ?? 0))
      rows.push({
        ...{ duty: `${level}${duty.name}`, every: duty.every, from: period.from, to: period.to, of, min: 1 },
        ...{ missing: names.map((name) => ({ name, n: 0 })), missingInAll: missing, excused: [] },
      })
    else if (row) rows.push(row)
  }
  return rows
}
