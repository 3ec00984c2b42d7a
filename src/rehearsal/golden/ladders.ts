/** The rules of Changji's ladders: shares of all problems, last places in improvement, and weekly checks. */
import { z } from 'zod'
import { type Check, checkedSoFar, standingOfChecks } from '../../domain/assessment/checks.ts'
import { type Climbed, climb } from '../../domain/assessment/ladder.ts'
import { runOf } from '../../domain/assessment/runs.ts'
import { standingOfShares } from '../../domain/assessment/shares.ts'
import { heldUnder, ladderOf, Month, monthNumber, streakRuleOf } from './assessed.ts'
import { type Rules, rule } from './rule.ts'
import { sharesOfAll } from './shares-of-all.ts'

const Count = z.int().nonnegative()
const ShareMonth = z.union([
  z.null(),
  z.tuple([Count.nullable(), Count.nullable()]),
  z.tuple([Month, Count.nullable(), Count.nullable()]),
])
const Shares = z.looseObject({ months: z.array(ShareMonth) })
const All = z.looseObject({ total: Count.optional(), units: z.record(z.string(), Count) })
const LastPlaces = z.looseObject({
  last_flags: z.array(z.boolean().nullable()).optional(),
  months: z.array(z.tuple([Month, z.boolean().nullable()])).optional(),
  annual_target_missed: z.boolean().default(false),
})

const checkWords: Readonly<Record<string, Check>> = {
  fail: 'failed',
  failed: 'failed',
  not_fixed: 'failed',
  未整改: 'failed',
  fixed: 'fixed',
  pass: 'fixed',
  ok: 'fixed',
  done: 'fixed',
  已整改: 'fixed',
  skipped: null,
  none: null,
}
const Checks = z.looseObject({
  checks: z.array(
    z
      .string()
      .nullable()
      .refine((word) => word === null || Object.hasOwn(checkWords, word), 'checks 只能是 fail 或 fixed')
      .transform((word) => (word === null ? null : (checkWords[word] ?? null))),
  ),
})

export const ladders: Rules = {
  'changji.share_ladder': rule(Shares, (given, world) => {
    const held = heldUnder(world, 'changji', given, ['months'])
    const ladder = ladderOf(held, 'share')
    const months = given.months.map((one, at) => {
      const [month, unit, total] =
        one === null || one.length === 2 ? [monthNumber(at), ...(one ?? [null, null])] : one
      return { month, problems: unit === null || total === null ? null : { unit, total } }
    })
    const standing = standingOfShares(ladder.value, months, streakRuleOf(held))
    const streaks = Object.entries(ladder.value.runs).map(([run, { percent }]) => [
      `streak${percent}`,
      standing.runs[run],
    ])
    return { ...Object.fromEntries(streaks), ...told(climb(ladder, standing)), gaps: standing.gaps }
  }),

  'changji.share_all': rule(All, (given, world) => {
    const held = heldUnder(world, 'changji', given, ['total', 'units'])
    const counts = new Map(Object.entries(given.units))
    const total = given.total ?? [...counts.values()].reduce((all, one) => all + one, 0)
    const { units, warnings } = sharesOfAll(
      ladderOf(held, 'share'),
      counts,
      total,
      monthNumber(0),
      streakRuleOf(held),
    )
    return {
      warnings,
      ...Object.fromEntries(units.map(({ unit, proposal }) => [unit, proposal?.measures.join('+') ?? null])),
    }
  }),

  'changji.last_place_ladder': rule(LastPlaces, (given, world) => {
    const held = heldUnder(world, 'changji', given, ['last_flags', 'months', 'annual_target_missed'])
    const months =
      given.months ?? (given.last_flags ?? []).map((last, at) => [monthNumber(at), last] as const)
    const run = runOf(
      months.map(([month, holds]) => ({ month, holds })),
      streakRuleOf(held),
    )
    // Flags without months are those of one year.
    const year =
      given.months
        ?.map(([month]) => month)
        .toSorted()
        .at(-1)
        ?.slice(0, 4) ?? ''
    const climbed = climb(ladderOf(held, 'last-place'), {
      runs: { last: run.length },
      flags: given.annual_target_missed ? ['annual-target-missed'] : [],
      inYear: months.filter(([month, last]) => last === true && month.startsWith(year)).length,
    })
    return { streak: run.length, ...told(climbed), gaps: run.gaps }
  }),

  'changji.weekly_dispatch': rule(Checks, (given, world) => {
    const held = heldUnder(world, 'changji', given, ['checks'])
    const state = checkedSoFar(given.checks)
    return { ...state, ...told(climb(ladderOf(held, 'weekly-dispatch'), standingOfChecks(state, 'failed'))) }
  }),
}

const told = ({ proposal, advisory, warnings }: Climbed) => ({
  level: proposal?.level ?? 0,
  measure: proposal?.measures.join('+') ?? null,
  measures: proposal?.measures ?? [],
  absorbed: proposal?.absorbed.map(({ measures }) => measures.join('+')) ?? [],
  advisory,
  warnings,
})
