/** The rule yili.checklist_status: how each measure of the reform checklist stands on a day. */
import { z } from 'zod'
import { dueDay, lastDayOf, measureState } from '../../domain/assessment/checklist.ts'
import { addDays, addMonths } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { ofKind } from '../../domain/policy/in-force.ts'
import { heldUnder } from './assessed.ts'
import { GivenDay } from './given.ts'
import { GivenError } from './given-error.ts'
import { type Rules, rule } from './rule.ts'

const Done = z.union([
  z
    .array(z.union([z.string(), z.number()]).transform(String))
    .transform((list) => new Map(list.map((no) => [no, null]))),
  z
    .record(z.string(), z.union([z.null(), z.boolean(), GivenDay]))
    .transform(
      (all) =>
        new Map(Object.entries(all).flatMap(([no, day]) => (day ? [[no, day === true ? null : day]] : []))),
    ),
])
const Given = z.looseObject({
  today: GivenDay,
  /** By number; without it the checklist of the regulation. */
  due: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).optional(),
  /** Numbers with evidence of completion, perhaps with its day. */
  done: Done.optional(),
  completed: Done.optional(),
})

export const yili: Rules = {
  'yili.checklist_status': rule(Given, (given, world) => {
    const { today, due } = given
    const done = given.done ?? given.completed
    const held = heldUnder(world, 'yili', given, Object.keys(Given.shape))
    const days = due
      ? Object.entries(due).map(([no, written]) => [no, dayWritten(written)] as const)
      : ofKind(held, 'checklist').map(({ value }) => [String(value.no), dueDay(value)] as const)
    const doneOn = (no: string) => (done?.has(no) ? ((done.get(no) as Day | null) ?? today) : null)
    return Object.fromEntries(days.map(([no, day]) => [no, measureState(day, today, doneOn(no))]))
  }),
}

/** 2023, 2023年, 2023年6月, 2023-06-30: the last day of what is named; 持续开展 has none (AMB-66). */
function dayWritten(written: string): Day | null {
  if (/持续|长期|continuous/.test(written)) return null
  const [, year, month, day] =
    /^(\d{4})(?:年|-|$)(?:底|(\d{1,2})(?:月|-|$)(?:底|(\d{1,2})日?)?)?$/.exec(written.trim()) ?? []
  if (year === undefined) throw new GivenError(`看不懂的完成时限：${written}`)
  if (month === undefined) return lastDayOf(Number(year))
  const first = `${year}-${month.padStart(2, '0')}-01`
  if (day !== undefined) return GivenDay.parse(`${first.slice(0, 8)}${day.padStart(2, '0')}`)
  return addDays(addMonths(GivenDay.parse(first), 1), -1)
}
