/** The figures by which the house works on a day, out of a regulation: each key by its own name, the composed ones by theirs. */
import { dutiesOf } from './duties-of.ts'
import { type InForce, ofKind, ruleOf } from './in-force.ts'
import { Policy } from './policy.ts'
import { completenessName, staffingOf } from './staffing-of.ts'

/** @throws ZodError when the regulation leaves something out that the house needs. */
export function policyOf(held: InForce): Policy {
  const figures = ofKind(held, 'figure').map(({ key, value }) => [key, value] as const)
  const none = held.none.filter(({ kind }) => kind === 'figure').map(({ key }) => [key, null] as const)
  return Policy.strict().parse({
    ...Object.fromEntries([...none, ...figures]),
    code: held.regulation,
    title: ruleOf(held, 'regulation', held.regulation)?.value.title,
    levels: ruleOf(held, 'levels', 'tree')?.value.map(({ level, name }) => ({ level, name })),
    route: ruleOf(held, 'route', 'upward')?.value,
    deadlines: ruleOf(held, 'deadlines', 'cases')?.value.rows,
    duties: dutiesOf(held),
    staffing: staffingOf(held),
    completenessName: completenessName(held),
  })
}
