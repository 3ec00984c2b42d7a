/** Air values in few words, for the tests of this room: numbers or text become exact numbers. */
import { exact } from '../exact/exact.ts'
import type { Concentrations, Pollutant } from './pollutant.ts'

type Written = Readonly<Partial<Record<Pollutant, string | number | null>>>

export const air = (written: Written): Concentrations =>
  Object.fromEntries(
    Object.entries(written).map(([key, value]) => [key, value === null ? null : exact(value)]),
  )
