/** Whom an order is for: a grid, a person or a department by the name people use, or by a mention. */

import type { Case } from '../../domain/case/case.ts'
import type { Holder } from '../../domain/case/facts.ts'
import type { GridCode } from '../../domain/names.ts'
import type { Target } from '../../journal/directory.ts'
import { askWhich } from '../asking/ask-which.ts'
import { found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'

/** The holder named in an assignment; asks when a name fits several. */
export async function whom(turn: Turn, names: readonly string[], matter: Case): Promise<Resolved<Holder>> {
  const { desk, speaker, chosen, message } = turn
  if (chosen.target !== null) {
    const targets = await byValue(turn, chosen.target)
    const [target] = targets
    if (target) return found(await holderOf(turn, target, matter))
  }
  const mentioned = message.mentions.filter(
    (mention) => mention.userId !== null && names.some((name) => name === mention.name),
  )
  const persons = await Promise.all(
    mentioned.map(({ userId }) =>
      desk.directory.personByAccount(message.platform, message.account, userId as string),
    ),
  )
  const byMention = persons.flatMap((person): Target[] =>
    person && person.tenant === speaker.tenant ? [{ kind: 'person', person }] : [],
  )
  const named = [...new Set(names.filter((name) => !mentioned.some((mention) => mention.name === name)))]
  const lists = await Promise.all(named.map((name) => desk.directory.find(speaker.tenant, name)))
  const unknown = named[lists.findIndex((list) => list.length === 0)]
  if (unknown !== undefined) return stop(refusedWith({ code: 'unknown-target', said: unknown }))
  if (byMention.length + named.length === 0)
    return stop(refusedWith({ code: 'target-needed', no: matter.no }))
  if (byMention.length + named.length > 1) return stop(refusedWith({ code: 'one-target-only' }))
  const targets = [...byMention, ...lists.flat()]
  const [only] = targets
  if (only && targets.length === 1) return found(await holderOf(turn, only, matter))
  const options = targets
    .slice(0, 5)
    .map((target) => ({ label: labelOf(target), value: optionValue(target) }))
  return stop(askWhich(turn, { about: 'target', said: named[0] ?? '', options, quoted: matter.id }))
}

/** A person acts in the post nearest below the giver; somebody of a department stands for it. */
async function holderOf({ desk, speaker }: Turn, target: Target, matter: Case): Promise<Holder> {
  if (target.kind === 'grid') return { grid: target.grid.code, person: null, department: null }
  if (target.kind === 'department')
    return { grid: target.department.grid, person: null, department: target.department.id }
  const { person } = target
  if (person.department !== null && person.posts.length === 0) {
    const root = await rootOf(desk, speaker.tenant, matter)
    return { grid: root, person: null, department: person.department }
  }
  const mine = speaker.person?.posts.map((post) => post.grid) ?? []
  const scene = await desk.directory.scene(
    speaker.tenant,
    person.posts.map((post) => post.grid),
  )
  const below = person.posts.find((post) =>
    scene.grids.get(post.grid)?.path.some((code) => mine.includes(code)),
  )
  const grid = (below ?? person.posts[0])?.grid ?? matter.holder.grid
  return { grid, person: person.id, department: null }
}

async function rootOf(
  desk: Turn['desk'],
  tenant: Turn['speaker']['tenant'],
  matter: Case,
): Promise<GridCode> {
  const scene = await desk.directory.scene(tenant, [matter.origin])
  return scene.grids.get(matter.origin)?.path[0] ?? matter.origin
}

const labelOf = (target: Target): string =>
  target.kind === 'grid'
    ? target.grid.name
    : target.kind === 'department'
      ? target.department.name
      : `${target.person.name}（${target.person.posts[0]?.title ?? '工作人员'}）`

const optionValue = (target: Target): string =>
  target.kind === 'grid'
    ? `grid:${target.grid.code}`
    : target.kind === 'department'
      ? `department:${target.department.id}`
      : `person:${target.person.id}`

async function byValue({ desk, speaker }: Turn, value: string): Promise<readonly Target[]> {
  const [kind, id] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)]
  if (kind === 'grid') {
    const grid = await desk.directory.grid(id as GridCode)
    return grid && grid.tenant === speaker.tenant ? [{ kind: 'grid', grid }] : []
  }
  if (kind === 'person') {
    const person = await desk.directory.person(id as never)
    return person && person.tenant === speaker.tenant ? [{ kind: 'person', person }] : []
  }
  const scene = await desk.directory.scene(speaker.tenant, [])
  return scene.departments
    .filter((department) => department.id === id)
    .map((department) => ({ kind: 'department', department }))
}
