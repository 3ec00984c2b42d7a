/** What a sentence about a fact is made with: names instead of codes. */
import type { Holder } from '../../domain/case/facts.ts'
import type { Fact } from '../../domain/happened.ts'
import type { DepartmentId, GridCode, PersonId } from '../../domain/names.ts'

/** Look-ups of names; an unknown code is answered with a general word, never with the code. */
export interface Names {
  readonly grid: (code: GridCode) => string
  readonly person: (id: PersonId) => string
  readonly department: (id: DepartmentId) => string
}

export type SentenceOf<F extends Fact> = (fact: F, names: Names) => string
export type Sentences<F extends Fact> = { readonly [T in F['type']]: SentenceOf<Extract<F, { type: T }>> }

/** 城市管理局; 柳湾村 李谷雨; 柳湾村. */
export function holderSaid({ grid, person, department }: Holder, names: Names): string {
  if (department !== null) return names.department(department)
  return person === null ? names.grid(grid) : `${names.grid(grid)} ${names.person(person)}`
}
