/** Arbitrary values of a zod shape for property tests: the few shapes that notices are made of. */
import fc from 'fast-check'
import { z } from 'zod'
import { moreRefusals, refusalSamples } from './refusals.ts'

/** What a string is, by the name of its field; anything at all where null comes back. */
export type StringOf = (field: string) => fc.Arbitrary<string>

export function fromZod(schema: z.ZodType, stringOf: StringOf, field = ''): fc.Arbitrary<unknown> {
  const inner = (type: unknown, name = field): fc.Arbitrary<unknown> =>
    fromZod(type as z.ZodType, stringOf, name)
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>)
    return fc.record(Object.fromEntries(fields.map(([name, type]) => [name, inner(type, name)])))
  }
  if (schema instanceof z.ZodDiscriminatedUnion)
    return fc.oneof(...schema.options.map((option) => inner(option)))
  if (schema instanceof z.ZodArray) return fc.array(inner(schema.element), { maxLength: 12 })
  if (schema instanceof z.ZodNullable) return fc.option(inner(schema.unwrap()), { nil: null })
  if (schema instanceof z.ZodOptional) return fc.option(inner(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  // An instant is an integer too: up to the year 2096.
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 0, max: 4_000_000_000 }).map((n) => n * 1_000)
  if (schema instanceof z.ZodString) return stringOf(field)
  if (schema instanceof z.ZodCustom) return fc.constantFrom(...Object.values(refusalSamples), ...moreRefusals)
  throw new Error(`no arbitrary for ${schema.type}`)
}
