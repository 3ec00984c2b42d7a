/** What follows when and how often: rungs of measures over runs of months or checks; each is a proposal for a person. */
import { z } from 'zod'
import { kind, text } from '../kind.ts'
import { Key } from './rubric.ts'

const Step = z.union([
  z.strictObject({ run: Key, atLeast: z.int().positive() }),
  /** Something that is or is not: 未完成年度指标. */
  z.strictObject({ flag: Key }),
])

const Rung = z.strictObject({
  level: z.int().positive(),
  /** 通报批评, 公开约谈（…）; several go together. */
  measures: z.array(text).min(1),
  by: text,
  against: text,
  /** Any of these; none: only people decide whether it is called for. */
  when: z.array(Step),
})

export const Ladder = z.strictObject({
  name: text,
  /** What the runs count: shares of all problems, last places, failed checks, failing grades; or nothing at all. */
  of: z.enum(['share', 'last-place', 'checks', 'grade', 'decision']),
  /** The runs by which it climbs; of shares the percentage from which a month counts, itself included (AMB-11). */
  runs: z.record(
    Key,
    z.strictObject({
      name: text,
      counted: z.enum(['个月', '次']),
      percent: z.int().min(1).max(100).optional(),
    }),
  ),
  /** What is or is not, in words. */
  flags: z.record(Key, text).optional(),
  /** From the lowest up; the highest that is reached is proposed, the lower ones are absorbed (AMB-13). */
  rungs: z.array(Rung).min(1),
  /** Only said, never proposed: more than so many in a calendar year without a run (AMB-18). */
  advisory: z.strictObject({ inYearOver: z.int().positive(), words: text }).optional(),
  /** Beyond so many the highest rung stays (AMB-20). */
  beyond: z.strictObject({ run: Key, over: z.int().positive(), words: text }).optional(),
  /** Fewer in all than this: a person looks before anything follows (AMB-12). */
  smallSample: z.strictObject({ below: z.int().nonnegative(), words: text }).optional(),
  /** Every unit at the lowest percentage at once: said as well (AMB-11). */
  evenShares: text.optional(),
})
export type LadderValue = z.output<typeof Ladder>
export type Rung = z.output<typeof Rung>

export const ladder = kind({
  title: '措施阶梯',
  value: Ladder.refine(({ rungs }) => rungs.every(({ level }, at) => level === at + 1), {
    message: '档次须从 1 起逐级写',
    path: ['rungs'],
  }).refine(
    ({ rungs, runs, flags = {} }) =>
      rungs.every(({ when }) =>
        when.every((step) =>
          Object.hasOwn('run' in step ? runs : flags, 'run' in step ? step.run : step.flag),
        ),
      ),
    { message: '档次用到的 run 或 flag 没有写明', path: ['rungs'] },
  ),
  units: ['级'],
  say: (one) =>
    `${one.name}：` +
    one.rungs
      .map(({ measures, by, when }) => {
        const steps = when.map((step) =>
          'run' in step ? runWords(one, step.run, step.atLeast) : flagWords(one, step.flag),
        )
        return `${steps.join('或') || '由人认定'} → ${by}${measures.join('、')}`
      })
      .join('；'),
})

/** 占全州问题总数 10% 以上连续 2 个月 */
export function runWords({ runs }: LadderValue, run: string, length: number): string {
  const { name = run, counted = '次' } = runs[run] ?? {}
  return `${name}${length === 1 ? '' : '连续'} ${length} ${counted}`
}

export const flagWords = ({ flags }: LadderValue, flag: string): string => flags?.[flag] ?? flag
