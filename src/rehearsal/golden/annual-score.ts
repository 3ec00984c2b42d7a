/** The rule linyi.annual_score: counts by the clauses' names become findings, one each, and are scored. */
import { z } from 'zod'
import { clauseNamed } from '../../domain/assessment/clause-named.ts'
import { type Finding, finding } from '../../domain/assessment/finding.ts'
import { type Rubric, rubricOf } from '../../domain/assessment/rubric.ts'
import { score } from '../../domain/assessment/score.ts'
import { exactText } from '../../domain/exact/exact.ts'
import { heldUnder } from './assessed.ts'
import { GivenError } from './given-error.ts'
import { rule } from './rule.ts'

const Counts = z
  .record(
    z.string(),
    z.union([z.boolean().transform(Number), z.int().nonnegative()], '须是 true、false 或不小于 0 的整数'),
  )
  .default({})
const Given = z.looseObject({ facts: Counts, bonus: Counts, penalty: Counts })
const roles = { facts: 'score', bonus: 'bonus', penalty: 'penalty' } as const

export const annualScore = rule(Given, (given, world) => {
  const rubric = rubricOf(heldUnder(world, 'linyi', given, Object.keys(Given.shape)), 'annual')
  const result = score(
    rubric,
    (['facts', 'bonus', 'penalty'] as const).flatMap((part) => findingsOf(rubric, part, given[part])),
  )
  const of = (role: 'score' | 'bonus') => result.items.filter((one) => one.role === role)
  return {
    items: Object.fromEntries(of('score').map(({ no, score }) => [no, exactText(score)])),
    sections: result.sections.map((one) => exactText(one.score)),
    base: exactText(result.base),
    bonus: of('bonus').map((one) => exactText(one.score)),
    bonus_total: exactText(result.bonus),
    penalty: exactText(result.penalty),
    total: exactText(result.total),
    grade: result.grade,
    readings: result.readings.map(({ words }) => words),
  }
})

function findingsOf(
  rubric: Rubric,
  part: keyof typeof roles,
  counts: Readonly<Record<string, number>>,
): readonly Finding[] {
  return Object.entries(counts).map(([name, count]) => {
    const placed = clauseNamed(rubric, name)
    if (placed?.item.value.role !== roles[part]) {
      const names = rubric.items
        .filter(({ value }) => value.role === roles[part])
        .flatMap(({ value }) => value.clauses)
      throw new GivenError(
        `${part} 里不认识「${name}」，可用：${names.map(({ key }) => key.replaceAll('-', '_')).join('、')}`,
      )
    }
    return finding(`${part} ${name}`, [placed.clause.key], { count })
  })
}
