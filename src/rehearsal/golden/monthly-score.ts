/** The rule changji.monthly_score: basic items, problems by their clauses, and the bonus become findings and are scored. */
import { z } from 'zod'
import { clauseNamed, plainKey } from '../../domain/assessment/clause-named.ts'
import { type Finding, finding } from '../../domain/assessment/finding.ts'
import { type Rubric, rubricOf } from '../../domain/assessment/rubric.ts'
import { score } from '../../domain/assessment/score.ts'
import { exactText } from '../../domain/exact/exact.ts'
import { heldUnder } from './assessed.ts'
import { GivenError } from './given-error.ts'
import { rule } from './rule.ts'

const Problem = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  clauses: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
  count: z.int().nonnegative().default(1),
})
type Problem = z.output<typeof Problem>

const Given = z.looseObject({
  basic_items_ok: z.array(z.boolean()).optional(),
  problems: z.array(Problem).default([]),
  bonus_events_approved: z.int().nonnegative().default(0),
  bonus_events_claimed: z.int().nonnegative().optional(),
})
const known = Object.keys(Given.shape)

export const monthlyScore = rule(Given, (given, world) => {
  const rubric = rubricOf(heldUnder(world, 'changji', given, known), 'monthly')
  const result = score(rubric, [
    ...basicFindings(rubric, given.basic_items_ok),
    ...problemFindings(rubric, given.problems),
    ...bonusFindings(rubric, given.bonus_events_approved, given.bonus_events_claimed ?? 0),
  ])
  const section = (key: string) => {
    const found = result.sections.find((one) => one.key === key)
    return found ? exactText(found.score) : null
  }
  const items = (key: string) =>
    result.items.filter((one) => one.section === key).map((one) => exactText(one.score))
  return {
    basic: section('building'),
    basic_items: items('building'),
    running: section('running'),
    items: items('running'),
    overflow: exactText(result.overflow),
    penalty: exactText(result.penalty),
    base: exactText(result.base),
    bonus: exactText(result.bonus),
    total: exactText(result.total),
    grade: result.grade,
    forced: result.forced.length > 0,
    forced_reasons: result.forced.map(({ clause }) => clause),
    readings: result.readings.map(({ words }) => words),
  }
})

/** One answer for each item of the first section, in order; the item's own clause takes all of it. */
function basicFindings({ items }: Rubric, answers: readonly boolean[] | undefined): readonly Finding[] {
  const basic = items.filter(({ value }) => value.role === 'score' && value.veto !== undefined)
  if (answers === undefined) return []
  if (answers.length !== basic.length)
    throw new GivenError(`basic_items_ok 应有 ${basic.length} 项，现有 ${answers.length} 项`)
  return basic.flatMap(({ key, value }, at) => {
    const clause = value.clauses.find(({ all }) => all)
    return answers[at] || !clause ? [] : [finding(`basic ${key}`, [clause.key])]
  })
}

/** `resolved` is said as its opposite. */
const unresolved = 'unresolved'

/** Rows with the same id are one problem. */
function problemFindings(rubric: Rubric, problems: readonly Problem[]): readonly Finding[] {
  const byId = Map.groupBy(problems, (one) => one.id ?? `row ${problems.indexOf(one)}`)
  return [...byId].map(([id, rows]) => {
    const read = rows.map((row) => readProblem(rubric, row))
    return finding(
      `problem ${id}`,
      read.flatMap(({ clauses }) => clauses),
      {
        count: Math.max(...read.map(({ count }) => count)),
        figures: Object.assign({}, ...read.map(({ figures }) => figures)),
        marks: Object.assign({}, ...read.map(({ marks }) => marks)),
      },
    )
  })
}

/** Numbers are counts (`complaints`), true or false a mark, or a clause by its name; words only describe. */
function readProblem(rubric: Rubric, { id: _, clauses, count, ...rest }: Problem) {
  const figures: Record<string, number> = {}
  const marks: Record<string, boolean> = {}
  const named = [...clauses]
  for (const [key, value] of Object.entries(rest)) {
    const name = plainKey(key)
    if (typeof value === 'number' && figuresOf(rubric).includes(name))
      figures[name] = z.int().min(0).parse(value)
    else if (typeof value === 'boolean' && name === 'resolved') marks[unresolved] = !value
    else if (typeof value === 'boolean' && marksOf(rubric).includes(name)) marks[name] = value
    else if (typeof value === 'boolean' && clauseNamed(rubric, name)) named.push(...(value ? [name] : []))
    else if (typeof value !== 'string')
      throw new GivenError(
        `问题里不认识「${key}」，可用：${[...figuresOf(rubric), ...marksOf(rubric)].join('、')}`,
      )
  }
  return { clauses: named, count, figures, marks }
}

const clauses = ({ items }: Rubric) => items.flatMap(({ value }) => value.clauses)
const figuresOf = (rubric: Rubric) => clauses(rubric).flatMap(({ when }) => when?.figure ?? [])
const marksOf = (rubric: Rubric) => [
  ...new Set(
    clauses(rubric).flatMap(({ needs, presumes, when }) =>
      [needs, presumes, when?.needs].flatMap((one) => one ?? []),
    ),
  ),
]

/** What was claimed and not approved is there, and does not count. */
function bonusFindings(rubric: Rubric, approved: number, claimed: number): readonly Finding[] {
  const clause = rubric.items.find(({ value }) => value.role === 'bonus')?.value.clauses[0]
  if (!clause) throw new GivenError('规定里没有加分项')
  const refused = Math.max(0, claimed - approved)
  return [
    finding('bonus approved', [clause.key], { count: approved, marks: { approved: true } }),
    finding('bonus claimed', [clause.key], { count: refused, marks: { approved: false } }),
  ]
}
