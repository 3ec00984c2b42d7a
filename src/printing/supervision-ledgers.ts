/** Ledgers of supervision: 约谈台账, 联席会议台账 and 回头看台账, each entry with what came of it. */
import type { EvidenceId } from '../domain/names.ts'
import type { Book } from '../domain/supervision/facts.ts'
import { type LedgerEntry, ledgerStream } from '../domain/supervision/ledger-entry.ts'
import type { Recheck } from '../domain/supervision/recheck.ts'
import { limits } from '../limits.ts'
import { mask } from '../render/text/mask.ts'
import { column, type LedgerKind, photosIn } from './ledger-kind.ts'

interface Kept {
  readonly entry: LedgerEntry
  readonly photos: readonly EvidenceId[]
}

const titles = {
  interview: { who: '约谈对象', text: '约谈事由', decisions: '整改要求' },
  'joint-meeting': { who: '参加单位', text: '会议议题', decisions: '议定事项' },
} as const satisfies Record<Book, Record<string, string>>

export const bookLedger = (book: Book): LedgerKind<Kept> => ({
  columns: [
    column('序号', 'number', 4),
    column('编号', 'number', 5),
    column('日期', 'date', 7),
    column('单位', 'text', 12),
    column(titles[book].who, 'text', 14),
    column(titles[book].text, 'text', 26),
    column(titles[book].decisions, 'text', 22),
    column('回访日期', 'date', 7),
    column('落实情况', 'text', 20),
    column('登记人', 'text', 8),
    column('照片', 'link', 7),
  ],
  async *pages({ ledgers, journal }, { tenant, grid, from, to }) {
    let after = 0
    for (;;) {
      const page: readonly LedgerEntry[] = await ledgers.bookEntries(
        ...([tenant, book, grid, { from, to }, after, limits.ledgerPage] as const),
      )
      const kept: Kept[] = []
      for (const entry of page) {
        const facts = await journal.read(ledgerStream(tenant, book, entry.n))
        kept.push({ entry, photos: facts.flatMap(({ fact }) => ('photos' in fact ? fact.photos : [])) })
      }
      yield kept
      const last = page.at(-1)
      if (!last || page.length < limits.ledgerPage) return
      after = last.n
    }
  },
  places: ({ entry: { grid } }) => [grid],
  row: (n, { entry, photos }, sight) => [
    ...[n, entry.n, entry.day, sight.grid(entry.grid), mask(entry.who), mask(entry.text)],
    ...[mask(entry.decisions), entry.followUpOn, entry.result === null ? null : mask(entry.result)],
    ...[entry.by === null ? null : sight.person(entry.by), photosIn(photos, sight)],
  ],
})

const recheckStates = { asked: '待复查', passed: '合格', failed: '不合格' } as const

export const recheckLedger: LedgerKind<Recheck> = {
  columns: [
    column('序号', 'number', 4),
    column('问题编号', 'text', 10),
    column('网格编码', 'text', 10),
    column('网格', 'text', 12),
    column('抽取日期', 'date', 7),
    column('抽取单位', 'text', 12),
    column('复查人', 'text', 8),
    column('复查结论', 'text', 6),
    column('复查情况', 'text', 26),
    column('照片', 'link', 7),
    column('复查时间', 'datetime', 9),
  ],
  async *pages({ ledgers }, { tenant, grid, from, to }) {
    let after: { readonly no: string; readonly draw: string } | null = null
    for (;;) {
      const page: readonly Recheck[] = await ledgers.rechecks(
        ...([tenant, grid, { from, to }, after, limits.ledgerPage] as const),
      )
      yield page
      const last = page.at(-1)
      if (!last || page.length < limits.ledgerPage) return
      after = { no: last.no, draw: last.draw }
    }
  },
  places: ({ origin, base }) => [origin, base],
  row: (n, one, sight) => [
    ...[n, one.no, one.origin, sight.grid(one.origin), one.day, sight.grid(one.base)],
    ...[one.checker === null ? null : sight.person(one.checker), recheckStates[one.state], mask(one.text)],
    ...[photosIn(one.photos, sight), one.state === 'asked' ? null : one.at],
  ],
}
