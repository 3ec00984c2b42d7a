/** The rules changji.staffing and changji.deputy_coverage: enough supervisors, and no township without a deputy. */
import { z } from 'zod'
import { deputyCoverage } from '../../domain/assessment/deputy-coverage.ts'
import { staffingState } from '../../domain/assessment/staffing.ts'
import { ofKind } from '../../domain/policy/in-force.ts'
import { staffingOf } from '../../domain/policy/staffing-of.ts'
import { heldUnder } from './assessed.ts'
import { GivenError } from './given-error.ts'
import { type Rules, rule } from './rule.ts'

const levels = { township: 3, street: 3, village: 4, community: 4 } as const
const Count = z.int().nonnegative()
const Staffing = z.looseObject({
  level: z.enum(Object.keys(levels) as [keyof typeof levels, ...(keyof typeof levels)[]]),
  fulltime: Count,
  parttime: Count.default(0),
})
const Coverage = z.looseObject({
  towns: z.array(z.string()),
  deputy_towns: z.record(z.string(), z.array(z.string())),
})

export const staffing: Rules = {
  'changji.staffing': rule(Staffing, (given, world) => {
    const held = heldUnder(world, 'changji', given, Object.keys(Staffing.shape))
    const level = levels[given.level]
    const one = staffingOf(held).find((rule) => rule.level === level && rule.post === 'supervisor')
    if (!one) throw new GivenError(`规定里没有「${given.level}」的人员配置`)
    return staffingState(one, { fullTime: given.fulltime, partTime: given.parttime })
  }),

  'changji.deputy_coverage': rule(Coverage, (given, world) => {
    const held = heldUnder(world, 'changji', given, Object.keys(Coverage.shape))
    const deputies = ofKind(held, 'post').flatMap(({ value }) =>
      value.post === 'deputy' && value.covers?.level === levels.township ? [value.covers.each] : [],
    )
    const [each] = deputies
    if (!each) throw new GivenError('规定里没有二级分网格长分管乡镇的数目')
    const state = deputyCoverage(given.towns, new Map(Object.entries(given.deputy_towns)), {
      min: each.min,
      max: each.max ?? null,
    })
    const ok = [state.uncovered, state.outOfRange, state.unknown].every((list) => list.length === 0)
    return { ok, uncovered: state.uncovered, out_of_range: state.outOfRange, unknown: state.unknown }
  }),
}
