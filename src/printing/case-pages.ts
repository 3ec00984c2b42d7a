/** Cases of a span page by page, as the ledgers of matters read them; with their facts where a column needs them. */
import { addDays, at } from '../domain/calendar/days.ts'
import type { Case } from '../domain/case/case.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import type { Recorded } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import type { LedgerAsked } from '../render/enclosure.ts'
import { breathe } from './breathe.ts'
import { type CaseLedger, mendingLedger, unmended } from './case-ledgers.ts'
import type { LedgerDesk, LedgerKind } from './ledger-kind.ts'

export interface CaseEntry {
  readonly matter: Case
  readonly facts: readonly Recorded<CaseFact>[]
}

export const caseLedger = (ledger: CaseLedger): LedgerKind<CaseEntry> => ({
  columns: ledger.columns,
  async *pages(desk, asked) {
    for await (const page of casesIn(desk, asked, ledger.holds)) {
      const entries: CaseEntry[] = []
      for (const matter of page)
        entries.push({ matter, facts: ledger.needsFacts ? await factsOf(desk, matter) : [] })
      yield entries
    }
  },
  places: ({ matter: { origin, holder, custody, supervision } }) => [
    origin,
    holder.grid,
    ...custody.slice(0, 1).map((one) => one.grid),
    ...(supervision ? [supervision.office] : []),
  ],
  row: (n, { matter, facts }, sight) => ledger.row(n, matter, facts, sight),
  async count(desk, asked) {
    const { tenant, grid, from, to } = asked
    if (!ledger.counted) return countPages(desk, asked, ledger)
    const without = ledger === mendingLedger ? unmended : []
    return desk.ledgers.countCases(tenant, grid, at(from, '00:00'), at(addDays(to, 1), '00:00'), without)
  },
})

async function countPages(desk: LedgerDesk, asked: LedgerAsked, { holds }: CaseLedger): Promise<number> {
  let rows = 0
  for await (const page of casesIn(desk, asked, holds)) rows += page.length
  return rows
}

export async function factsOf({ journal }: LedgerDesk, { id }: Case): Promise<readonly Recorded<CaseFact>[]> {
  return (await journal.read(`case:${id}`)) as readonly Recorded<CaseFact>[]
}

/** What the ledger does not hold is left out. */
export async function* casesIn(
  { ledgers }: LedgerDesk,
  { tenant, grid, from, to }: LedgerAsked,
  holds: (matter: Case) => boolean,
): AsyncGenerator<readonly Case[]> {
  const until = at(addDays(to, 1), '00:00')
  let after: Parameters<LedgerDesk['ledgers']['cases']>[4] = null
  for (;;) {
    const page = await ledgers.cases(tenant, grid, at(from, '00:00'), until, after, limits.ledgerPage)
    yield page.filter(holds)
    await breathe()
    const last = page.at(-1)
    if (!last || page.length < limits.ledgerPage) return
    after = { at: last.reportedAt, no: last.no }
  }
}
