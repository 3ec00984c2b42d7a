/** Exact numbers: decimals in, decimals out, a half to the even neighbour, nothing lost between. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText, exact, exactText, isDecimal, mean, roundHalfEven, sum } from './exact.ts'

test.each(['1e3', '1/3', '0.(3)', '.5', '5.', '', ' 1', '１', 'NaN', Number.NaN, Infinity, 1e21, 1e-7])(
  '%s is no decimal',
  (value) => {
    expect(isDecimal(value)).toBe(false)
    expect(() => exact(value)).toThrow(RangeError)
  },
)

test('a number is read by its shortest text: a tenth and two tenths are three tenths', () => {
  expect(exact(0.1).add(exact(0.2)).equals(exact('0.3'))).toBe(true)
  expect(exactText(exact('+1.160'))).toBe('1.16')
})

describe('a half goes to the even neighbour', () => {
  test.each([
    ['0.825', 2, '0.82'],
    ['0.175', 2, '0.18'],
    ['0.225', 2, '0.22'],
    ['0.275', 2, '0.28'],
    ['0.8250001', 2, '0.83'],
    ['2.5', 0, '2'],
    ['3.5', 0, '4'],
    ['-2.5', 0, '-2'],
    ['-3.5', 0, '-4'],
    ['-0.04', 1, '0.0'],
    ['9.995', 2, '10.00'],
    ['0', 2, '0.00'],
  ] as const)('%s to %i places is %s', (value, places, text) => {
    expect(decimalText(exact(value), places)).toBe(text)
  })
})

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
const ofThousandths = (n: number) => exact(n).div(1000)

test('rounding is never more than half a place off, and twice is once', () => {
  fc.assert(
    fc.property(cents, fc.integer({ min: 0, max: 3 }), (n, places) => {
      const value = ofThousandths(n)
      const rounded = roundHalfEven(value, places)
      expect(
        rounded
          .sub(value)
          .abs()
          .mul(2)
          .lte(exact(1).div(10 ** places)),
      ).toBe(true)
      expect(roundHalfEven(rounded, places).equals(rounded)).toBe(true)
      expect(exact(decimalText(value, places)).equals(rounded)).toBe(true)
    }),
  )
})

test('means are exact: so many times the mean is the sum', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 40 }), (all) => {
      const values = all.map(ofThousandths)
      expect(mean(values)?.mul(values.length).equals(sum(values))).toBe(true)
    }),
  )
  expect(mean([])).toBeNull()
})

test('a third has no end in decimals and must be rounded first', () => {
  expect(() => exactText(exact(1).div(3))).toThrow(/round/)
  expect(decimalText(exact(1).div(3), 4)).toBe('0.3333')
})
