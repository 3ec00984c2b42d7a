/** A ledger that was asked for, its rows pulled page by page while it is written: never more than a page is held. */
import type { Desk } from '../desk.ts'
import { namesIn } from '../dialogue/names-in.ts'
import { addDays, at } from '../domain/calendar/days.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import type { Ledger, LedgerRow } from '../domain/digest/ledger.ts'
import type { EvidenceId, GridCode } from '../domain/names.ts'
import type { Recorded } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { holderName } from '../notices/card.ts'
import type { LedgerAsked } from '../render/enclosure.ts'
import { type CaseLedger, mendingLedger, problemLedger, type Sight, transferLedger } from './case-ledgers.ts'
import { daybookColumns, daybookRow, type Entered, enteredAs } from './daybook-ledger.ts'

export type LedgerDesk = Pick<Desk, 'ledgers' | 'journal' | 'directory'>
type PhotoAddress = (id: EvidenceId) => string | null

const ofCases = { 问题台账: problemLedger, 整改台账: mendingLedger, 移送台账: transferLedger } as const

export function ledgerOf(desk: LedgerDesk, asked: LedgerAsked, photo: PhotoAddress): Ledger {
  const { ledger } = asked
  if (ledger in ofCases) {
    const kind: CaseLedger = ofCases[ledger as keyof typeof ofCases]
    return { name: ledger, columns: kind.columns, rows: caseRows(desk, asked, kind, photo) }
  }
  const kind = ledger as keyof typeof enteredAs
  return { name: ledger, columns: daybookColumns(kind), rows: daybookRows(desk, asked, kind, photo) }
}

async function* caseRows(
  desk: LedgerDesk,
  { tenant, grid, from, to }: LedgerAsked,
  kind: CaseLedger,
  photo: PhotoAddress,
): AsyncGenerator<LedgerRow> {
  const until = at(addDays(to, 1), '00:00')
  let after: Parameters<LedgerDesk['ledgers']['cases']>[4] = null
  let n = 0
  for (;;) {
    const page = await desk.ledgers.cases(tenant, grid, at(from, '00:00'), until, after, limits.ledgerPage)
    const places = page.flatMap(({ origin, holder, custody }) => [
      origin,
      holder.grid,
      ...custody.slice(0, 1).map((one) => one.grid),
    ])
    const sight = await sightOver(desk, tenant, places, photo)
    for (const matter of page) {
      if (!kind.holds(matter)) continue
      const facts = kind.needsFacts ? await desk.journal.read(`case:${matter.id}`) : []
      n += 1
      yield kind.row(n, matter, facts as readonly Recorded<CaseFact>[], sight)
    }
    const last = page.at(-1)
    if (!last || page.length < limits.ledgerPage) return
    after = { at: last.reportedAt, no: last.no }
  }
}

async function* daybookRows(
  desk: LedgerDesk,
  { tenant, grid, from, to }: LedgerAsked,
  ledger: keyof typeof enteredAs,
  photo: PhotoAddress,
): AsyncGenerator<LedgerRow> {
  const books = await desk.ledgers.daybooks(grid, from, to)
  let n = 0
  for (let start = 0; start < books.length; start += limits.ledgerPage) {
    const some = books.slice(start, start + limits.ledgerPage)
    const sight = await sightOver(
      desk,
      tenant,
      some.map((book) => book.grid),
      photo,
    )
    for (const book of some)
      for (const one of await desk.journal.read(`daybook:${book.grid}:${book.day}`)) {
        if (one.fact.type !== enteredAs[ledger]) continue
        n += 1
        yield daybookRow(n, one as Recorded & { fact: Entered }, sight)
      }
  }
}

async function sightOver(
  desk: LedgerDesk,
  tenant: LedgerAsked['tenant'],
  places: readonly GridCode[],
  photo: PhotoAddress,
): Promise<Sight> {
  const scene = await desk.directory.scene(tenant, [...new Set(places)])
  const names = namesIn(scene)
  return {
    grid: (code) => scene.grids.get(code as GridCode)?.name ?? '',
    holder: (holder) => holderName(holder, scene),
    person: (id) => names.person(id as never),
    photo,
  }
}
