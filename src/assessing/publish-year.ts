/** A year that is the mean of its months: what stands published of it, and the step by which a person publishes it. */
import type { Desk } from '../desk.ts'
import { decideYear, yearRow } from '../domain/assessment/decide-year.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import { type YearFact, yearStream } from '../domain/assessment/year-facts.ts'
import type { By } from '../domain/grid/actor.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { type Held, type InForce, inForce } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { assessYear } from './assess-year.ts'
import { rubricFor } from './period-rules.ts'
import { type Called, proposeAll } from './propose-measures.ts'

export interface MeanRules {
  readonly held: InForce
  readonly rubric: Held<'rubric'>
}

/** Null where the period is not the mean of others. */
export function meanRulesOf(
  { packOf }: Pick<Desk, 'packOf'>,
  tenant: TenantCode,
  period: NamedPeriod,
): MeanRules | null {
  const { regulation, overlay } = packOf(tenant)
  if (period.to < regulation.from) return null
  const held = inForce(regulation, period.to, overlay)
  const rubric = rubricFor(held, period)
  return rubric?.value.form === 'mean' ? { held, rubric } : null
}

/** Oldest first; the last one stands. What was published at or after `until` is left out. */
export async function publishedYears(
  { journal }: Pick<Desk, 'journal'>,
  tenant: TenantCode,
  rubric: string,
  period: string,
  until: Instant | null = null,
): Promise<readonly YearFact[]> {
  const facts = await journal.read(yearStream(tenant, rubric, period))
  const known = facts.filter(({ at }) => until === null || at < until)
  return known.flatMap(({ fact }) => (fact.type === 'year-published' ? [fact] : []))
}

interface Published extends Called {
  readonly fact: YearFact
}

/** Null where exactly this stands published already. The measures of a failed year are proposed with it. */
export async function publishYear(
  desk: Desk,
  tenant: TenantCode,
  period: NamedPeriod,
  { held, rubric }: MeanRules,
  { by, policy, now }: { readonly by: By; readonly policy: Policy; readonly now: Instant },
): Promise<Published | null> {
  const before = await publishedYears(desk, tenant, rubric.key, period.name)
  const year = await assessYear(desk, tenant, period, held, rubric.key)
  const fact = decideYear(before.at(-1) ?? null, {
    ...{ tenant, rubric: rubric.key, period: period.name, regulation: held.regulation, day: held.day },
    rows: year.units.map(({ unit, year: mean }) => yearRow(unit.code, mean)),
  })
  if (fact === null) return null
  const about = { tenant, period: period.name, rubric: rubric.key }
  const called = await proposeAll(desk, year.climbs, about, policy, now)
  const stream = yearStream(tenant, rubric.key, period.name)
  const append = { stream, expectedVersion: before.length, facts: [{ fact, by, at: now }] }
  return { fact, ...called, appends: [append, ...called.appends] }
}
