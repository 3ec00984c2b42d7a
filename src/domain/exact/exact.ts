/** Exact numbers for scores and indices: rationals out of fraction.js, which only this file knows (ADR 011). */
import { Fraction } from 'fraction.js'

/** A rational number without error: sums, quotients and comparisons are exact; text is made by `decimalText` alone. */
export type Exact = Fraction

const decimal = /^[+-]?\d{1,30}(\.\d{1,30})?$/

/** Whether a text or number is a plain decimal: no exponent, no fraction, no blank, no infinity. */
export const isDecimal = (value: string | number): boolean => decimal.test(String(value))

/** Reads a decimal; a number by its shortest text, so 0.1 is one tenth. Throws a RangeError for anything else. */
export function exact(value: string | number): Exact {
  if (!isDecimal(value)) throw new RangeError(`${value} is no decimal number`)
  return new Fraction(String(value).replace('+', ''))
}

export const zero: Exact = new Fraction(0)

export const sum = (values: readonly Exact[]): Exact => values.reduce((all, one) => all.add(one), zero)

/** The arithmetic mean, exact; null of nothing. */
export const mean = (values: readonly Exact[]): Exact | null =>
  values.length === 0 ? null : sum(values).div(values.length)

/** 四舍六入五成双 (GB/T 8170): a half goes to the even neighbour, above and below zero alike. */
export function roundHalfEven(value: Exact, places: number): Exact {
  const scale = 10n ** BigInt(places)
  const scaled = value.mul(scale)
  const below = scaled.floor()
  const half = scaled.sub(below).mul(2).compare(1)
  const up = half > 0 || (half === 0 && below.n % 2n === 1n)
  return (up ? below.add(1) : below).div(scale)
}

/** Text with exactly so many places, rounded half to even: `-5.0`, `0.82`, `100`. */
export function decimalText(value: Exact, places: number): string {
  const rounded = roundHalfEven(value, places)
  const digits = ((rounded.n * 10n ** BigInt(places)) / rounded.d).toString().padStart(places + 1, '0')
  const sign = rounded.compare(0) < 0 ? '-' : ''
  if (places === 0) return sign + digits
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** The shortest text that is exactly the number: `1.16`. Throws a RangeError for a number without an end, a third. */
export function exactText(value: Exact): string {
  for (let places = 0; places <= 60; places += 1)
    if (value.mul(10n ** BigInt(places)).d === 1n) return decimalText(value, places)
  throw new RangeError('the number has no end in decimals: round it first')
}
