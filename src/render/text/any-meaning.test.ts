/** Whatever is meant and whatever people typed: it renders, fits, hides numbers, and keeps buttons small. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { splitText } from '../../../bots/split-text.ts'
import { Meaning } from '../../notices/notice.ts'
import { renderLetter } from './letter.ts'
import { now, phone } from './samples/cast.ts'
import { channels } from './samples/channels.ts'
import { moreRefusals, refusalSamples } from './samples/refusals.ts'

const markup = [
  '<b>',
  '</div>',
  '*',
  '_',
  '`',
  '[a](b)',
  '&amp;',
  '@',
  '｜',
  '\n\n',
  '\u0000',
  '\u200b',
  '\ud83d',
]
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 3_000 }),
  fc.array(fc.constantFrom(...markup, '烟', '垃圾', '路'), { maxLength: 40 }).map((parts) => parts.join('')),
)
const withPhone = fc
  .tuple(wild, wild)
  // A digit beside it would make it another number.
  .map(
    ([before, after]) =>
      `${before.replaceAll(/[0-9０-９+＋-]/g, '')}电话${phone}，${after.replaceAll(/[0-9０-９-]/g, '')}`,
  )

/** Fields that hold what people typed; the others are ours or names. */
const typedFields = ['text', 'place', 'words', 'said', 'label']
const noDigits = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll(/\d/g, ''))
const stringOf = (field: string): fc.Arbitrary<string> => {
  if (field === 'photos') return fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(64, '0'))
  return typedFields.includes(field) ? fc.oneof(wild, withPhone) : noDigits
}
const meanings = fromZod(Meaning, stringOf) as fc.Arbitrary<Meaning>

const to = { kind: 'chat', platform: 'p', account: 'a', chat: 'c', chatKind: 'group', replyTo: null } as const

describe.each(Object.entries(channels))('%s', (_, capabilities) => {
  const render = (meaning: Meaning) =>
    renderLetter(
      { key: 'k', meaning, to },
      { now, capabilities, userIds: new Map(), readPhoto: async () => new Uint8Array() },
    )

  test('never throws, says something, and its parts fit the channel', () => {
    fc.assert(
      fc.property(meanings, (meaning) => {
        const { text, buttons, photos } = render(meaning)
        expect(text.trim()).not.toBe('')
        for (const part of splitText(text, capabilities.textLimit, capabilities.countedIn)) {
          expect(part.length).toBeLessThanOrEqual(capabilities.textLimit)
        }
        for (const { value } of buttons.flat()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(64)
        expect(photos.length).toBeLessThanOrEqual(capabilities.photos)
      }),
      { numRuns: 1_000 },
    )
  })

  test('no telephone that somebody typed is shown in a group, nor a control character', () => {
    fc.assert(
      fc.property(meanings, (meaning) => {
        const { text } = render(meaning)
        expect(text).not.toContain(phone)
        expect(text).not.toMatch(/\p{Cs}/u)
        expect(text).not.toContain('\u0000')
      }),
      { numRuns: 1_000 },
    )
  })
})

/** What a string is, by the name of its field. */
type StringOf = (field: string) => fc.Arbitrary<string>

/** Arbitrary values of the few zod shapes that notices are made of. */
function fromZod(schema: z.ZodType, stringOf: StringOf, field = ''): fc.Arbitrary<unknown> {
  const inner = (type: unknown, name = field): fc.Arbitrary<unknown> =>
    fromZod(type as z.ZodType, stringOf, name)
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>)
    return fc.record(Object.fromEntries(fields.map(([name, type]) => [name, inner(type, name)])))
  }
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map((option: unknown) => inner(option)))
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
