/** 交办台账: what was ordered, a row for each addressee, with its receipt, answer and result. */
import { addDays, at } from '../domain/calendar/days.ts'
import type { EvidenceId, Instant } from '../domain/names.ts'
import type { PartFact } from '../domain/order/facts.ts'
import { orderStates, partStates } from '../domain/order/order.ts'
import type { Recorded } from '../journal/journal.ts'
import type { OrderRow } from '../journal/ledger-records.ts'
import { limits } from '../limits.ts'
import { mask } from '../render/text/mask.ts'
import { column, type LedgerKind, photosIn } from './ledger-kind.ts'

interface Addressed extends OrderRow {
  readonly answeredAt: Instant | null
  readonly shown: readonly EvidenceId[]
}

/** Acts by which somebody answers. */
const answers: readonly PartFact['type'][] = [
  'order-part-reported',
  'order-part-completed',
  'order-part-refused',
]

export const orderLedger: LedgerKind<Addressed> = {
  columns: [
    column('序号', 'number', 4),
    column('编号', 'text', 10),
    column('交办时间', 'datetime', 9),
    column('交办人', 'text', 14),
    column('承办单位', 'text', 14),
    column('网格编码', 'text', 10),
    column('办理要求', 'text', 28),
    column('时限', 'datetime', 9),
    column('签收时间', 'datetime', 9),
    column('反馈时间', 'datetime', 9),
    column('办理结果', 'text', 20),
    column('照片', 'link', 7),
    column('办理状态', 'text', 6),
    column('完成时间', 'datetime', 9),
    column('是否超时', 'text', 5),
    column('催办次数', 'number', 5),
    column('专项行动', 'text', 10),
    column('任务状态', 'text', 6),
  ],
  async *pages({ ledgers, journal }, { tenant, grid, from, to }) {
    const [start, until] = [at(from, '00:00'), at(addDays(to, 1), '00:00')]
    let after: { readonly order: string; readonly key: string } | null = null
    for (;;) {
      const page: readonly OrderRow[] = await ledgers.orderRows(
        ...([tenant, grid, start, until, after, limits.ledgerPage] as const),
      )
      const rows: Addressed[] = []
      for (const row of page) {
        const answered = row.words !== '' || row.photos > 0
        const facts = answered ? await journal.read(`order-part:${row.order.id}/${row.key}`) : []
        rows.push({ ...row, ...answerIn(facts as readonly Recorded<PartFact>[]) })
      }
      yield rows
      const last = page.at(-1)
      if (!last || page.length < limits.ledgerPage) return
      after = { order: last.order.id, key: last.key }
    }
  },
  places: ({ grid, order }) => [grid, order.origin],
  row: (n, row, sight) => [
    ...[n, row.order.no, row.order.issuedAt],
    `${row.order.giver.title} ${row.order.giver.person === null ? '' : sight.person(row.order.giver.person)}`.trim(),
    ...[row.name, row.grid, mask(row.order.text), row.order.until],
    ...[row.acknowledgedAt, row.answeredAt, row.words === '' ? null : mask(row.words)],
    photosIn(row.shown, sight),
    ...[partStates[row.state], row.doneAt, row.late ? '超时' : null, row.order.urged],
    ...[row.order.campaign?.name ?? null, orderStates[row.order.state]],
  ],
}

function answerIn(facts: readonly Recorded<PartFact>[]): Pick<Addressed, 'answeredAt' | 'shown'> {
  const answered = facts.findLast(({ fact }) => answers.includes(fact.type))
  const shown = facts.flatMap(({ fact }) => ('photos' in fact ? fact.photos : []))
  return { answeredAt: answered?.at ?? null, shown }
}
