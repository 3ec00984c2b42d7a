/** Cases are told apart by what people call them; what joins words is no name. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alikeness, spokenOf } from './spoken-of.ts'

const kitchen = { place: '二道渠桥头', text: '二道渠桥头饭店又往渠里倒泔水了', category: 'sewage' }
const sand = { place: '东头麦场', text: '东头麦场堆的沙子没盖，一刮风全是灰', category: 'stockpile' }
const both = [kitchen, sand]

test.each([
  ['沙子盖好了', [], sand],
  ['饭店那个我说过好几次了不听', [], kitchen],
  ['麦场那边弄完了', [], sand],
  ['泔水不倒了', ['sewage'], kitchen],
  ['料堆苫上了', ['stockpile'], sand],
  ['弄好了，大家放心', [], null],
  ['这件已经办完了', [], null],
  ['饭店门口的沙子', [], null],
])('%s', (words, kinds, meant) => {
  expect(spokenOf(words, kinds, both)).toBe(meant)
})

test('of none there is none', () => {
  expect(spokenOf('沙子盖好了', [], [])).toBeNull()
})

test('whatever is said, the order of the cases decides nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[饭店沙子渠桥头麦场盖灰倒水了好的，]{0,12}$/u), (words) => {
      expect(spokenOf(words, [], both)).toBe(spokenOf(words, [], both.toReversed()))
      expect(alikeness(words, [], sand)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 200 },
  )
})
