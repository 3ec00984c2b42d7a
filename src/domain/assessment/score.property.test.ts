/** What holds of every score: the reasons add up, order does not matter, and another fault never helps. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import { exactText, sum } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import type { Regulation } from '../policy/regulation.ts'
import { type Finding, finding } from './finding.ts'
import { gradeOf } from './grade.ts'
import { leavesOf, type Reason } from './reason.ts'
import { type Rubric, rubricOf } from './rubric.ts'
import { score } from './score.ts'
import { type Settings, withSettings } from './settings.ts'

const day = '2026-12-31' as Day
const [changji, linyi] = await Promise.all(['changji', 'linyi'].map(loadRegulation))
if (!changji || !linyi) throw new Error('the regulations are there')
const chosen = (regulation: Regulation, settings: Settings) =>
  inForce(regulation, day, withSettings(regulation, null, settings))
const rubrics: readonly (readonly [string, Rubric])[] = [
  ['changji', rubricOf(inForce(changji, day), 'monthly')],
  ['changji, vetoes reaching the section', rubricOf(chosen(changji, { 'veto-scope': 'section' }), 'monthly')],
  ['linyi', rubricOf(inForce(linyi, day), 'annual')],
  ['linyi, capped', rubricOf(chosen(linyi, { 'total-ceiling': 'capped' }), 'annual')],
]

const clausesOf = ({ items }: Rubric, deducting: boolean) =>
  items.flatMap(({ value }) =>
    deducting && value.role === 'bonus' ? [] : value.clauses.map(({ key }) => key),
  )

const findings = (rubric: Rubric, deducting = false) =>
  fc.array(
    fc.record({
      clauses: fc.subarray(clausesOf(rubric, deducting), { maxLength: 3 }),
      count: fc.nat(9),
      figures: fc.record({ complaints: fc.nat(5) }),
      confirmed: fc.constantFrom(true, false, null),
      marks: fc.dictionary(fc.constantFrom('verified', 'unresolved', 'approved'), fc.boolean()),
    }),
    { maxLength: 12 },
  )
const named = (some: readonly Omit<Finding, 'id' | 'evidence'>[]) =>
  some.map(({ clauses, ...more }, at) => finding(`f${at}`, clauses, more))

const nodes = (reason: Reason): readonly Reason[] => [reason, ...reason.parts.flatMap(nodes)]

describe.each(rubrics)('%s', (_, rubric) => {
  test('the leaves add up to the total, and every node to its parts', () => {
    fc.assert(
      fc.property(findings(rubric), (some) => {
        const { because, total } = score(rubric, named(some))
        expect(exactText(sum(leavesOf(because).map(({ points }) => points)))).toBe(exactText(total))
        for (const { parts, points } of nodes(because))
          if (parts.length > 0) expect(sum(parts.map((part) => part.points)).equals(points)).toBe(true)
      }),
    )
  })

  test('the order of the findings does not matter', () => {
    fc.assert(
      fc.property(findings(rubric), fc.infiniteStream(fc.nat()), (some, weights) => {
        const inOrder = named(some)
        const shuffled = inOrder
          .map((one) => [weights.next().value as number, one] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, one]) => one)
        expect(score(rubric, shuffled)).toEqual(score(rubric, inOrder))
      }),
    )
  })

  test('another fault never raises the score, nor the grade', () => {
    const rank = (grade: string) => rubric.value.bands.findIndex((band) => band.grade === grade)
    fc.assert(
      fc.property(findings(rubric), findings(rubric, true), (some, more) => {
        const before = named(some)
        const after = [...before, ...named(more).map((one) => ({ ...one, id: `more ${one.id}` }))]
        const [was, is] = [score(rubric, before), score(rubric, after)]
        expect(is.total.lte(was.total)).toBe(true)
        expect(rank(is.grade)).toBeGreaterThanOrEqual(rank(was.grade))
      }),
    )
  })

  test('stays between the floor and the points with all the bonus, and has the grade of its points unless forced', () => {
    const { floor, points, bonusAtMost, bands } = rubric.value
    fc.assert(
      fc.property(findings(rubric), (some) => {
        const { total, items, grade, forced } = score(rubric, named(some))
        expect(total.gte(floor) && total.lte(points.add(bonusAtMost))).toBe(true)
        for (const one of items) expect(one.score.gte(0)).toBe(true)
        if (forced.length === 0) expect(grade).toBe(gradeOf(bands, total))
      }),
    )
  })
})
