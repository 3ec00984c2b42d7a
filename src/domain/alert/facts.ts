/** What can happen to an alert for heavy pollution: declared, changed and ended by people alone. */
import { z } from 'zod'
import { Day, GridCode } from '../names.ts'
import { OrderId } from '../order/facts.ts'

/** 蓝色 黄色 橙色 红色, the mildest first. */
export const AlertLevel = z.enum(['blue', 'yellow', 'orange', 'red'])
export type AlertLevel = z.infer<typeof AlertLevel>

const note = z.string()

export const AlertFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('alert-started'),
    level: AlertLevel,
    note,
    /** The order that its checklist went down with; null where there is none. */
    order: OrderId.nullable().default(null),
  }),
  z.object({ type: z.literal('alert-changed'), from: AlertLevel, level: AlertLevel, note }),
  z.object({ type: z.literal('alert-ended'), level: AlertLevel, note }),
  z.object({
    type: z.literal('alert-summarised'),
    day: Day,
    level: AlertLevel,
    /** What each grid right below the root has not yet ticked off. */
    rows: z.array(z.object({ grid: GridCode, missing: z.array(z.int().positive()) })),
  }),
])
export type AlertFact = z.infer<typeof AlertFact>
