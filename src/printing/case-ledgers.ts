/** Ledgers of cases: 问题台账, 整改台账, 移送台账, each with its usual columns; only what has been recorded is filled in. */
import type { Case } from '../domain/case/case.ts'
import { caseStates } from '../domain/case/case.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import type { LedgerCell, LedgerColumn } from '../domain/digest/ledger.ts'
import type { Happened } from '../domain/happened.ts'
import type { Instant } from '../domain/names.ts'
import { categoryName } from '../render/text/category-names.ts'
import { mask } from '../render/text/mask.ts'
import { column, photosIn, type Sight } from './ledger-kind.ts'

export interface CaseLedger {
  readonly columns: readonly LedgerColumn[]
  /** Facts are read only where a column needs them. */
  readonly needsFacts: boolean
  /** The store counts its rows; else they are read and counted. */
  readonly counted: boolean
  readonly holds: (matter: Case) => boolean
  readonly row: (n: number, matter: Case, facts: readonly Happened<CaseFact>[], sight: Sight) => LedgerCell[]
}

const urgencies = { normal: '一般', urgent: '紧急', emergency: '突发' } as const

export const problemLedger: CaseLedger = {
  columns: [
    column('序号', 'number', 4),
    column('编号', 'text', 10),
    column('来源', 'text', 6),
    column('接报时间', 'datetime', 9),
    column('接报人', 'text', 12),
    column('网格编码', 'text', 10),
    column('网格', 'text', 10),
    column('地点', 'text', 12),
    column('类别', 'text', 7),
    column('描述', 'text', 26),
    column('照片', 'link', 7),
    column('紧急程度', 'text', 5),
    column('是否重复', 'text', 10),
    column('首派单位', 'text', 10),
    column('状态', 'text', 6),
  ],
  needsFacts: false,
  counted: true,
  holds: () => true,
  row: (n, matter, _facts, sight) => [
    n,
    matter.no,
    matter.reporter.account === null ? '网格上报' : '群众举报',
    matter.reportedAt,
    reporterOf(matter, sight),
    matter.origin,
    sight.grid(matter.origin),
    matter.place,
    categoryName(matter.category),
    mask(matter.text),
    photosIn(matter.photos, sight),
    urgencies[matter.urgency],
    matter.mergedInto === null ? null : `并入${matter.mergedInto.no}`,
    sight.holder(matter.custody[0] ?? matter.holder),
    caseStates[matter.state],
  ],
}

/** What came to nothing, or is mended with another. */
export const unmended: readonly Case['state'][] = ['withdrawn', 'void', 'merged']

export const mendingLedger: CaseLedger = {
  columns: [
    column('序号', 'number', 4),
    column('编号', 'text', 10),
    column('问题', 'text', 24),
    column('责任单位', 'text', 10),
    column('责任人', 'text', 7),
    column('整改措施', 'text', 24),
    column('整改时限', 'datetime', 9),
    column('整改前照片', 'link', 7),
    column('整改后照片', 'link', 7),
    column('进展', 'text', 6),
    column('核查人', 'text', 7),
    column('核查时间', 'datetime', 9),
    column('核查结论', 'text', 6),
    column('销号时间', 'datetime', 9),
  ],
  needsFacts: true,
  counted: true,
  holds: ({ state }) => !unmended.includes(state),
  row: (n, matter, facts, sight) => {
    const finished = lastOf(facts, 'case-finished')
    const passed = lastOf(facts, 'case-check-passed')
    const failed = lastOf(facts, 'case-check-failed')
    const checked = passed && (!failed || passed.at > failed.at) ? passed : failed
    return [
      n,
      matter.no,
      mask(matter.text),
      matter.outsideParty ?? sight.holder(matter.holder),
      matter.finishedBy === null ? null : sight.person(matter.finishedBy),
      finished && mask(finished.fact.text),
      lastLimit(matter),
      photosIn(matter.photos, sight),
      photosIn(matter.after, sight),
      caseStates[matter.state],
      checked?.by.person ? sight.person(checked.by.person) : null,
      checked?.at ?? null,
      checked ? (checked === passed ? '通过' : '不通过') : null,
      matter.endedAt,
    ]
  },
}

/** 重大问题整治: emergencies, and what a superior keeps an eye on (督办), with the columns of what is mended. */
export const graveLedger: CaseLedger = {
  ...mendingLedger,
  counted: false,
  holds: (matter) =>
    mendingLedger.holds(matter) && (matter.urgency === 'emergency' || matter.supervision !== null),
}

export const transferLedger: CaseLedger = {
  columns: [
    column('序号', 'number', 4),
    column('编号', 'text', 10),
    column('移送单位', 'text', 12),
    column('接收单位', 'text', 12),
    column('案由', 'text', 24),
    column('移送时间', 'datetime', 9),
    column('移送说明', 'text', 18),
    column('材料（照片）', 'link', 7),
    column('状态', 'text', 6),
  ],
  needsFacts: true,
  counted: false,
  holds: ({ outsideParty }) => outsideParty !== null,
  row: (n, matter, facts, sight) => {
    const sent = lastOf(facts, 'case-transferred')
    return [
      n,
      matter.no,
      sight.holder(matter.holder),
      matter.outsideParty,
      mask(matter.text),
      sent?.at ?? null,
      sent && mask(sent.fact.reason),
      photosIn(matter.photos, sight),
      caseStates[matter.state],
    ]
  },
}

/** 群众 are never named: who they are is kept apart. */
const reporterOf = ({ reporter }: Case, sight: Sight): string =>
  reporter.person === null ? '群众' : `${reporter.title} ${sight.person(reporter.person)}`.trim()

export type Of<T extends CaseFact['type']> = Happened<Extract<CaseFact, { type: T }>>

export const lastOf = <T extends CaseFact['type']>(
  facts: readonly Happened<CaseFact>[],
  type: T,
): Of<T> | null => facts.findLast((one): one is Of<T> => one.fact.type === type) ?? null

export function lastLimit({ extension, deadlines }: Case): Instant | null {
  const result = deadlines.find(({ kind }) => kind === 'result')
  return extension?.until ?? result?.dueAt ?? null
}
