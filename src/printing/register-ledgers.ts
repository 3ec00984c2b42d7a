/** 奖励台账, 责任书台账, 信息公开台账: what an office has entered by hand. Who made a report stands in none of them. */
import type { LedgerCell, LedgerColumn } from '../domain/digest/ledger.ts'
import type { Register, RegisterEntry, RegisterParts } from '../domain/supervision/register.ts'
import { limits } from '../limits.ts'
import { mask } from '../render/text/mask.ts'
import { column, type LedgerKind, photosIn, type Sight } from './ledger-kind.ts'

type Of<R extends Register> = Extract<RegisterParts, { register: R }>

const registerLedger = <R extends Register>(
  register: R,
  own: readonly LedgerColumn[],
  cells: (parts: Of<R>, sight: Sight) => readonly LedgerCell[],
): LedgerKind<RegisterEntry> => ({
  columns: [
    column('序号', 'number', 4),
    column('编号', 'number', 5),
    column('登记日期', 'date', 7),
    column('登记单位', 'text', 12),
    ...own,
    column('登记人', 'text', 8),
    column('照片', 'link', 7),
  ],
  async *pages({ ledgers }, { tenant, grid, from, to }) {
    let after = 0
    for (;;) {
      const page: readonly RegisterEntry[] = await ledgers.registerEntries(
        ...([tenant, register, grid, { from, to }, after, limits.ledgerPage] as const),
      )
      yield page
      const last = page.at(-1)
      if (!last || page.length < limits.ledgerPage) return
      after = last.entered.n
    }
  },
  places: ({ entered }) => [
    entered.grid,
    ...(entered.parts.register === 'pledge' ? [entered.parts.below] : []),
  ],
  row: (n, { entered, by }, sight) => [
    ...[n, entered.n, entered.day, sight.grid(entered.grid), ...cells(entered.parts as Of<R>, sight)],
    ...[by === null ? null : sight.person(by), photosIn(entered.photos, sight)],
  ],
})

export const rewardLedger = registerLedger(
  'reward',
  [
    column('举报编号', 'text', 10),
    column('查实结论', 'text', 26),
    column('奖励等级', 'text', 6),
    column('奖励金额（元）', 'decimal', 8),
    column('领取状态', 'text', 6),
  ],
  ({ no, text, level, amount, paid }) => [no, mask(text), level === '' ? null : level, amount, paid],
)

export const pledgeLedger = registerLedger(
  'pledge',
  [column('年度', 'number', 5), column('签订单位', 'text', 14)],
  ({ year, below }, sight) => [year, sight.grid(below)],
)

export const disclosureLedger = registerLedger(
  'disclosure',
  [column('公开渠道', 'text', 10), column('公开内容', 'text', 30)],
  ({ channel, text }) => [mask(channel), mask(text)],
)
