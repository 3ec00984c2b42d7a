/** What people corrected in how they were read: from the journal itself, by an index that holds corrections alone. */
import { and, asc, eq, gte, inArray, like, or, sql } from 'drizzle-orm'
import { CaseFact } from '../src/domain/case/facts.ts'
import { ReadingFact } from '../src/domain/case/reading-facts.ts'
import type { Instant, TenantCode } from '../src/domain/names.ts'
import type { Correction } from '../src/journal/journal.ts'
import type { Session } from './database.ts'
import { pieces, run } from './statement.ts'

export async function correctionsSince(
  session: Session,
  tenant: TenantCode,
  since: Instant,
): Promise<readonly Correction[]> {
  const { facts } = session.t
  const ours = or(like(facts.stream, `case:${tenant}/%`), like(facts.stream, `readings:${tenant}:%`))
  // Written out and not as a value: only so does the planner see that the partial index fits.
  const corrected = sql`${facts.type} in ('case-corrected', 'reading-corrected')`
  const query = session.db
    .select({ stream: facts.stream, data: facts.data, at: facts.at })
    .from(facts)
    .where(and(corrected, gte(facts.at, since), ours))
    .orderBy(asc(facts.at), asc(facts.stream), asc(facts.version))
  const rows = await run('corrections', query)
  const opened = await openings(
    session,
    rows.map(({ stream }) => stream).filter((stream) => stream.startsWith('case:')),
  )
  return rows.flatMap(({ stream, data, at }): Correction[] => {
    if (data.type === 'reading-corrected') return [ofIntent(ReadingFact.parse(data), at as Instant)]
    const fact = CaseFact.parse(data)
    const report = opened.get(stream)
    if (fact.type !== 'case-corrected' || fact.category === null || !report) return []
    const { from: was, to: now } = fact.category
    const { rule = null, matched = [] } = report.read?.category ?? {}
    return [{ at: at as Instant, of: 'category', text: report.text, was, now, rule, matched }]
  })
}

const ofIntent = ({ text, was, now }: ReadingFact, at: Instant): Correction => ({
  at,
  of: 'intent',
  text,
  was: was.intent,
  now: now.intent,
  rule: was.rule,
  matched: was.matched,
})

/** The words as they were reported, and the rule that read them. */
async function openings({ db, t }: Session, streams: readonly string[]) {
  const found = new Map<string, Extract<CaseFact, { type: 'case-reported' }>>()
  for (const some of pieces([...new Set(streams)])) {
    const query = db
      .select({ stream: t.facts.stream, data: t.facts.data })
      .from(t.facts)
      .where(and(inArray(t.facts.stream, some), eq(t.facts.version, 1)))
    for (const { stream, data } of await run('corrected-reports', query)) {
      const fact = CaseFact.parse(data)
      if (fact.type === 'case-reported') found.set(stream, fact)
    }
  }
  return found
}
