/** Drafts of typical cases: always as long as wanted, whatever happened, and nobody can be found by them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '../names.ts'
import { anonymous, placeKind } from './anonymous.ts'
import { charsIn, type DraftGround, draftExposure } from './draft.ts'
import { lessons } from './lessons.ts'

const start = Date.parse('2026-11-18T01:00:00Z') as Instant
const later = (days: number): Instant => (start + days * 86_400_000) as Instant
const ground: DraftGround = {
  ...{ category: '污水直排', where: '云岭州', place: '某村', text: '村口沟里有污水', photos: 2, added: '' },
  ...{ reportedAt: start, endedAt: later(3), steps: [], known: [], chars: { min: 1000, max: 1500 } },
}

test('a draft has between the least and the most characters, both included', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 2_000 })
  const steps = fc.array(fc.record({ at: fc.integer({ min: 0, max: 90 }).map(later), says: text }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, text, steps, (report, added, done) => {
      const draft = draftExposure({ ...ground, text: report, added, steps: done })
      expect(draft.lacks).toBe(0)
      expect(charsIn(draft.text)).toBeGreaterThanOrEqual(1000)
      expect(charsIn(draft.text)).toBeLessThanOrEqual(1500)
    }),
    { numRuns: 60 },
  )
})

test('how it began and ended stays when the trail is too long', () => {
  const steps = Array.from({ length: 40 }, (_, n) => ({
    at: later(n),
    says: `第${n + 1}步：${'整改'.repeat(20)}`,
  }))
  const { text } = draftExposure({ ...ground, steps })
  expect(text).toContain('第1步')
  expect(text).toContain('第40步')
  expect(text).not.toContain('第20步')
})

test('where more is wanted than can be said, it is told how much is missing', () => {
  const { lacks, text } = draftExposure({ ...ground, chars: { min: 9_000, max: 10_000 } })
  expect(lacks).toBe(9_000 - charsIn(text))
  expect(lessons.every((lesson) => text.includes(lesson))).toBe(true)
})

test.each([
  ['宏达化工有限公司夜里排污', '某公司夜里排污'],
  ['老板张三说设备坏了', '老板某某说设备坏了'],
  ['李谷雨到场核实', '某某到场核实'],
  ['振兴加油站油气外泄', '某加油站油气外泄'],
  ['车牌晋E12345的车冒黑烟', '车牌某车的车冒黑烟'],
  ['业主正在焚烧垃圾', '业主正在焚烧垃圾'],
  ['柳湾村村口有污水', '某村村口有污水'],
  ['联系电话0356-2220000，请回复', '联系电话，请回复'],
  ['<b>着火了🔥</b>', 'b着火了/b'],
])('%s → %s', (text, said) => {
  expect(
    anonymous(text, [
      ['李谷雨', '某某'],
      ['柳湾村', '某村'],
    ]),
  ).toBe(said)
})

test('a number by which somebody can be found is gone, also one typed wide', () => {
  const phone = `138${'1'.repeat(8)}`
  const wide = [...phone].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('')
  expect(anonymous(`打${phone}或${wide}`, [])).toBe('打或')
})

test.each([
  ['柳湾村', '某村'],
  ['南塬街道', '某街道'],
  ['柳湾农贸市场', '某网格'],
])('%s is %s', (name, kind) => {
  expect(placeKind(name)).toBe(kind)
})
