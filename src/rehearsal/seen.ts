/** Which facts, notices and refusals occurred: so that a test can say what no play shows. */
import type { Entry, Journal } from '../journal/journal.ts'

export interface Seen {
  readonly facts: Set<string>
  readonly notices: Set<string>
  readonly refusals: Set<string>
  /** The journal, looked at while it is written. */
  watching(journal: Journal): Journal
}

export function openSeen(): Seen {
  const facts = new Set<string>()
  const notices = new Set<string>()
  const refusals = new Set<string>()

  function note({ appends, notices: told }: Entry): void {
    for (const { facts: happened } of appends) for (const { fact } of happened) facts.add(fact.type)
    for (const { meaning } of told) {
      notices.add(meaning.kind)
      if (meaning.kind === 'refused') refusals.add(meaning.refusal.code)
      if (meaning.kind === 'sheets-stepped')
        for (const { refusal } of meaning.rows) if (refusal) refusals.add(refusal.code)
    }
  }

  return {
    facts,
    notices,
    refusals,
    watching: (journal) => ({
      ...journal,
      async commit(entry) {
        const done = await journal.commit(entry)
        if (done === 'committed') note(entry)
        return done
      },
    }),
  }
}
