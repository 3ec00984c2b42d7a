/** Facts about duties that tell nobody any more, each with its reason. */
import type { DaybookFact } from '../domain/duty/facts.ts'

const before = 'Written while each duty was told by itself; it is read, and no longer written.'

export const silentDuty = {
  'duty-reminded': before,
  'absence-listed': before,
} as const satisfies Partial<Record<DaybookFact['type'], string>>
