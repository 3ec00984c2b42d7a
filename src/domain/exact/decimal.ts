/** A decimal at the boundary, `"0.7"` or `0.7`, which becomes an exact number; never a binary float on the way. */
import { z } from 'zod'
import { exact, isDecimal } from './exact.ts'

export const Decimal = z
  .union([z.number(), z.string()], '应为十进制数')
  .refine(isDecimal, '应为十进制数')
  .transform(exact)
