/** Letters that are lent to a drawing: the same picture, fewer bytes, nothing left behind, and no font that is none. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderPicture } from '../png/render-picture.ts'
import { month, strained, week } from '../png/samples.ts'
import { findFont } from './find-font.ts'
import { onlyLetters } from './font-letters.ts'
import { lendLetters } from './lend-letters.ts'

const font = await findFont(null).catch(() => null)

test.skipIf(font === null).each(Object.entries({ week, month, strained }))(
  '%s is the same, drawn with its letters alone or with the whole font',
  (_, picture) => {
    const lent = renderPicture(picture, font ?? '', lendLetters)
    expect(Buffer.compare(lent, renderPicture(picture, font ?? ''))).toBe(0)
  },
)

test.skipIf(font === null)('what is lent is gone afterwards, also when the drawing fails', () => {
  let lent = ''
  const draw = (file: string) => {
    lent = file
    expect(statSync(file).size).toBeLessThanOrEqual(statSync(font ?? '').size)
    throw new Error('no drawing')
  }
  expect(() => lendLetters(font ?? '', '镇', draw)).toThrow('no drawing')
  expect(existsSync(lent)).toBe(lent === font)
})

test.skipIf(font === null)(
  'letters put together from others, missing ones, and files that are no font',
  () => {
    const bytes = readFileSync(font ?? '')
    const few = onlyLetters(bytes, 'éÅ镇𠀀\u{10FFFD}')
    if (few !== null) expect(few.length).toBeLessThan(bytes.length / 4)
    // Letters that change with their neighbours.
    for (const text of ['e\u0301', 'ئۇيغۇر', '葛\u{E0100}']) expect(onlyLetters(bytes, text)).toBeNull()
    expect(onlyLetters(new TextEncoder().encode('this is not a font at all'), '镇')).toBeNull()
    expect(onlyLetters(bytes.subarray(0, 5_000), '镇')).toBeNull()
    expect(onlyLetters(new Uint8Array(), '镇')).toBeNull()
  },
)
