/** Scores of the units right below, once they are published, as corrected by then; null where this period is not assessed. */
import { publishedYears } from '../assessing/publish-year.ts'
import type { Desk } from '../desk.ts'
import { monthOf, yearOf } from '../domain/calendar/days.ts'
import type { Digest } from '../domain/digest/digest.ts'
import type { Period } from '../domain/digest/period.ts'
import { exact } from '../domain/exact/exact.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Instant } from '../domain/names.ts'
import { ofKind } from '../domain/policy/in-force.ts'
import { heldOn } from './held-on.ts'

const everyOf = { monthly: 'month', quarterly: 'quarter', yearly: 'year' } as const

/**
 * Those that were published before `until` (null: ever), of the units that lay below at `at`; empty where the period is
 * assessed and none is. A correction that came later is not known yet, one that is known is counted.
 */
export async function publishedResults(
  desk: Desk,
  unit: Grid,
  period: Period,
  until: Instant | null,
  at: Instant,
): Promise<Digest['results']> {
  const { kind, to } = period
  if (kind !== 'monthly' && kind !== 'quarterly' && kind !== 'yearly') return null
  const held = heldOn(desk, unit.tenant, to)
  const rubric = held && ofKind(held, 'rubric').find(({ value }) => value.every === everyOf[kind])
  if (!rubric) return null
  const below = new Map((await desk.digests.below(unit.code, at)).map(({ code, name }) => [code, name]))
  const totals =
    rubric.value.form === 'mean'
      ? await ofYear(desk, unit, rubric.key, nameOf(period), until)
      : await ofSheets(desk, unit, rubric.key, nameOf(period), until)
  const results = totals.flatMap(({ unit: code, score, corrected }) => {
    const name = below.get(code)
    return name === undefined ? [] : [{ name, score, ...(corrected > 0 ? { corrected } : {}) }]
  })
  return results.toSorted((a, b) => exact(b.score).compare(exact(a.score)))
}

async function ofSheets(
  { assessments }: Desk,
  { tenant }: Grid,
  rubric: string,
  period: string,
  until: Instant | null,
) {
  const sheets = await assessments.sheets(tenant, rubric, period)
  return sheets.flatMap((sheet) => {
    const known = (at: Instant) => until === null || at < until
    if (sheet.state !== 'published' || !known(sheet.publishedAt)) return []
    const corrections = sheet.amendments.filter((one) => known(one.at))
    const { total: score } = corrections.at(-1)?.after ?? sheet.result
    return [{ unit: sheet.unit, score, corrected: corrections.length }]
  })
}

async function ofYear(desk: Desk, { tenant }: Grid, rubric: string, period: string, until: Instant | null) {
  const known = await publishedYears(desk, tenant, rubric, period, until)
  const corrected = known.length - 1
  return (known.at(-1)?.rows ?? []).flatMap(({ unit, mean }) =>
    mean === null ? [] : [{ unit, score: mean, corrected }],
  )
}

const nameOf = ({ kind, from }: Period): string =>
  kind === 'monthly'
    ? monthOf(from)
    : kind === 'quarterly'
      ? `${yearOf(from)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`
      : String(yearOf(from))
