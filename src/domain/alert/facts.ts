/** What can happen to an alert for heavy pollution: declared, changed and ended by people alone. */
import { z } from 'zod'
import { Day, EvidenceId, GridCode, GroupId } from '../names.ts'

/** 蓝色 黄色 橙色 红色, the mildest first. */
export const AlertLevel = z.enum(['blue', 'yellow', 'orange', 'red'])
export type AlertLevel = z.infer<typeof AlertLevel>

const note = z.string()

export const AlertFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('alert-started'), level: AlertLevel, note }),
  z.object({ type: z.literal('alert-changed'), from: AlertLevel, level: AlertLevel, note }),
  z.object({ type: z.literal('alert-ended'), level: AlertLevel, note }),
  /** Items of the checklist that a grid has carried out, by their number from 1. */
  z.object({
    type: z.literal('alert-step-recorded'),
    grid: GridCode,
    day: Day,
    items: z.array(z.int().positive()),
    text: z.string(),
    photos: z.array(EvidenceId),
    group: GroupId.nullable(),
  }),
  z.object({
    type: z.literal('alert-summarised'),
    day: Day,
    level: AlertLevel,
    /** What each grid below the root has not yet entered. */
    rows: z.array(z.object({ grid: GridCode, missing: z.array(z.int().positive()) })),
  }),
])
export type AlertFact = z.infer<typeof AlertFact>
