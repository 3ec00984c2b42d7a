/** A press says the same as typing it: the command word, the unit, the month, and which item. */
import type { PeriodName } from '../domain/assessment/period-named.ts'

export interface Button {
  label: string
  say: string
}

export const buttonFor = (
  label: string,
  word: string,
  unit: string | null,
  period: PeriodName,
  item = '',
): Button => ({ label, say: [word, unit ?? '', period, item].filter((part) => part !== '').join(' ') })
