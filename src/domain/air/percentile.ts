/** The percentile of concentrations, by linear interpolation (HJ 663-2013 annex A). */
import type { Exact } from '../exact/exact.ts'

/**
 * With the values ascending, k = 1 + (n − 1)·p %, s its whole part: X(s) + (X(s+1) − X(s))·(k − s). Not rounded.
 * `percent` from 0 to 100, both included; null of nothing.
 */
export function percentile(values: readonly Exact[], percent: Exact): Exact | null {
  const ascending = values.toSorted((a, b) => a.compare(b))
  const place = percent.mul(ascending.length - 1).div(100)
  const whole = Number(place.floor().n)
  const low = ascending[whole]
  if (low === undefined) return null
  const high = ascending[whole + 1] ?? low
  return low.add(high.sub(low).mul(place.sub(whole)))
}
