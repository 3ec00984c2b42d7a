/** Scores of the units right below, once they are published; null where this period is not assessed or not yet published. */
import { publishedYears } from '../assessing/publish-year.ts'
import type { Desk } from '../desk.ts'
import { resultOf } from '../domain/assessment/sheet.ts'
import { monthOf, yearOf } from '../domain/calendar/days.ts'
import type { Digest } from '../domain/digest/digest.ts'
import type { Period } from '../domain/digest/period.ts'
import { exact } from '../domain/exact/exact.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Instant } from '../domain/names.ts'
import { ofKind } from '../domain/policy/in-force.ts'
import { heldOn } from './held-on.ts'

const everyOf = { monthly: 'month', quarterly: 'quarter', yearly: 'year' } as const

/** Those that were published before `until` (null: ever); empty where the period is assessed and none is. */
export async function publishedResults(
  desk: Desk,
  unit: Grid,
  period: Period,
  until: Instant | null,
): Promise<Digest['results']> {
  const { kind, to } = period
  if (kind !== 'monthly' && kind !== 'quarterly' && kind !== 'yearly') return null
  const held = heldOn(desk, unit.tenant, to)
  const rubric = held && ofKind(held, 'rubric').find(({ value }) => value.every === everyOf[kind])
  if (!rubric) return null
  const below = new Map(
    (await desk.directory.gridsAt(unit.tenant, unit.code, unit.level + 1)).map(({ code, name }) => [
      code,
      name,
    ]),
  )
  const totals =
    rubric.value.form === 'mean'
      ? await ofYear(desk, unit, rubric.key, nameOf(period), until)
      : await ofSheets(desk, unit, rubric.key, nameOf(period), until)
  const results = totals.flatMap(({ unit: code, score }) => {
    const name = below.get(code)
    return name === undefined ? [] : [{ name, score }]
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
    const known = sheet.state === 'published' && (until === null || sheet.publishedAt < until)
    const result = known ? resultOf(sheet) : null
    return result === null ? [] : [{ unit: sheet.unit, score: result.total }]
  })
}

async function ofYear(desk: Desk, { tenant }: Grid, rubric: string, period: string, until: Instant | null) {
  const standing = (await publishedYears(desk, tenant, rubric, period, until)).at(-1)
  return (standing?.rows ?? []).flatMap(({ unit, mean }) => (mean === null ? [] : [{ unit, score: mean }]))
}

const nameOf = ({ kind, from }: Period): string =>
  kind === 'monthly'
    ? monthOf(from)
    : kind === 'quarterly'
      ? `${yearOf(from)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`
      : String(yearOf(from))
