/** 督办台账: matters that a superior keeps an eye on, in which way, since when, how often reminded, and how they stand. */
import { caseStates } from '../domain/case/case.ts'
import { mask } from '../render/text/mask.ts'
import { wayWords } from '../render/text/way-words.ts'
import { type CaseLedger, lastLimit, lastOf } from './case-ledgers.ts'
import { column } from './ledger-kind.ts'

const classWords = { important: '重要', urgent: '紧急', general: '一般' } as const

export const supervisedLedger: CaseLedger = {
  columns: [
    column('序号', 'number', 4),
    column('编号', 'text', 10),
    column('问题', 'text', 24),
    column('事项', 'text', 5),
    column('督办方式', 'text', 6),
    column('督办单位', 'text', 10),
    column('督办时间', 'datetime', 9),
    column('要求', 'text', 20),
    column('承办单位', 'text', 10),
    column('整改时限', 'datetime', 9),
    column('提醒次数', 'number', 5),
    column('状态', 'text', 6),
    column('结束时间', 'datetime', 9),
  ],
  counted: false,
  needsFacts: true,
  holds: ({ supervised }) => supervised !== null,
  row: (n, matter, facts, sight) => {
    const last = lastOf(facts, 'case-supervised')
    const { supervised, supervision } = matter
    return [
      n,
      matter.no,
      mask(matter.text),
      supervised && classWords[supervised],
      supervision ? wayWords[supervision.mode].name : null,
      supervision ? sight.grid(supervision.office) : null,
      last?.at ?? null,
      last && mask(last.fact.text),
      sight.holder(matter.holder),
      lastLimit(matter),
      supervision?.times ?? 0,
      caseStates[matter.state],
      matter.endedAt,
    ]
  },
}
