/** Ledgers of duties that have no book of their own: 督查, 培训, 宣传, 排查, 演练, 报送, a row for each record. */
import { addDays, at } from '../domain/calendar/days.ts'
import type { DaybookFact } from '../domain/duty/facts.ts'
import type { Day, GridCode, Instant } from '../domain/names.ts'
import type { DutyKind } from '../domain/policy/house-duty.ts'
import type { Recorded } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import type { LedgerAsked } from '../render/enclosure.ts'
import { mask } from '../render/text/mask.ts'
import { breathe } from './breathe.ts'
import {
  column,
  enteredBy,
  type LedgerDesk,
  type LedgerKind,
  liesIn,
  photosIn,
  sceneOf,
} from './ledger-kind.ts'

type Kept = Extract<DaybookFact, { type: 'duty-recorded' }>

interface Entry {
  readonly record: Recorded<Kept>
  /** The grid below that was inspected. */
  readonly visited: GridCode | null
}

export const recordKinds = {
  督查台账: ['inspection'],
  培训台账: ['training'],
  宣传台账: ['publicity'],
  双见面台账: ['publicity'],
  排查台账: ['census'],
  演练台账: ['drill'],
  报送台账: ['report', 'paper', 'notice', 'assessment'],
} as const satisfies Record<string, readonly DutyKind[]>

const contents = {
  督查台账: '督查情况',
  培训台账: '培训对象、人数和内容',
  宣传台账: '宣传内容',
  双见面台账: '见面对象和内容',
  排查台账: '排查情况',
  演练台账: '演练内容',
  报送台账: '报送内容',
} as const satisfies Record<keyof typeof recordKinds, string>

export const recordLedger = (ledger: keyof typeof recordKinds): LedgerKind<Entry> => {
  const inspected = ledger === '督查台账'
  return {
    columns: [
      column('序号', 'number', 4),
      column('日期', 'date', 7),
      column('登记时间', 'datetime', 9),
      column('单位', 'text', 14),
      column('登记人', 'text', 14),
      ...(inspected ? [column('督查对象', 'text', 12)] : []),
      column(contents[ledger], 'text', 30),
      column('照片', 'link', 7),
      column('是否补记', 'text', 5),
    ],
    pages: (desk, asked) => entriesOf(desk, asked, ledger),
    places: ({ record, visited }) => [record.fact.ower as GridCode, ...(visited === null ? [] : [visited])],
    row: (n, { record: { fact, by, at: entered }, visited }, sight) => [
      ...[n, fact.day, entered, sight.ower(fact.ower), enteredBy(by, sight)],
      ...(inspected ? [visited === null ? null : sight.grid(visited)] : []),
      ...[mask(fact.text), photosIn(fact.photos, sight), fact.late ? '补记' : null],
    ],
  }
}

const faceToFace = /双见面|双向见面/u
/** 双见面 is entered as publicity, and told apart by its word: each stands in one ledger. */
const standsIn = (ledger: keyof typeof recordKinds, { kind, text }: Kept): boolean =>
  (recordKinds[ledger] as readonly DutyKind[]).includes(kind) &&
  (kind !== 'publicity' || faceToFace.test(text) === (ledger === '双见面台账'))

/** A record may be entered days later: so long the reading goes on. */
const lateDays = 60

async function* entriesOf(
  desk: LedgerDesk,
  asked: LedgerAsked,
  ledger: keyof typeof recordKinds,
): AsyncGenerator<readonly Entry[]> {
  const { from, to, tenant, grid } = asked
  // Entered in one commit with the record: the same moment, by the same person.
  const visits = new Map<string, GridCode>()
  const kept: Recorded<Kept>[] = []
  for await (const page of recordsIn(desk, from, addDays(to, lateDays))) {
    const scene = await sceneOf(desk, tenant, page.flatMap(placesIn))
    for (const one of page) {
      const { fact, at: when, by } = one
      if (fact.type === 'visit-recorded') visits.set(`${when} ${by.person}`, fact.visited)
      if (fact.type !== 'duty-recorded' || !standsIn(ledger, fact)) continue
      if (fact.day < from || fact.day > to || !liesIn(scene, fact.ower, grid)) continue
      kept.push(one as Recorded<Kept>)
    }
  }
  for (let start = 0; start < kept.length; start += limits.ledgerPage)
    yield kept.slice(start, start + limits.ledgerPage).map((record) => ({
      record,
      visited: visits.get(`${record.at} ${record.by.person}`) ?? null,
    }))
}

const placesIn = ({ fact }: Recorded): readonly GridCode[] =>
  fact.type === 'duty-recorded' ? [fact.ower as GridCode] : []

async function* recordsIn({ ledgers }: LedgerDesk, from: Day, to: Day): AsyncGenerator<readonly Recorded[]> {
  const [start, until] = [at(from, '00:00'), at(addDays(to, 1), '00:00')]
  let after: { readonly at: Instant; readonly stream: string; readonly version: number } | null = null
  for (;;) {
    const page: readonly Recorded[] = await ledgers.dutyRecords(start, until, after, limits.ledgerPage)
    yield page
    await breathe()
    const last = page.at(-1)
    if (!last || page.length < limits.ledgerPage) return
    after = { at: last.at, stream: last.stream, version: last.version }
  }
}
