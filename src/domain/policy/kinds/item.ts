/** One item of a rubric: its points or its bonus, and the clauses that take or give them, each by a fact's name. */
import { z } from 'zod'
import { Decimal } from '../../exact/decimal.ts'
import { exactText } from '../../exact/exact.ts'
import { kind, text } from '../kind.ts'
import { Key } from './rubric.ts'

/** What the records of the house show by themselves, and a person then confirms or refuses. */
const signals = {
  'chiefs-incomplete': '网格长或办公室不齐',
  'deputies-incomplete': '分网格长未全覆盖',
  'publication-stale': '公开的名单未随变动更新',
  'found-from-above': '上级发现而本地未报',
  'not-reported-up': '应上报而未上报',
  'dispatched-late': '下级上报后未按时交办',
  'finished-late': '未按时办结',
  'check-failed': '复查不通过',
  'not-transferred': '应移送而未移送',
  'inspectorate-overdue': '督察问题超期未改',
  'complained-again': '同一事项再次被举报',
  'found-first': '主动发现重大问题',
  'code-missing': '网格未编码',
  'staff-missing': '网格无人',
  'report-missed': '未按期报送',
  'meeting-missed': '未按期开会',
  'patrol-missed': '未按期巡查',
} as const
export type SignalKind = keyof typeof signals
export const signalKinds = Object.keys(signals) as [SignalKind, ...SignalKind[]]
export const signalWords = (one: SignalKind): string => signals[one]

const Clause = z
  .strictObject({
    key: Key,
    name: text,
    /** Other names by which the same fact comes in. */
    also: z.array(Key).min(1).optional(),
    /** A pattern for names that nobody has listed; it counts only where no other clause's fits as well. */
    like: z.string().refine(isPattern, '不是正则表达式').optional(),
    /** What makes the house propose it. */
    from: z.array(z.enum(signalKinds)).min(1).optional(),
    /** Points for each one; `once`: however many there are; `all`: the whole item. */
    each: Decimal.optional(),
    once: z.literal(true).optional(),
    all: z.literal(true).optional(),
    /** What the item cannot bear comes off the total (AMB-09). */
    overflow: z.literal('total').optional(),
    /** A whole section is lost (AMB-04). */
    voids: Key.optional(),
    /** The grade is this one, whatever the points. */
    forces: text.optional(),
    /** Counts as another clause of the item (AMB-62). */
    countsAs: Key.optional(),
    /** Nothing by itself; a person looks at it (AMB-05, AMB-59). */
    shown: text.optional(),
    /** Marks the finding must bear: 经审核. */
    needs: z.array(Key).min(1).optional(),
    /** Marks it must not deny; without a word they are taken as given: 查证属实. */
    presumes: z.array(Key).min(1).optional(),
    /** Holds also unnamed, once a count reaches this (AMB-33). */
    when: z
      .strictObject({
        figure: Key,
        atLeast: z.int().positive(),
        withinMonths: z.int().positive(),
        needs: z.array(Key).min(1),
      })
      .optional(),
  })
  .refine(
    ({ each, all, voids, forces, countsAs, shown }) =>
      [each, all, voids, forces, countsAs, shown].some(Boolean),
    '须写明后果：each、all、voids、forces、countsAs 或 shown',
  )
  .refine(({ each, all, countsAs }) => [each, all, countsAs].filter(Boolean).length <= 1, {
    message: 'each、all、countsAs 只能写一个',
    path: ['each'],
  })
export type Clause = z.output<typeof Clause>

const about = { of: Key, no: text, name: text, clauses: z.array(Clause).min(1) }

const Item = z.discriminatedUnion('role', [
  /** Full until a clause takes something; never below nothing (AMB-50). */
  z.strictObject({
    role: z.literal('score'),
    ...about,
    section: Key,
    points: Decimal,
    /** 一票否决: what is lost with it, the item or its whole section (AMB-03). */
    veto: z.enum(['item', 'section']).optional(),
  }),
  z.strictObject({ role: z.literal('bonus'), ...about, atMost: Decimal }),
  z.strictObject({ role: z.literal('penalty'), ...about }),
])
export type ItemValue = z.output<typeof Item>

export const item = kind({
  title: '考核项',
  value: Item,
  units: ['分'],
  say: (one) => `${one.no} ${one.name}（${size(one)}）：${one.clauses.map(effect).join('；')}`,
  names: ({ of }) => [{ kind: 'rubric', key: of }],
})

function size(one: ItemValue): string {
  if (one.role === 'bonus') return `加分最多 ${exactText(one.atMost)} 分`
  if (one.role === 'penalty') return '从总分扣'
  const veto = one.veto === undefined ? '' : one.veto === 'item' ? '，一票否决本项' : '，一票否决整节'
  return `${exactText(one.points)} 分${veto}`
}

function effect({ name, each, once, all, overflow, voids, forces, countsAs, shown }: Clause): string {
  const effects = [
    ...(each === undefined ? [] : [`${once ? '' : '每起 '}${exactText(each)} 分`]),
    ...(all ? ['该项不得分'] : []),
    ...(overflow ? ['不足的从总分扣'] : []),
    ...(voids ? ['整节不得分'] : []),
    ...(forces ? [`直接定为${forces}`] : []),
    ...(countsAs ? [`按 ${countsAs} 计`] : []),
    ...(shown ? [shown] : []),
  ]
  return `${name}，${effects.join('，')}`
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== ''
  } catch {
    return false
  }
}
