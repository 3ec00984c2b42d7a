/** What is told about duties: reminders, lists of who has not, records, one's own tasks, what grids lack. */
import { z } from 'zod'
import { Day } from '../domain/names.ts'
import { DutyKind, HouseDuty } from '../domain/policy/house-duty.ts'

const { every } = HouseDuty.shape
/** Of a duty owed for each of several: the first names of those that are left, of all `of - covered`. */
export const Covered = z.object({ of: z.int(), covered: z.int(), missing: z.array(z.string()) })
const Ower = { name: z.string(), /** Times it was done. */ n: z.int(), subjects: Covered.optional() }

/** The shape of whoever is asked is that of all notices. */
export const dutyNotices = <A extends z.ZodType>(addressee: A) => {
  const asked = z.array(addressee)
  return [
    z.object({
      kind: z.literal('duties-reminded'),
      day: Day,
      rows: z.array(
        z.object({
          ...{ duty: z.string(), dutyKind: DutyKind, every, min: z.int(), from: Day, due: Day },
          ...{ photo: z.boolean(), evidence: z.string() },
          grids: z.array(z.object({ ...Ower, asked })),
        }),
      ),
    }),
    z.object({
      kind: z.literal('duties-missed'),
      day: Day,
      /** Made after its time, because the machine was off. */
      late: z.boolean().optional(),
      rows: z.array(
        z.object({
          ...{ duty: z.string(), every, from: Day, to: Day, of: z.int(), min: z.int() },
          missing: z.array(z.object(Ower)),
          /** How many they are, where only the first are named. */
          missingInAll: z.int().optional(),
          excused: z.array(z.object({ name: z.string(), why: z.enum(['leave', 'vacant']) })),
        }),
      ),
    }),
    /** 例行工作: what somebody's grids owe now, and what is done. */
    z.object({
      kind: z.literal('duties-shown'),
      who: z.string(),
      today: Day,
      rows: z.array(z.object({ ...Ower, duty: z.string(), every, min: z.int(), due: Day })),
      /** Years of which only the weekdays are known. */
      unknownYears: z.array(z.int()),
    }),
    z.object({
      kind: z.literal('lacks-listed'),
      /** 五定·定人员 */
      name: z.string(),
      found: z.array(
        z.object({
          ...{ name: z.string(), post: z.string(), min: z.int(), has: z.int() },
          ...{ fullTimeMin: z.int(), fullTime: z.int() },
          /** Only where there are more than these, and that is a fault. */
          max: z.int().optional(),
        }),
      ),
      /** Items that grids' files lack, each with the first names; `of` is how many. */
      unfiled: z.array(z.object({ item: z.string(), names: z.array(z.string()), of: z.int() })).optional(),
      filled: z.array(z.object({ name: z.string(), post: z.string() })),
      total: z.int(),
      since: Day,
    }),
    z.object({
      kind: z.literal('calendar-missed'),
      year: z.int(),
      /** The year has begun already. */
      begun: z.boolean(),
      asked,
    }),
  ] as const
}
