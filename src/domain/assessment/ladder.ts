/** Climbs a ladder: what is reached is a proposal with its reason; the highest rung is proposed, the lower are absorbed. */
import type { Because, Held } from '../policy/in-force.ts'
import { flagWords, type LadderValue, type Rung, runWords } from '../policy/kinds/ladder.ts'

/** How far each run has come, and what is or is not. */
export interface Standing {
  readonly runs: Readonly<Record<string, number>>
  readonly flags: readonly string[]
  /** The months or checks of each run, where they have names. */
  readonly facts?: Readonly<Record<string, readonly string[]>>
  /** Of counts over a calendar year, without regard to runs. */
  readonly inYear?: number
  /** Problems of all units together, where shares are compared. */
  readonly sample?: number
}

/** Never an order: a person confirms it before anything is published. */
export interface Proposal {
  readonly ladder: string
  readonly level: number
  readonly measures: readonly string[]
  readonly by: string
  readonly against: string
  /** Lower rungs that are reached as well: on record, not proposed again (AMB-13). */
  readonly absorbed: readonly { readonly level: number; readonly measures: readonly string[] }[]
  /** 问题占全州 10% 以上连续 2 个月（2026-09、2026-10），建议由州大气办对县市（园区）约谈，须经人确认。 */
  readonly reason: string
  /** The article, its date and the interpretations. */
  readonly because: Because
}

export interface Climbed {
  readonly proposal: Proposal | null
  /** Said beside it, and never a measure by itself. */
  readonly advisory: string | null
  readonly warnings: readonly string[]
}

export function climb({ key, value, because }: Held<'ladder'>, standing: Standing): Climbed {
  const { rungs, advisory, beyond, smallSample } = value
  const reached = rungs.filter((rung) => reasonsFor(value, rung, standing).length > 0)
  const top = reached.at(-1)
  const { inYear = 0, sample, runs } = standing
  const highest = rungs.at(-1)
  return {
    proposal: top
      ? {
          ladder: key,
          level: top.level,
          measures: top.measures,
          by: top.by,
          against: top.against,
          absorbed: reached.slice(0, -1).map(({ level, measures }) => ({ level, measures })),
          reason: `${reasonsFor(value, top, standing).join('，')}，建议由${top.by}对${top.against}${top.measures.join('、')}，须经人确认。`,
          because,
        }
      : null,
    advisory: advisory && inYear > advisory.inYearOver && top !== highest ? advisory.words : null,
    warnings: [
      ...(smallSample && top && sample !== undefined && sample < smallSample.below
        ? [smallSample.words]
        : []),
      ...(beyond && (runs[beyond.run] ?? 0) > beyond.over ? [beyond.words] : []),
    ],
  }
}

/** Why a rung is reached, in words; none when it is not. */
function reasonsFor(
  ladder: LadderValue,
  { when }: Rung,
  { runs, flags, facts }: Standing,
): readonly string[] {
  return when.flatMap((step) => {
    if ('flag' in step) return flags.includes(step.flag) ? [flagWords(ladder, step.flag)] : []
    const length = runs[step.run] ?? 0
    if (length < step.atLeast) return []
    const named = facts?.[step.run]
    return [`${runWords(ladder, step.run, length)}${named ? `（${named.join('、')}）` : ''}`]
  })
}
