/** The worked examples of this folder and, where they lie beside the repository, the golden file; and a judge that stays calm. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../tidy/tree.ts'
import { differences } from './differences.ts'
import { judge, passed } from './judge.ts'
import { rules } from './rules.ts'
import { loadWorld } from './world.ts'

const world = await loadWorld()
const golden = join(root, '../shared/data/golden.json')
const judged = (text: string) => judge(text, rules, world)
const one = (given: unknown) => judged(JSON.stringify([given]))[0]

const examples = judged(readFileSync(new URL('examples.json', import.meta.url), 'utf8'))
test.each(examples)('$id $rule', (verdict) => {
  expect(verdict).toEqual({ ...verdict, failure: null, differences: [] })
})

describe.skipIf(!existsSync(golden))('the golden file', () => {
  const known = existsSync(golden)
    ? judged(readFileSync(golden, 'utf8')).filter(({ rule }) => rule in rules)
    : []
  test.each(known)('$id $rule', (verdict) => {
    expect(verdict).toEqual({ ...verdict, failure: null, differences: [] })
  })
})

describe('what is expected', () => {
  test.each([
    [{ a: '0.20' }, { a: 0.2, b: 1 }, true],
    [{ a: 100 }, { a: '100.0' }, true],
    [{ a: null }, { a: null }, true],
    [{ a: [1, { b: 2 }] }, { a: ['1', { b: '2.0', c: 3 }] }, true],
    [{ a: '约谈(主要)' }, { a: '约谈（主要）' }, true],
    [{ a: null }, {}, false],
    [{ a: null }, { a: 0 }, false],
    [{ a: [1] }, { a: [1, 2] }, false],
    [{ a: '0.2' }, { a: '0.20001' }, false],
    [{ a: true }, { a: 'true' }, false],
    [{ a: {} }, { a: [] }, false],
    [{ toString: 1 }, {}, false],
  ])('%j of %j: %s', (wanted, got, same) => {
    expect(differences(wanted, got).length === 0).toBe(same)
  })
  test('is named by its path', () => {
    expect(differences({ a: { b: [1, 2] } }, { a: { b: [1, 3] } })).toEqual([
      { path: 'a.b[1]', wanted: 2, got: 3 },
    ])
  })
})

describe('a case that cannot be answered fails with a sentence', () => {
  test.each([
    [{ id: 'x', rule: 'air.nothing', given: {}, expect: {} }, /尚未接入/],
    [{ id: 'x', rule: 'toString', given: {}, expect: {} }, /尚未接入/],
    [{ id: 'x', rule: 'air.percentile', given: { values: ['a'], p: 90 }, expect: {} }, /values/],
    [{ id: 'x', rule: 'air.percentile', given: { values: [1], p: 101 }, expect: {} }, /0 到 100/],
    [{ id: 'x', rule: 'air.percentile', given: null, expect: {} }, /格式/],
    [{ id: 'x', rule: 'air.aqi', given: { version: '1999', values: {} }, expect: {} }, /1999/],
    [{ id: 'x', rule: 'air.aqi', given: { version: '2026', values: { NH3: 1 } }, expect: {} }, /NH3/],
    [{ id: 'x', rule: 'air.limits_for_date', given: { dates: ['2026-02-30'] }, expect: {} }, /日期/],
    [{ id: 'x', rule: 'air.limits_for_date', given: { dates: ['1999-01-01'] }, expect: {} }, /1999-01-01/],
    [
      {
        id: 'x',
        rule: 'cadence.daily',
        given: { from: '2026-02-02', to: '2026-02-01', days: 'all' },
        expect: {},
      },
      /起日/,
    ],
    [{ id: 'x', rule: 'calendar.add_workdays', given: { start: '2026-02-02', n: 1e9 }, expect: {} }, /n/],
    [{ id: 'x', rule: 'air.percentile' }, /写法/],
    [null, /写法/],
    [[], /写法/],
  ])('%j', (given, sentence) => {
    const verdict = one(given)
    expect(verdict && passed(verdict)).toBe(false)
    expect(verdict?.failure).toMatch(sentence)
  })
  test('and a text that is no list at all is refused whole', () => {
    for (const text of ['', '{', '{"a":1}', 'null']) expect(() => judged(text)).toThrow(/文件/)
    expect(judged('\uFEFF[]')).toEqual([])
  })
})
