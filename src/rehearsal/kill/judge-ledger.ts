/** The ledger after everything: chains whole, versions without gaps, views as their facts fold, nothing waiting, no work and no reminder twice. */
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../../../db/database.ts'
import type { Store } from '../../../db/store.ts'
import type { Case } from '../../domain/case/case.ts'
import { fold } from '../../domain/case/evolve.ts'
import type { CaseFact } from '../../domain/case/facts.ts'
import type { Fact, Happened } from '../../domain/happened.ts'

export interface Ledger {
  readonly cases: readonly Case[]
  /** What became of each message, by `chat message`. */
  readonly heard: ReadonlyMap<string, string | null>
  readonly reminders: number
  readonly faults: readonly string[]
}

export async function judgeLedger(database: Database, { journal }: Store): Promise<Ledger> {
  const faults: string[] = []
  const broken = await journal.verify()
  if (broken) faults.push(`the chain of ${broken.stream} breaks at ${broken.version}`)

  const { cases, facts, inbox } = await database.read(async ({ db, t }) => ({
    cases: (await db.select({ data: t.cases.data }).from(t.cases)).map(({ data }) => data),
    facts: await db.select({ stream: t.facts.stream, data: t.facts.data }).from(t.facts),
    inbox: await db.select().from(t.inbox),
  }))

  for (const matter of cases) {
    const stream = await journal.read(`case:${matter.id}`)
    const gap = stream.findIndex(({ version }, at) => version !== at + 1)
    if (gap >= 0) faults.push(`case ${matter.no} has a gap at version ${gap + 1}`)
    const folded = fold(matter.id, matter.tenant, stream as readonly Happened<CaseFact>[])
    if (!same(folded, matter)) faults.push(`case ${matter.no} is not what its facts make of it`)
  }
  const streams = new Set(facts.map(({ stream }) => stream).filter((stream) => stream.startsWith('case:')))
  if (streams.size !== cases.length)
    faults.push(`${streams.size} streams of cases, but ${cases.length} cases`)
  faults.push(...twice(cases.map(({ no }) => `case number ${no}`)))
  faults.push(...twice(inbox.map(({ chat, message }) => `message ${chat} ${message} in the inbox`)))
  faults.push(
    ...inbox.filter(({ state }) => state !== 'handled').map((row) => `message ${row.row} is ${row.state}`),
  )

  const reminders = facts.flatMap(({ stream, data }) => reminderIn(stream, data))
  faults.push(...twice(reminders), ...twice(facts.flatMap(({ data }) => workIn(data))))
  const heard = new Map(inbox.map(({ chat, message, outcome }) => [`${chat} ${message}`, outcome]))
  return { cases, heard, reminders: reminders.length, faults }
}

/** What the clock does once: a reminder of a duty, a step of a deadline's ladder. */
function reminderIn(stream: string, fact: Fact): string[] {
  if (fact.type === 'duties-reminded')
    return fact.groups.map(({ group }) => `reminder ${group} ${fact.day} ${fact.time}`)
  if (fact.type === 'case-due-soon') return [`warning ${stream} ${fact.kind} ${fact.dueAt}`]
  return fact.type === 'case-overdue' ? [`overdue ${stream} ${fact.kind} ${fact.dueAt} ${fact.rung}`] : []
}

/** Work that was told of with a mark of its own: the same words in two facts are one message done twice. */
function workIn(fact: Fact): string[] {
  const told =
    (fact.type === 'case-progressed' || fact.type === 'case-finished') && fact.text.includes('标记')
  return told ? [`${fact.type} ${fact.text}`] : []
}

function twice(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.has(name) || !seen.add(name)).map((name) => `twice: ${name}`)
}

/** As stored: a view goes through JSON, which knows no undefined. */
const same = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
