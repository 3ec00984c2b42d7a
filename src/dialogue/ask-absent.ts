/** 今天谁没打卡: the list that the group is told after the end, as it stands now. */
import { addDays, dayOf } from '../domain/calendar/days.ts'
import { dayPlan } from '../domain/duty/day-plan.ts'
import type { GroupId } from '../domain/names.ts'
import type { QuestionWish } from '../intent/question-wish.ts'
import { listsOf } from '../rounds/list-missing.ts'
import { groupHere } from './group-here.ts'
import { type Consequence, refusedWith, type Turn } from './turn.ts'

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
  const rows = (lists.get(group) ?? []).map(({ row }) => row)
  return {
    kind: 'tell',
    meaning: { kind: 'duties-missed', day, rows },
    outcome: 'answered',
    question: null,
  }
}
