/** Second looks as they were at an instant: not drawn yet, or drawn and not answered. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Instant, TenantCode } from '../src/domain/names.ts'
import { SupervisionFact } from '../src/domain/supervision/facts.ts'
import type { Recheck } from '../src/domain/supervision/recheck.ts'
import type { Changed, Turned } from '../src/journal/past.ts'
import type { Session } from './database.ts'
import { lineageAt } from './lineage-then.ts'
import { type Written, within } from './past-rows.ts'
import { pieces, run } from './statement.ts'

/** `streams`: by `<tenant>:<draw>`. */
export async function rechecksSince(
  session: Session,
  tenant: TenantCode,
  streams: ReadonlyMap<string, readonly Written[]>,
  since: Instant,
): Promise<readonly Turned<Recheck>[]> {
  const { db, t } = session
  const { rechecks } = t
  const drawnLater = new Set<string>()
  const answeredLater = new Set<string>()
  for (const [name, some] of streams)
    for (const { data, at } of some) {
      if (at < since) continue
      const fact = SupervisionFact.parse(data)
      if (fact.type === 'recheck-drawn') drawnLater.add(name.slice(tenant.length + 1))
      if (fact.type === 'recheck-passed' || fact.type === 'recheck-failed')
        answeredLater.add(`${fact.draw} ${fact.no}`)
    }
  const draws = [...streams.keys()].map((name) => name.slice(tenant.length + 1))
  const found: Changed<Recheck>[] = []
  for (const some of pieces(draws)) {
    const query = db
      .select({ data: rechecks.data })
      .from(rechecks)
      .where(and(eq(rechecks.tenant, tenant), inArray(rechecks.draw, some)))
    for (const { data: now } of await run('rechecks-of-past', query)) {
      const asked: Recheck = answeredLater.has(`${now.draw} ${now.no}`) ? { ...now, state: 'asked' } : now
      found.push({ now, was: drawnLater.has(now.draw) ? null : asked })
    }
  }
  return within(session, await lineageAt(session, since), found, ({ origin }) => origin)
}
