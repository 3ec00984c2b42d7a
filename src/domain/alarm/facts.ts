/** What can happen to a station alarm: raised by its source, answered, resolved, near its limits, beyond them. */
import { z } from 'zod'
import { Pollutant } from '../air/pollutant.ts'
import { EvidenceId, GridCode, Instant } from '../names.ts'
import { Station } from './station.ts'

/** 反馈 of what is seen on the spot · 结果 of what was done. */
export const AlarmLimitKind = z.enum(['feedback', 'result'])
export type AlarmLimitKind = z.infer<typeof AlarmLimitKind>

/** Frozen when the alarm is pushed: a change of the rules changes no running limit. */
export const AlarmLimit = z.object({
  kind: AlarmLimitKind,
  /** The last instant that is still in time. */
  dueAt: Instant,
  steps: z.array(z.object({ at: Instant, step: z.enum(['warn', 'overdue']) })),
})
export type AlarmLimit = z.infer<typeof AlarmLimit>

/** `value`: a decimal as the source wrote it. */
const reading = { value: z.string(), unit: z.string(), measuredAt: Instant }
const answer = { text: z.string(), photos: z.array(EvidenceId), late: z.boolean() }
const marked = { kind: AlarmLimitKind, dueAt: Instant }

export const AlarmFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('alarm-raised'),
    no: z.string(),
    /** Who sent it, and the number it has there. */
    source: z.string(),
    sourceId: z.string(),
    station: Station,
    pollutant: Pollutant,
    ...reading,
    /** The grid that has to answer. */
    grid: GridCode,
    limits: z.array(AlarmLimit),
  }),
  /** The same station tells of the same again while it is being answered for: no new limits, no new card. */
  z.object({ type: z.literal('alarm-repeated'), source: z.string(), sourceId: z.string(), ...reading }),
  /** A source takes back what it told under this number. */
  z.object({
    type: z.literal('alarm-withdrawn'),
    source: z.string(),
    sourceId: z.string(),
    text: z.string(),
  }),
  z.object({ type: z.literal('alarm-answered'), ...answer }),
  z.object({ type: z.literal('alarm-resolved'), ...answer }),
  /** Its grid became part of another, which answers now. */
  z.object({ type: z.literal('alarm-rehomed'), from: GridCode, to: GridCode }),
  z.object({ type: z.literal('alarm-due-soon'), ...marked }),
  z.object({ type: z.literal('alarm-overdue'), ...marked }),
  /** Somebody at the machine let a source in, or gave it a new token. The token itself is not kept, only its hash. */
  z.object({
    type: z.literal('feed-admitted'),
    source: z.string(),
    tokenHash: z.string(),
    may: z.array(z.enum(['alarms', 'alert', 'air'])),
  }),
])
export type AlarmFact = z.infer<typeof AlarmFact>
