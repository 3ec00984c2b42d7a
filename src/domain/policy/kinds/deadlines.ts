/** Time limits of one sort of matter: from what moment, inclusive, round the clock or in working days. */
import { z } from 'zod'
import { DeadlineKind, SupervisionClass, Urgency } from '../../case/facts.ts'
import { kind } from '../kind.ts'
import { Span } from '../policy.ts'

const Row = z.strictObject({
  urgency: Urgency,
  /** Where supervision sorts matters besides by urgency. */
  class: SupervisionClass.optional(),
  kind: DeadlineKind,
  span: Span,
  warnMinutes: z.int().positive().nullable(),
})

const ofWords = { case: '问题', alarm: '站点异常', transfer: '移交移送', triage: '研判' } as const
const fromWords = { dispatched: '派单', pushed: '推送', acknowledged: '签收', received: '收到' } as const
const kindWords: Readonly<Record<DeadlineKind, string>> = {
  acknowledge: '签收',
  feedback: '反馈',
  result: '办结',
  check: '核查',
}
const urgencyWords: Readonly<Record<Urgency, string>> = { normal: '一般', urgent: '紧急', emergency: '突发' }

export const deadlines = kind({
  title: '时限',
  value: z.strictObject({
    of: z.enum(['case', 'alarm', 'transfer', 'triage']),
    from: z.enum(['dispatched', 'pushed', 'acknowledged', 'received']),
    /** The last minute still counts (AMB-23). */
    inclusive: z.boolean(),
    rows: z.array(Row).min(1),
  }),
  units: ['分钟', '工作日'],
  say: ({ of, from, inclusive, rows }) =>
    `${ofWords[of]}自${fromWords[from]}起${inclusive ? '（含末时）' : ''}：` +
    rows
      .map(
        (row) =>
          `${of === 'alarm' ? '' : row.class === 'important' ? '重要' : urgencyWords[row.urgency]}${kindWords[row.kind]} ${length(row.span)}`,
      )
      .join('，'),
})

const length = (span: Span) => ('minutes' in span ? `${span.minutes} 分钟` : `${span.workingDays} 个工作日`)
