/** A station alarm as it is told: what was measured, who answers, until when, and what became of it. */
import { z } from 'zod'
import { Pollutant } from '../domain/air/pollutant.ts'
import { AlarmLimitKind } from '../domain/alarm/facts.ts'
import { EvidenceId, Instant } from '../domain/names.ts'

export const AlarmAct = z.enum(['answer-alarm', 'resolve-alarm'])
export type AlarmAct = z.infer<typeof AlarmAct>

export const AlarmCard = z.object({
  id: z.string(),
  no: z.string(),
  station: z.string(),
  /** The focus grid around it. */
  focus: z.string().nullable(),
  pollutant: Pollutant,
  value: z.string(),
  unit: z.string(),
  measuredAt: Instant,
  /** What came of the same meanwhile. */
  again: z.object({ times: z.int(), highest: z.string() }).optional(),
  /** The name of the grid that answers. */
  grid: z.string(),
})
export type AlarmCard = z.infer<typeof AlarmCard>

/** The shape of whoever is asked is that of all notices. */
export const alarmNotice = <A extends z.ZodType>(addressee: A) =>
  z.object({
    kind: z.enum([
      'alarm-raised',
      'alarm-withdrawn',
      'alarm-answered',
      'alarm-resolved',
      'alarm-due-soon',
      'alarm-overdue',
    ]),
    /** ask: here sits whoever must answer · help: the station's own place · inform: the office above. */
    role: z.enum(['ask', 'help', 'inform']),
    card: AlarmCard,
    who: z.string(),
    words: z.string(),
    late: z.boolean(),
    asked: z.array(addressee),
    copied: z.array(addressee),
    /** The limit that is near or over. */
    limit: AlarmLimitKind.nullable(),
    /** Until when each is still wanted. */
    feedbackBy: Instant.nullable(),
    resultBy: Instant.nullable(),
    photos: z.array(EvidenceId),
    actions: z.array(AlarmAct),
  })
