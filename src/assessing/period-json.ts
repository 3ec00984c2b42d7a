/** An assessed period for machines: every figure as decimal text, the tree of reasons whole. */
import type { RankingResult } from '../domain/assessment/rank.ts'
import type { Reason } from '../domain/assessment/reason.ts'
import { resultOf } from '../domain/assessment/sheet.ts'
import { decimalText, type Exact, exactText } from '../domain/exact/exact.ts'
import type { AirOfPeriod } from './air-period.ts'
import type { AssessedPeriod } from './assess-period.ts'
import type { AssessedYear } from './assess-year.ts'

export const periodJson = ({ period, rules, units, ranking, overMonths, air, ledger }: AssessedPeriod) => ({
  regulation: rules.regulation.code,
  rubric: rules.rubric.key,
  period: period.name,
  readings: rules.rubric.readings,
  units: units.map(({ unit, sheet, findings, late, idle, score, problems, changes }) => ({
    unit: unit.code,
    name: unit.name,
    state: sheet?.state ?? 'not-drafted',
    total: exactText(score.total),
    grade: score.grade,
    forced: score.forced,
    problems,
    pending: score.pending,
    onSheet: sheet && resultOf(sheet),
    because: reasonJson(score.because),
    findings,
    late,
    idle,
    ...(changes ? { changes } : {}),
  })),
  ranking: ranking && rankingJson(ranking),
  air: air && airJson(air),
  measures: overMonths.climbs,
  ledger,
  warnings: overMonths.warnings,
})

export const yearJson = ({ period, rubric, units, climbs }: AssessedYear) => ({
  regulation: rubric.because.regulation,
  rubric: rubric.key,
  period: period.name,
  amb: rubric.because.amb,
  units: units.map(({ unit, year: { mean, because, ...year } }) => ({
    unit: unit.code,
    name: unit.name,
    mean: mean && figureText(mean),
    ...year,
    because: reasonJson(because),
  })),
  measures: climbs,
})

function airJson({ rankings, targets }: AirOfPeriod) {
  return {
    standard: rankings?.standard ?? null,
    units: (rankings?.units ?? []).map(({ unit, name, comparison, primary, because, now, notes }) => ({
      unit,
      name,
      index: comparison.now && exactText(comparison.now.index),
      source: comparison.now?.source ?? null,
      before: comparison.before && exactText(comparison.before.index),
      rate: comparison.rate && decimalText(comparison.rate, shownPlaces),
      primary,
      because: because && reasonJson(because),
      record: now,
      notes,
    })),
    improvement: rankings?.improvement ? rankingJson(rankings.improvement) : null,
    index: rankings?.index ? rankingJson(rankings.index) : null,
    targets: targets.map(({ unit, figure, target, reached, missed }) => ({
      ...{ unit, figure, missed, target: exactText(target) },
      reached: reached && exactText(reached),
    })),
  }
}

/** A rate of improvement has no end in decimals; where it stands is decided on the exact one. */
const shownPlaces = 4

const rankingJson = ({ places, last, unranked, convention, warnings, because }: RankingResult) => ({
  places: places.map(({ unit, rank, figure }) => ({ unit, rank, figure: figureText(figure) })),
  last,
  unranked,
  convention,
  warnings,
  because: { article: because.article, since: because.since, amb: because.amb },
})

function figureText(figure: Exact): string {
  try {
    return exactText(figure)
  } catch {
    return decimalText(figure, shownPlaces)
  }
}

function reasonJson({ label, points, because, findings, evidence, parts }: Reason): object {
  return {
    label,
    points: figureText(points),
    ...(because ? { article: because.article, since: because.since, amb: because.amb } : {}),
    ...(findings.length > 0 ? { findings } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(parts.length > 0 ? { parts: parts.map(reasonJson) } : {}),
  }
}
