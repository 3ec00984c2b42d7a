/** Ledgers of how matters were passed on: 转办台账 (down or aside, with what came of it) and 上报台账 (up), a row for each time. */
import type { Case } from '../domain/case/case.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import type { GridCode } from '../domain/names.ts'
import type { Recorded } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { mask } from '../render/text/mask.ts'
import type { Of } from './case-ledgers.ts'
import { casesIn, factsOf } from './case-pages.ts'
import { column, enteredBy, type LedgerKind } from './ledger-kind.ts'

interface Passed<T extends 'case-assigned' | 'case-escalated'> {
  readonly matter: Case
  readonly how: Recorded & Of<T>
  /** What happened from then on, up to the next time it was passed on. */
  readonly after: readonly Recorded<CaseFact>[]
}

/** From which on somebody else had it. */
const handedOn: readonly CaseFact['type'][] = ['case-assigned', 'case-escalated', 'case-returned']

function passedOn<T extends 'case-assigned' | 'case-escalated'>(
  type: T,
): Pick<LedgerKind<Passed<T>>, 'pages' | 'places'> {
  return {
    async *pages(desk, asked) {
      for await (const page of casesIn(desk, asked, ({ version }) => version > 1)) {
        const rows: Passed<T>[] = []
        for (const matter of page) {
          const facts = await factsOf(desk, matter)
          for (const [place, one] of facts.entries()) {
            if (one.fact.type !== type) continue
            const end = facts.findIndex((next, at) => at > place && handedOn.includes(next.fact.type))
            const after = facts.slice(place + 1, end < 0 ? undefined : end)
            rows.push({ matter, how: one as Passed<T>['how'], after })
          }
        }
        for (let start = 0; start < rows.length; start += limits.ledgerPage)
          yield rows.slice(start, start + limits.ledgerPage)
      }
    },
    places: ({ matter, how }) => [matter.origin, (how.fact as { to: { grid: GridCode } }).to.grid],
  }
}

const first = (after: readonly Recorded<CaseFact>[], ...types: readonly CaseFact['type'][]) =>
  after.find(({ fact }) => types.includes(fact.type)) ?? null

export const assignedLedger: LedgerKind<Passed<'case-assigned'>> = {
  ...passedOn('case-assigned'),
  columns: [
    column('序号', 'number', 4),
    column('编号', 'text', 10),
    column('转办时间', 'datetime', 9),
    column('交办人', 'text', 14),
    column('承办单位', 'text', 12),
    column('问题', 'text', 24),
    column('办理要求', 'text', 18),
    column('办理时限', 'datetime', 9),
    column('签收时间', 'datetime', 9),
    column('反馈时间', 'datetime', 9),
    column('办理结果', 'text', 20),
    column('是否超时', 'text', 5),
    column('催办次数', 'number', 5),
  ],
  row: (n, { matter, how, after }, sight) => {
    const { fact, at, by } = how
    const limit = fact.deadlines.find(({ kind }) => kind === 'result')?.dueAt ?? null
    const answered = first(after, 'case-progressed', 'case-finished', 'case-returned')
    const finished = first(after, 'case-finished')
    const late = after.some((one) => one.fact.type === 'case-overdue')
    const result = finished?.fact.type === 'case-finished' ? mask(finished.fact.text) : null
    return [
      ...[n, matter.no, at, enteredBy(by, sight), sight.holder(fact.to), mask(matter.text), mask(fact.note)],
      ...[limit, first(after, 'case-acknowledged')?.at ?? null, answered?.at ?? null, result],
      ...[late ? '超时' : null, after.filter((one) => one.fact.type === 'case-urged').length],
    ]
  },
}

export const escalatedLedger: LedgerKind<Passed<'case-escalated'>> = {
  ...passedOn('case-escalated'),
  columns: [
    column('序号', 'number', 4),
    column('编号', 'text', 10),
    column('上报时间', 'datetime', 9),
    column('上报人', 'text', 14),
    column('接收层级', 'text', 12),
    column('内容', 'text', 24),
    column('上报原因', 'text', 18),
    column('签收时间', 'datetime', 9),
    column('答复', 'text', 20),
    column('答复时间', 'datetime', 9),
  ],
  row: (n, { matter, how, after }, sight) => {
    const { fact, at, by } = how
    const answered = first(after, 'case-progressed', 'case-finished')
    const text = answered && 'text' in answered.fact ? mask(String(answered.fact.text)) : null
    return [
      ...[n, matter.no, at, enteredBy(by, sight), sight.holder(fact.to), mask(matter.text)],
      ...[mask(fact.reason), first(after, 'case-acknowledged')?.at ?? null, text, answered?.at ?? null],
    ]
  },
}
