/** A ledger that was asked for, its rows pulled page by page while it is written: never more than a page is held. */
import type { Desk } from '../desk.ts'
import { namesIn } from '../dialogue/names-in.ts'
import { addDays, at } from '../domain/calendar/days.ts'
import type { Case } from '../domain/case/case.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import type { Ledger, LedgerRow } from '../domain/digest/ledger.ts'
import type { EvidenceId, GridCode } from '../domain/names.ts'
import type { Recorded } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { holderName } from '../notices/card.ts'
import type { LedgerAsked } from '../render/enclosure.ts'
import {
  type CaseLedger,
  mendingLedger,
  problemLedger,
  type Sight,
  transferLedger,
  unmended,
} from './case-ledgers.ts'
import { countedAs, daybookColumns, daybookRow, type Entered, enteredAs } from './daybook-ledger.ts'
import { supervisedLedger } from './supervised-ledger.ts'

export type LedgerDesk = Pick<Desk, 'ledgers' | 'journal' | 'directory'>
type PhotoAddress = (id: EvidenceId) => string | null

const ofCases = {
  问题台账: problemLedger,
  整改台账: mendingLedger,
  移送台账: transferLedger,
  督办台账: supervisedLedger,
} as const

export function ledgerOf(desk: LedgerDesk, asked: LedgerAsked, photo: PhotoAddress): Ledger {
  const { ledger } = asked
  if (ledger in ofCases) {
    const kind: CaseLedger = ofCases[ledger as keyof typeof ofCases]
    return { name: ledger, columns: kind.columns, rows: caseRows(desk, asked, kind, photo) }
  }
  const kind = ledger as keyof typeof enteredAs
  return { name: ledger, columns: daybookColumns(kind), rows: daybookRows(desk, asked, kind, photo) }
}

/** How many rows it will have, so that nothing to show is said and makes no file. */
export async function rowsOf(desk: LedgerDesk, asked: LedgerAsked): Promise<number> {
  const { ledger, tenant, grid, from, to } = asked
  const [start, end] = [at(from, '00:00'), at(addDays(to, 1), '00:00')]
  if (ledger === '移送台账' || ledger === '督办台账') {
    let rows = 0
    for await (const page of casesIn(desk, asked, ofCases[ledger])) rows += page.length
    return rows
  }
  if (ledger in ofCases)
    return desk.ledgers.countCases(tenant, grid, start, end, ledger === '整改台账' ? unmended : [])
  const books = await desk.ledgers.daybooks(grid, countedAs[ledger as keyof typeof enteredAs], from, to)
  return books.reduce((sum, { entries }) => sum + entries, 0)
}

async function* caseRows(
  desk: LedgerDesk,
  asked: LedgerAsked,
  kind: CaseLedger,
  photo: PhotoAddress,
): AsyncGenerator<LedgerRow> {
  let n = 0
  for await (const page of casesIn(desk, asked, kind)) {
    const places = page.flatMap(({ origin, holder, custody, supervision }) => [
      origin,
      holder.grid,
      ...custody.slice(0, 1).map((one) => one.grid),
      ...(supervision ? [supervision.office] : []),
    ])
    const sight = await sightOver(desk, asked.tenant, places, photo)
    for (const matter of page) {
      const facts = kind.needsFacts ? await desk.journal.read(`case:${matter.id}`) : []
      n += 1
      yield kind.row(n, matter, facts as readonly Recorded<CaseFact>[], sight)
    }
  }
}

/** Page by page, what the ledger does not hold left out. */
async function* casesIn(
  { ledgers }: LedgerDesk,
  { tenant, grid, from, to }: LedgerAsked,
  { holds }: CaseLedger,
): AsyncGenerator<readonly Case[]> {
  const until = at(addDays(to, 1), '00:00')
  let after: Parameters<LedgerDesk['ledgers']['cases']>[4] = null
  for (;;) {
    const page = await ledgers.cases(tenant, grid, at(from, '00:00'), until, after, limits.ledgerPage)
    yield page.filter(holds)
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
  const books = await desk.ledgers.daybooks(grid, countedAs[ledger], from, to)
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
