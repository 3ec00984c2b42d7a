/** A case in a nutshell for a notice, and people as they are addressed. */
import { type Case, caseStates } from '../domain/case/case.ts'
import type { Holder } from '../domain/case/facts.ts'
import type { Post } from '../domain/grid/grid.ts'
import { askedIn, departmentOf, gridOf, nameOfPerson, type Scene } from '../domain/grid/scene.ts'
import type { Addressee, CaseCard } from './case-notice.ts'

export function cardOf(matter: Case, scene: Scene): CaseCard {
  const { id, no, text, place, category, urgency } = matter
  const holder = matter.outsideParty ?? holderName(matter.holder, scene)
  return {
    id,
    no,
    text,
    place,
    category,
    urgency,
    state: caseStates[matter.state],
    holder,
    origin: gridOf(scene, matter.origin).name,
  }
}

export function holderName(holder: Holder, scene: Scene): string {
  if (holder.department !== null) return departmentOf(scene, holder.department)?.name ?? '职能部门'
  const grid = gridOf(scene, holder.grid).name
  return holder.person === null ? grid : `${grid} ${nameOfPerson(scene, holder.person) ?? ''}`.trim()
}

export const addressee = (post: Post, scene: Scene): Addressee => ({
  person: post.person,
  name: post.name,
  title: `${gridOf(scene, post.grid).name}${post.title}`,
})

/** Who is asked when a holder must act: the person, the department's people, or the grid's chiefs. */
export function askedOf(holder: Holder, scene: Scene): readonly Addressee[] {
  if (holder.department !== null) {
    const department = departmentOf(scene, holder.department)
    return (department?.people ?? []).map(({ person, name }) => ({
      person,
      name,
      title: department?.name ?? '',
    }))
  }
  if (holder.person !== null) {
    // While somebody is away his deputy is asked.
    const post =
      scene.posts.find((candidate) => candidate.actingFor === holder.person) ??
      scene.posts.find((candidate) => candidate.person === holder.person)
    if (post) return [addressee(post, scene)]
    const name = nameOfPerson(scene, holder.person)
    return name === null ? [] : [{ person: holder.person, name, title: '' }]
  }
  return askedIn(scene, holder.grid).map((post) => addressee(post, scene))
}
