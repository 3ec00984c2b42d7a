/** The year as the mean of its settled months, for every unit; a failing one calls for a measure that a person confirms. */
import type { Desk } from '../desk.ts'
import { type AnnualMean, annualMean, type MonthTotal } from '../domain/assessment/annual-mean.ts'
import { failingGrade } from '../domain/assessment/grade.ts'
import { climb } from '../domain/assessment/ladder.ts'
import type { Climb } from '../domain/assessment/measures-over-months.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import { meanRubricOf, type YearRubric } from '../domain/assessment/rubric.ts'
import { resultOf } from '../domain/assessment/sheet.ts'
import { exact } from '../domain/exact/exact.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { TenantCode } from '../domain/names.ts'
import { type InForce, ofKind } from '../domain/policy/in-force.ts'
import { unitsOf } from './assessed-units.ts'

export interface YearOfUnit {
  readonly unit: Pick<Grid, 'code' | 'name'>
  readonly year: AnnualMean
}

export interface AssessedYear {
  readonly period: NamedPeriod
  readonly rubric: YearRubric
  /** By their means, the best first; those without one last. */
  readonly units: readonly YearOfUnit[]
  readonly climbs: readonly Climb[]
}

/** Flag of the ladder for a year that was failed (CJ-102). */
const failedFlag = 'annual-failed'

/** Throws an AssessmentError when the year is not settled by a mean. */
export async function assessYear(
  desk: Pick<Desk, 'assessments' | 'directory'>,
  tenant: TenantCode,
  period: NamedPeriod,
  held: InForce,
  key: string,
): Promise<AssessedYear> {
  const rubric = meanRubricOf(held, key)
  const grids = await unitsOf(desk, tenant, rubric.value.level)
  const months = Array.from(
    { length: rubric.value.months },
    (_, n) => `${period.name}-${String(n + 1).padStart(2, '0')}`,
  )
  const totals = new Map<string, MonthTotal>()
  for (const month of months)
    for (const sheet of await desk.assessments.sheets(tenant, rubric.value.of, month)) {
      const settled = sheet.state === 'confirmed' || sheet.state === 'published'
      const result = settled ? resultOf(sheet) : null
      if (result)
        totals.set(`${sheet.unit} ${month}`, { month, total: exact(result.total), forced: result.forced })
    }
  const units = grids.map(({ code, name }): YearOfUnit => {
    const own = months.map((month) => totals.get(`${code} ${month}`) ?? { month, total: null, forced: false })
    return { unit: { code, name }, year: annualMean(rubric, own) }
  })
  return { period, rubric, units: units.toSorted(byMean), climbs: climbsOf(held, rubric, units) }
}

function byMean({ year: a }: YearOfUnit, { year: b }: YearOfUnit): number {
  if (a.mean && b.mean) return b.mean.compare(a.mean)
  return Number(b.mean !== null) - Number(a.mean !== null)
}

function climbsOf(held: InForce, rubric: YearRubric, units: readonly YearOfUnit[]): readonly Climb[] {
  const failing = failingGrade(rubric.monthly.value.bands)
  return ofKind(held, 'ladder').flatMap((ladder) =>
    Object.hasOwn(ladder.value.flags ?? {}, failedFlag)
      ? units.flatMap(({ unit, year }): readonly Climb[] => {
          const flags = year.grade === failing ? [failedFlag] : []
          const climbed = climb(ladder, { runs: {}, flags })
          return climbed.proposal
            ? [{ unit: unit.code, ladder: ladder.key, name: ladder.value.name, ...climbed }]
            : []
        })
      : [],
  )
}
