/** Who answers for a duty of a body beside the tree: the departments named, else the root's office. */
import type { Department, Grid } from '../domain/grid/grid.ts'
import { askedIn, postsIn, type Scene } from '../domain/grid/scene.ts'
import type { DepartmentId, GridCode } from '../domain/names.ts'
import { addressee } from './card.ts'
import type { Addressee } from './case-notice.ts'

export interface BodyOwer {
  readonly ower: GridCode | DepartmentId
  readonly name: string
  readonly asked: readonly Addressee[]
}

/** Who owes a body's duty, and in whose group it is told: the root's. */
export function bodyOwers(body: string, scene: Scene, root: Grid): readonly BodyOwer[] {
  const people = ({ people: some, name }: Department) =>
    some.map((one) => ({ person: one.person, name: one.name, title: name }))
  if (/各.*部门/u.test(body))
    return scene.departments.map((one) => ({ ower: one.id, name: one.name, asked: people(one) }))
  const named = scene.departments.filter((one) => meant(one, body.split('、')))
  const office = postsIn(scene, root.code, ['office'])
  const asked = named.flatMap(people)
  const posts = office.length > 0 ? office : askedIn(scene, root.code)
  return [
    {
      ower: root.code,
      name: body,
      asked: asked.length > 0 ? asked : posts.map((post) => addressee(post, scene)),
    },
  ]
}

/** 区环保局 is the department called 环保局 or 某区环保局. */
const meant = ({ name, aliases }: Department, parts: readonly string[]): boolean =>
  parts.some((part) => name.endsWith(part.slice(1)) || aliases.some((alias) => part.endsWith(alias)))
