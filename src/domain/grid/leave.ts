/** A leave: who is away from which day to which, and who acts in all posts meanwhile. */
import { z } from 'zod'
import { addDays, at } from '../calendar/days.ts'
import { Day, type Instant, PersonId, type TenantCode } from '../names.ts'

export const LeaveId = z.string().min(1).max(80).brand<'LeaveId'>()
export type LeaveId = z.infer<typeof LeaveId>

export interface Leave {
  readonly id: LeaveId
  readonly tenant: TenantCode
  readonly person: PersonId
  /** Null: the others of the same grid are asked meanwhile. */
  readonly deputy: PersonId | null
  readonly from: Day
  /** The last day of absence. */
  readonly to: Day
  readonly state: 'planned' | 'running' | 'ended'
}

/** When the clock has something to do about it: begin it, or end it the day after its last. */
export function nextOf({ state, from, to }: Leave): Instant | null {
  if (state === 'ended') return null
  return at(state === 'planned' ? from : addDays(to, 1), '00:00')
}

const whose = { leave: LeaveId, person: PersonId, deputy: PersonId.nullable() }

export const LeaveFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('leave-recorded'), ...whose, from: Day, to: Day }),
  z.object({ type: z.literal('leave-started'), ...whose, from: Day, to: Day }),
  /** `early`: back before its last day was over, by one's own word. */
  z.object({ type: z.literal('leave-ended'), ...whose, early: z.boolean() }),
])
export type LeaveFact = z.infer<typeof LeaveFact>
