/** Lots: the same for everybody, fair, and never the same one twice. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnBy } from './sample.ts'

const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 })

test('who draws again from the same list gets the same, whatever order it came in', () => {
  fc.assert(
    fc.property(fc.string(), lists, fc.nat(50), (seed, list, n) => {
      const first = drawnBy(seed, list, n)
      expect(drawnBy(seed, list.toReversed(), n)).toEqual(first)
      expect(first.length).toBe(Math.min(n, list.length))
      expect(new Set(first).size).toBe(first.length)
      expect(first.every((one) => list.includes(one))).toBe(true)
    }),
  )
})

test('more drawn from the same seed begin with those drawn before', () => {
  fc.assert(
    fc.property(fc.string(), lists, fc.nat(20), (seed, list, n) => {
      expect(drawnBy(seed, list, n + 3).slice(0, n)).toEqual(drawnBy(seed, list, n).slice(0, n))
    }),
  )
})

test('over many seeds each is drawn about as often', () => {
  const list = ['a', 'b', 'c', 'd', 'e']
  const times = new Map<string, number>()
  for (let seed = 0; seed < 5_000; seed += 1)
    for (const one of drawnBy(String(seed), list, 1)) times.set(one, (times.get(one) ?? 0) + 1)
  // 1,000 each is expected; 150 lie five standard deviations away.
  for (const one of list) expect(Math.abs((times.get(one) ?? 0) - 1_000)).toBeLessThan(150)
})
