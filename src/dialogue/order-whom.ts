/** For whom an order is: 各村, 全部镇办, names, departments, people; asked where it is unclear. */
import type { Grid } from '../domain/grid/grid.ts'
import { type Addressed, mayOrder } from '../domain/grid/may-order.ts'
import { groupOf, type Scene } from '../domain/grid/scene.ts'
import type { GridCode } from '../domain/names.ts'
import type { PartKey } from '../domain/order/facts.ts'
import { countedBy, type PartSeed } from '../domain/order/order.ts'
import type { OrderRefusal } from '../domain/order/refusal.ts'
import type { Target } from '../journal/directory.ts'
import { type Rooted, seedBase, seedsOf } from '../order-seeds.ts'
import { type AllOf, allIn, someIn } from './order-levels.ts'
import { gridsWith, kindIn } from './order-sources.ts'
import type { Turn } from './turn.ts'

/** Whom the words mean, and the words that mean them. */
export type Whom =
  | { readonly seeds: readonly PartSeed[]; readonly said: string; readonly rest: string }
  | { readonly refusal: OrderRefusal; readonly gap: string | null }
  /** A name nobody bears, and those that sound like it. */
  | { readonly misspelt: string; readonly like: readonly string[] }
  /** Nobody is named in words that we know. */
  | { readonly nobody: true }

export interface Giving extends Rooted {
  /** In whose name, and below which grid names of levels are meant. */
  readonly origin: GridCode
  readonly under: GridCode
}

export async function whomIn(turn: Turn, text: string, giving: Giving): Promise<Whom> {
  const head = headOf(text)
  const levels = turn.policy.levels
  const some = someIn(head, levels)
  if (some) return which(turn, some.said, some, giving)
  const all = allIn(head, levels)
  if (all.length > 0) {
    const lists = await Promise.all(all.map((one) => reached(turn, one, giving)))
    const grids = lists.flat()
    const said = all.map((one) => one.said).join('、')
    if (grids.length === 0) return { refusal: { code: 'order-to-nobody', said, levels: [] }, gap: null }
    const seeds = await seedsOf(turn.desk, turn.speaker.tenant, grids, giving)
    const rest = all.reduce((left, one) => left.replace(one.found, ' '), text)
    return { seeds, said, rest: rest.replace(/^[\s、和与及：:，,]+/u, '') }
  }
  const kind = kindIn(head)
  if (kind !== null) {
    const grids = await gridsWith(turn, kind, giving.under)
    if (grids.length === 0) return noCategory(turn, kind.said, giving)
    const seeds = await seedsOf(turn.desk, turn.speaker.tenant, grids, giving)
    return { seeds, said: kind.found, rest: text.replace(kind.found, ' ').trim() }
  }
  return byName(turn, text, head, giving)
}

/** The addressees stand before the first pause. */
const headOf = (text: string): string => /^[^：:，,。；;\n ]{0,60}/u.exec(text)?.[0] ?? ''

async function reached(
  { desk, speaker }: Turn,
  { level, ending }: AllOf,
  { under }: Giving,
): Promise<readonly Pick<Grid, 'code' | 'name' | 'path'>[]> {
  const grids = await desk.orders.reach(speaker.tenant, under, level)
  return ending === null ? grids : grids.filter(({ name }) => name.endsWith(ending))
}

async function which(
  turn: Turn,
  said: string,
  level: { readonly level: number },
  giving: Giving,
): Promise<Whom> {
  const grids = await reached(turn, { ...level, ending: null, said, found: said }, giving)
  const names = grids.length > namesAsked ? [] : grids.map(({ name }) => name)
  return { refusal: { code: 'order-to-which', said, names }, gap: said }
}

/** Names that still fit a question. */
const namesAsked = 12

async function noCategory(turn: Turn, said: string, giving: Giving): Promise<Whom> {
  const { levels } = turn.policy
  const deepest = levels.at(-1)?.level ?? 5
  const grids = await reached(turn, { level: deepest, ending: null, said, found: said }, giving)
  const names = grids
    .filter(({ name }) => name.includes(said))
    .slice(0, namesAsked)
    .map(({ name }) => name)
  const own = (await turn.desk.directory.grid(giving.under))?.level ?? 1
  const below = levels.filter(({ level }) => level > own).map(({ name }) => `各${name.replace(/（.*$/u, '')}`)
  return { refusal: { code: 'order-no-category', said, names, levels: below }, gap: null }
}

async function byName(turn: Turn, text: string, head: string, giving: Giving): Promise<Whom> {
  const { desk, speaker, message } = turn
  const mentioned = message.mentions.filter(({ userId }) => userId !== null)
  const persons = await Promise.all(
    mentioned.map(({ userId }) =>
      desk.directory.personByAccount(message.platform, message.account, userId ?? ''),
    ),
  )
  const called = persons.flatMap((person): Target[] =>
    person?.tenant === speaker.tenant ? [{ kind: 'person', person }] : [],
  )
  const plain = mentioned.reduce((left, { name }) => left.replaceAll(`@${name}`, ' '), text).trim()
  if (called.length > 0) return seeded(turn, called, { said: mentionSaid(called), rest: plain }, giving)
  const names = head.split(/[、和与及+]|以及/u).filter((name) => name !== '')
  const found = await Promise.all(names.map((name) => named(turn, name)))
  const targets: Target[] = []
  for (const [at, list] of found.entries()) {
    const [only] = list
    if (only !== undefined && list.length === 1) {
      targets.push(only)
      continue
    }
    const name = names[at] ?? ''
    // 北苇镇请于周五前…: the last name runs into the sentence.
    const cut = at === names.length - 1 ? await beginning(turn, name) : null
    if (cut) {
      const said = [...names.slice(0, -1), cut.name].join('、')
      const rest = text.slice(text.indexOf(name) + cut.name.length)
      return seeded(turn, [...targets, cut.target], { said, rest }, giving)
    }
    const ending = await endsWith(turn, name, giving)
    if (ending) {
      targets.push(ending)
      continue
    }
    const like = await soundsLike(turn, name, giving)
    return like.length > 0 ? { misspelt: name, like } : { nobody: true }
  }
  if (targets.length === 0) return { nobody: true }
  return seeded(turn, targets, { said: head, rest: text.slice(head.length) }, giving)
}

const mentionSaid = (targets: readonly Target[]): string =>
  targets.map((target) => (target.kind === 'person' ? target.person.name : '')).join('、')

async function named({ desk, speaker }: Turn, name: string): Promise<readonly Target[]> {
  return name.length < 2 ? [] : desk.directory.find(speaker.tenant, name)
}

async function beginning(turn: Turn, name: string) {
  for (let end = Math.min(name.length - 1, 16); end >= 2; end -= 1) {
    const [target, second] = await named(turn, name.slice(0, end))
    if (target && !second) return { target, name: name.slice(0, end) }
  }
  return null
}

/** 村东片区 for 柳湾村村东片区: one below the giver whose name ends so, and only one. */
async function endsWith(turn: Turn, name: string, giving: Giving): Promise<Target | null> {
  if (name.length < 2) return null
  const [only, second] = (await below(turn, giving, 2)).filter((grid) => grid.name.endsWith(name))
  const grid = only && !second ? await turn.desk.directory.grid(only.code) : null
  return grid && { kind: 'grid', grid }
}

/** So many levels below: further down the names are too many, and repeat. */
async function below(turn: Turn, giving: Giving, depth: number) {
  const own = (await turn.desk.directory.grid(giving.under))?.level ?? 1
  const levels = turn.policy.levels.filter(({ level }) => level > own).slice(0, depth)
  const lists = await Promise.all(
    levels.map(({ level }) => reached(turn, { level, ending: null, said: '', found: '' }, giving)),
  )
  return lists.flat()
}

/** Names below that differ in one character. */
async function soundsLike(turn: Turn, name: string, giving: Giving): Promise<readonly string[]> {
  if (name.length < 2 || name.length > 12) return []
  const near = (await below(turn, giving, 3))
    .map((grid) => grid.name)
    .filter((other) => oneApart(name, other))
  return [...new Set(near)].slice(0, 4)
}

function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const same = (x: number, y: number) => a.slice(x) === b.slice(y)
  return same(start + 1, start + 1) || same(start + 1, start) || same(start, start + 1)
}

async function seeded(
  turn: Turn,
  targets: readonly Target[],
  said: { readonly said: string; readonly rest: string },
  giving: Giving,
): Promise<Whom> {
  const { desk, speaker, policy } = turn
  const codes = targets.flatMap((target) =>
    target.kind === 'grid'
      ? [target.grid.code]
      : target.kind === 'person'
        ? target.person.posts.map(({ grid }) => grid)
        : [target.department.grid],
  )
  const scene = await desk.directory.scene(speaker.tenant, [giving.origin, giving.root, ...codes])
  const seeds: PartSeed[] = []
  for (const target of targets) {
    const { to, name, ...own } = placed(target, giving, scene)
    if (to === null || !mayOrder(giving.origin, to, scene, policy))
      return { refusal: { code: 'order-not-below', name }, gap: null }
    seeds.push({ ...seedBase(giving), ...own, name, group: groupOf(scene, own.grid)?.id ?? null })
  }
  const unique = [...new Map(seeds.map((seed) => [seed.key, seed])).values()]
  const counted = unique.map((seed) => ({
    ...seed,
    counted: countedBy(scene.grids.get(seed.grid)?.path ?? [], giving.root),
  }))
  return { seeds: counted, said: said.said, rest: said.rest.replace(/^[\s、和与及：:，,]+/u, '') }
}

/** Where somebody stands in the tree: a person in his post nearest below the giver, else with his department. */
function placed(target: Target, { origin }: Giving, scene: Scene) {
  if (target.kind === 'grid') {
    const { code, name, path } = target.grid
    const to: Addressed = { kind: 'grid', path }
    return { to, name, key: code as string as PartKey, grid: code }
  }
  if (target.kind === 'department') return ofDepartment(target.department)
  const { person } = target
  const posts = person.posts.flatMap(({ grid }) => scene.grids.get(grid) ?? [])
  const below = posts.find(({ path }) => path.includes(origin)) ?? posts[0]
  const department = scene.departments.find(({ id }) => id === person.department)
  if (!below && department) return ofDepartment(department)
  const to: Addressed | null = below ? { kind: 'person', path: below.path } : null
  const key = `p:${person.id}` as PartKey
  return { to, name: person.name, key, grid: below?.code ?? origin, person: person.id }
}

function ofDepartment({ id, name, grid }: Scene['departments'][number]) {
  const to: Addressed = { kind: 'department', grid }
  return { to, name, key: `d:${id}` as PartKey, grid, department: id as string }
}
