/** Long texts are cut where a reader pauses; whatever the text, nothing is lost and no part is too long. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { measure, splitText } from './split-text.ts'

it.each([
  ['短句', 10, ['短句']],
  ['第一句。第二句。第三句', 9, ['第一句。第二句。', '第三句']],
  ['他说：“办了。”然后走了', 8, ['他说：“办了。”', '然后走了']],
  ['第一行\n第二行\n第三行', 8, ['第一行\n第二行', '第三行']],
  ['没有句号，只有逗号的话', 8, ['没有句号，', '只有逗号的话']],
  ['十个字没有任何标点的', 4, ['十个字没', '有任何标', '点的']],
  ['一👩‍🌾👩‍🌾', 7, ['一👩‍🌾', '👩‍🌾']],
  ['   ', 2, []],
])('cuts %j at %i', (text, limit, parts) => {
  expect(splitText(text, limit, 'utf16')).toEqual(parts)
})

it('counts bytes where the platform does', () => {
  expect(splitText('第一句。第二句。', 12, 'utf8')).toEqual(['第一句。', '第二句。'])
})

it('keeps every character in order, in parts that fit and tear no pair', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('。', '！', '\n', ' ', '，', '👩‍🌾', '𠮷', '三号楼', 'a'),
  )
  const texts = fc.array(pieces, { maxLength: 60 }).map((some) => some.join(''))
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 4, max: 40 }),
      fc.constantFrom('utf16', 'utf8'),
      (text, limit, unit) => {
        const parts = splitText(text, limit, unit)
        expect(bare(parts.join(''))).toBe(bare(text))
        for (const part of parts) {
          expect(measure(part, unit)).toBeLessThanOrEqual(limit)
          expect(part.trim()).not.toBe('')
          expect(part.isWellFormed()).toBe(true)
        }
      },
    ),
  )
})

function bare(text: string): string {
  return text.replace(/\s/g, '')
}
