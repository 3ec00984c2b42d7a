/** Facts around station alarms that tell nobody, each with its reason. */
import type { AlarmFact } from '../domain/alarm/facts.ts'

export const silentAlarm = {
  'feed-admitted': 'Done at the machine itself, by whoever runs it; its token is shown there once.',
  'alarm-repeated':
    'The station is being answered for already; what came again stands on the next card of it.',
  'alarm-rehomed': 'Told once for all of them, with the change of the grids.',
} as const satisfies Partial<Record<AlarmFact['type'], string>>
