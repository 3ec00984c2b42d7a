/** What must be filled in the grids of each level: the posts with a least number, and the least staffing of supervisors. */
import type { FileItem } from '../grid/grid-file.ts'
import { type InForce, ofKind } from './in-force.ts'
import type { StaffingRule } from './policy.ts'
import { postWord } from './who.ts'

export function staffingOf(held: InForce): readonly StaffingRule[] {
  const posts = ofKind(held, 'post').flatMap(({ value: { level, post, title, count } }) =>
    count && count.min > 0
      ? [{ level, post, title, min: count.min, max: null, above: 'fine' as const, fullTimeMin: 0 }]
      : [],
  )
  const staffed = ofKind(held, 'staffing').map(({ value: { level, post, total, ...rest } }) => {
    return { ...rest, ...total, level, post, title: postWord(post) }
  })
  return [...posts, ...staffed].toSorted((a, b) => a.level - b.level)
}

/** 五定·定人员; 岗位配备 where a regulation names none. */
export function completenessName(held: InForce): string {
  for (const { value } of ofKind(held, 'completeness')) {
    const persons = value.items.find(({ check }) => check === 'persons')
    if (persons) return `${value.name}·${persons.name}`
  }
  return '岗位配备'
}

/** What else is looked for in each grid's file; the posts have rules of their own, a code every grid has. */
export function fileItems(held: InForce): FileItem[] {
  const items = ofKind(held, 'completeness').flatMap(({ value }) => value.items)
  const written = items.flatMap(({ check, name }) =>
    check === 'persons' || check === 'code' ? [] : [{ check, name }],
  )
  return [...new Map(written.toReversed().map((item) => [item.check, item])).values()].toReversed()
}
