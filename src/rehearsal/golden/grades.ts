/** The rules changji.grade, changji.annual_mean and changji.fail_streak: bands, the mean of a year, and failing months. */
import { z } from 'zod'
import { annualMean } from '../../domain/assessment/annual-mean.ts'
import { failingGrade, gradeNamed, gradeOf } from '../../domain/assessment/grade.ts'
import { climb } from '../../domain/assessment/ladder.ts'
import { meanRubricOf, rubricOf } from '../../domain/assessment/rubric.ts'
import { runOf } from '../../domain/assessment/runs.ts'
import { Decimal } from '../../domain/exact/decimal.ts'
import { exact } from '../../domain/exact/exact.ts'
import { heldUnder, ladderOf, Month, monthNumber, shortText, streakRuleOf } from './assessed.ts'
import { GivenError } from './given-error.ts'
import { type Rules, rule } from './rule.ts'

const Grades = z.looseObject({ scores: z.array(z.union([z.number(), z.string()])) })

const Total = z.union([z.null(), Decimal])
const Label = z.union([Month, z.int().positive()]).transform(String)
const Monthly = z.looseObject({
  monthly: z.array(
    z.union([
      Total,
      z.tuple([Month, Total]),
      z.object({ month: Month, total: Total, forced: z.boolean().default(false) }),
    ]),
  ),
  /** Months whose grade was forced, by name or by their place in the list. */
  forced_months: z.array(Label).default([]),
})

const Failing = z
  .looseObject({
    grades: z.array(z.string().nullable()).optional(),
    months: z.array(z.tuple([Month, z.string().nullable()])).optional(),
  })
  .refine(
    ({ grades, months }) => (grades === undefined) !== (months === undefined),
    '须写明 grades 或 months',
  )

export const grades: Rules = {
  'changji.grade': rule(Grades, (given, world) => {
    const { value } = rubricOf(heldUnder(world, 'changji', given, ['scores']), 'monthly')
    return Object.fromEntries(given.scores.map((one) => [String(one), gradeOf(value.bands, exact(one))]))
  }),

  'changji.annual_mean': rule(Monthly, (given, world) => {
    const known = Object.keys(Monthly.shape)
    const rubric = meanRubricOf(heldUnder(world, 'changji', given, known), 'annual')
    const totals = given.monthly.map((one, at) => {
      const place = String(at + 1)
      const [month, total] = Array.isArray(one)
        ? one
        : one !== null && 'month' in one
          ? [one.month, one.total]
          : [place, one]
      const forced = one !== null && 'forced' in one && one.forced
      return {
        month,
        total,
        forced: forced || given.forced_months.some((label) => [month, place].includes(label)),
      }
    })
    const year = annualMean(rubric, totals)
    return {
      mean: year.mean && shortText(year.mean),
      grade: year.grade,
      months: year.months,
      missing: year.missing,
      forced_months: year.forced,
      needs_confirmation: true,
    }
  }),

  'changji.fail_streak': rule(Failing, (given, world) => {
    const held = heldUnder(world, 'changji', given, ['grades', 'months'])
    const { bands } = rubricOf(held, 'monthly').value
    const months = given.months ?? (given.grades ?? []).map((grade, at) => [monthNumber(at), grade] as const)
    const run = runOf(
      months.map(([month, word]) => {
        const grade = word === null ? null : gradeNamed(bands, word)
        if (word !== null && grade === null) throw new GivenError(`不认识的等次：${word}`)
        return { month, holds: grade === null ? null : grade === failingGrade(bands) }
      }),
      streakRuleOf(held),
    )
    const { proposal } = climb(ladderOf(held, 'failing-months'), { runs: { failing: run.length }, flags: [] })
    return {
      streak: run.length,
      measures: proposal?.measures ?? [],
      months: run.months,
      gaps: run.gaps,
      flagged: run.gaps.length > 0,
    }
  }),
}
