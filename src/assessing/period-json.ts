/** An assessed period for machines: every figure as decimal text, the tree of reasons whole. */
import type { Reason } from '../domain/assessment/reason.ts'
import { resultOf } from '../domain/assessment/sheet.ts'
import { exactText } from '../domain/exact/exact.ts'
import type { AssessedPeriod } from './assess-period.ts'

export const periodJson = ({ period, rules, units, ranking, overMonths, ledger }: AssessedPeriod) => ({
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
  ranking: ranking && {
    places: ranking.places.map(({ unit, rank, figure }) => ({ unit, rank, figure: exactText(figure) })),
    last: ranking.last,
    convention: ranking.convention,
    warnings: ranking.warnings,
  },
  measures: overMonths.climbs,
  ledger,
  warnings: overMonths.warnings,
})

function reasonJson({ label, points, because, findings, evidence, parts }: Reason): object {
  return {
    label,
    points: exactText(points),
    ...(because ? { article: because.article, since: because.since, amb: because.amb } : {}),
    ...(findings.length > 0 ? { findings } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(parts.length > 0 ? { parts: parts.map(reasonJson) } : {}),
  }
}
