/** Which alert a forecast of daily indices suggests. A suggestion only: alerts are declared by people, and come in as orders. */
import type { AlertRule } from './standard.ts'

export interface AlertSuggestion {
  /** 红色, 橙色, 黄色; null: none. */
  readonly level: string | null
  readonly rule: string
  /** The figures are second-hand: the notice behind them was not seen. */
  readonly secondHand: true
}

/** `days`: forecast AQI of days on end; null: not known, which breaks a stretch. A day lasts 24 hours. */
export function suggestAlert(
  days: readonly (number | null)[],
  { version, levels }: AlertRule,
): AlertSuggestion {
  const lasts = ({ above, hours }: { above: number; hours: number }) =>
    24 * longestAbove(days, above) >= hours
  const level = levels.find(({ ways }) => ways.some((way) => way.every(lasts)))?.level ?? null
  return { level, rule: version, secondHand: true }
}

function longestAbove(days: readonly (number | null)[], limit: number): number {
  let longest = 0
  let running = 0
  for (const aqi of days) {
    running = aqi !== null && aqi > limit ? running + 1 : 0
    longest = Math.max(longest, running)
  }
  return longest
}
