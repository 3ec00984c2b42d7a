/** The rules jincheng.*: how many groups there are, and where a matter goes that a level cannot handle. */
import { z } from 'zod'
import type { Grid, Level } from '../../domain/grid/grid.ts'
import { wayUp } from '../../domain/grid/route.ts'
import type { Scene } from '../../domain/grid/scene.ts'
import { GridCode, PersonId, TenantCode } from '../../domain/names.ts'
import { ofKind } from '../../domain/policy/in-force.ts'
import { policyOf } from '../../domain/policy/policy-of.ts'
import { GivenError } from './given-error.ts'
import { type Rules, rule } from './rule.ts'
import { heldIn } from './world.ts'

const Count = z.int().nonnegative()
const Counts = z.object({ l1: Count, l2: Count, l3: Count, l4: Count, l5: Count }).partial()
const levels: readonly Level[] = [1, 2, 3, 4, 5]
const codeOf = (level: number) => GridCode.parse(`L${level}`)

export const jincheng: Rules = {
  'jincheng.group_count': rule(Counts, (counts, world) => {
    const rows = ofKind(heldIn(world, 'jincheng'), 'groups').flatMap(({ value }) => value)
    const grids = (level: Level) => counts[`l${level as 1 | 2 | 3 | 4 | 5}`] ?? 0
    return { groups: rows.reduce((all, { level }) => all + grids(level), 0) }
  }),

  'jincheng.escalation_route': rule(z.object({ froms: z.array(z.string()) }), ({ froms }, world) => {
    const policy = policyOf(heldIn(world, 'jincheng'))
    return Object.fromEntries(
      froms.map((from) => {
        const code = codeOf(Number(/^L([1-5])$/i.exec(from)?.[1]))
        if (!branch.grids.has(code)) throw new GivenError(`不认识的层级：${from}`)
        const { to, outside, copies } = wayUp(code, branch, policy)
        return [from, { to: to ?? outside, cc: copies }]
      }),
    )
  }),
}

/** One branch of the tree, every post filled. */
const branch: Scene = {
  tenant: TenantCode.parse('L1'),
  grids: new Map(levels.map((level) => [codeOf(level), gridAt(level)])),
  posts: levels.map((level) => ({
    grid: codeOf(level),
    person: PersonId.parse(`chief-${level}`),
    name: `L${level}`,
    kind: 'chief',
    title: '网格长',
  })),
  groups: [],
  departments: [],
}

function gridAt(level: Level): Grid {
  return {
    code: codeOf(level),
    tenant: TenantCode.parse('L1'),
    name: `L${level}`,
    level,
    parent: level === 1 ? null : codeOf(level - 1),
    path: levels.slice(0, level).map(codeOf),
  }
}
