/** For whom an order is: 各村, 北苇镇各村, 全部镇办（除…外）, names, departments, people; asked where it is unclear. */
import type { Grid } from '../../domain/grid/grid.ts'
import type { GridCode } from '../../domain/names.ts'
import type { PartSeed } from '../../domain/order/order.ts'
import type { OrderRefusal } from '../../domain/order/refusal.ts'
import { everybody } from '../../intent/orders/pressed-order.ts'
import type { Target } from '../../journal/directory.ts'
import { type Rooted, seedsOf } from '../../order-seeds.ts'
import type { Turn } from '../turn.ts'
import { calledOn } from './order-called.ts'
import { levelsBelow } from './order-everybody.ts'
import { departments, headIn, tail } from './order-head.ts'
import { type AllOf, allIn, someIn } from './order-levels.ts'
import { beginning, endsWith, named, soundsLike } from './order-names.ts'
import { seeded } from './order-seeded.ts'
import { gridsWith, kindIn } from './order-sources.ts'

/** Whom the words mean, and the words that mean them. */
export type Whom =
  | { readonly seeds: readonly PartSeed[]; readonly said: string; readonly rest: string }
  | { readonly refusal: OrderRefusal; readonly gap: string | null }
  /** A name nobody bears, and those that sound like it. */
  | { readonly misspelt: string; readonly like: readonly string[] }
  /** 所有网格员, 大家: who exactly is asked; the levels that may be meant. */
  | { readonly everybody: string; readonly levels: readonly string[] }
  /** Nobody is named in words that we know. */
  | { readonly nobody: true }

export interface Giving extends Rooted {
  /** In whose name, and below which grid names of levels are meant. */
  readonly origin: GridCode
  readonly under: GridCode
}

type Reached = Pick<Grid, 'code' | 'name' | 'path'>
/** One piece of the list: the grids of a level, or somebody by name; `rest` runs on into the sentence. */
type Piece =
  | { readonly grids: readonly Reached[]; readonly said: string; readonly rest: string }
  | { readonly targets: readonly Target[]; readonly said: string; readonly rest: string }
type Unclear = Exclude<Whom, { seeds: unknown }>

export async function whomIn(turn: Turn, text: string, giving: Giving): Promise<Whom> {
  const called = await calledOn(turn, text)
  if (called) return put(turn, [called], [], giving)
  const head = headIn(text)
  const all = everybody.exec(head.text)?.groups?.said
  if (all !== undefined && allIn(all, turn.policy.levels).length === 0)
    return { everybody: all, levels: await levelsBelow(turn, giving.under) }
  const some = someIn(head.text.slice(0, head.length), turn.policy.levels)
  if (some) return which(turn, head.text, some, giving)
  const found: Piece[] = []
  for (const [at, piece] of head.pieces.entries()) {
    const last = at === head.pieces.length - 1
    const one = await pieceOf(turn, piece, { last, before: found, giving })
    if (!('rest' in one)) return 'nobody' in one ? stranger(piece, head.pieces.length > 1) : one
    // 北苇镇和南塬街道的各村: what stands before is where they lie.
    if (one.rest === '' || last) found.push(one)
    else return { nobody: true }
    if ('grids' in one && one.said.includes('的')) found.splice(0, at)
  }
  const end = found.at(-1)
  if (!end) return { nobody: true }
  const left = `${end.rest}${head.text.slice(head.length)}`
  return put(turn, [...found.slice(0, -1), { ...end, rest: left }], head.without, giving)
}

/** 南岭镇, of which there is none: said by its name, where it looks like one. */
function stranger(piece: string, listed: boolean): Unclear {
  const name = (listed ? unitFirst : unitAlone).exec(piece)?.[0]
  return name === undefined
    ? { nobody: true }
    : { refusal: { code: 'order-to-nobody', said: name, levels: [] }, gap: null }
}
const unitFirst = /^\p{Script=Han}{1,8}?(?:乡|镇|街道|村|社区|片区|局|县|市|园区)/u
const unitAlone = /^(?!各|全|所有|每)\p{Script=Han}{1,8}?(?:乡|镇|街道|村|社区|片区|局|县|市|园区)$/u

interface At {
  readonly last: boolean
  readonly before: readonly Piece[]
  readonly giving: Giving
}

async function pieceOf(turn: Turn, piece: string, { last, before, giving }: At): Promise<Piece | Unclear> {
  const [all] = allIn(piece, turn.policy.levels)
  if (all) return ofLevel(turn, piece, all, before, giving)
  if (departments.test(piece)) return ofDepartments(turn, piece, giving)
  const kind = kindIn(piece)
  if (kind !== null) {
    const grids = await gridsWith(turn, kind, giving.under)
    if (grids.length === 0) return noCategory(turn, kind.said, giving)
    return { grids, said: kind.found, rest: piece.slice(piece.indexOf(kind.found) + kind.found.length) }
  }
  return byName(turn, piece, last, giving)
}

/** 各村 below the giver, 北苇镇各村 below the town. */
async function ofLevel(
  turn: Turn,
  piece: string,
  all: AllOf,
  before: readonly Piece[],
  giving: Giving,
): Promise<Piece | Unclear> {
  const at = piece.indexOf(all.found)
  const place = piece.slice(0, at).replace(/的$/u, '')
  const rest = piece.slice(at + all.found.length).replace(tail, '')
  const within =
    place === '' ? [giving.under] : await scopes(turn, place, piece[at - 1] === '的' ? before : [], giving)
  if (!Array.isArray(within)) return within as Unclear
  const lists = await Promise.all(within.map((under: GridCode) => reached(turn, all, under)))
  const grids = lists.flat().filter(({ code }) => code !== giving.origin)
  const others = piece[at - 1] === '的' ? before.map((one) => `${one.said}、`).join('') : ''
  const said = place === '' ? all.said : `${others}${piece.slice(0, at)}${all.said}`
  return grids.length === 0
    ? { refusal: { code: 'order-to-nobody', said, levels: [] }, gap: null }
    : { grids, said, rest }
}

/** The grids that 北苇镇的 names, and those listed before it. */
async function scopes(
  turn: Turn,
  place: string,
  before: readonly Piece[],
  { origin }: Giving,
): Promise<readonly GridCode[] | Unclear> {
  const [own] = (await named(turn, place)).filter((target) => target.kind === 'grid')
  if (!own) {
    const like = await soundsLike(turn, place, origin)
    return like.length > 0 ? { misspelt: place, like } : { nobody: true }
  }
  const others = before.flatMap((piece) => ('targets' in piece ? piece.targets : []))
  const grids = [...others, own].flatMap((target) => (target.kind === 'grid' ? [target.grid] : []))
  const foreign = grids.find(({ path }) => !path.includes(origin))
  if (foreign) return { refusal: { code: 'order-not-below', name: foreign.name }, gap: null }
  return grids.map(({ code }) => code)
}

async function reached(
  { desk, speaker }: Turn,
  { level, ending }: Pick<AllOf, 'level' | 'ending'>,
  under: GridCode,
): Promise<readonly Reached[]> {
  const grids = await desk.orders.reach(speaker.tenant, under, level)
  return ending === null ? grids : grids.filter(({ name }) => name.endsWith(ending))
}

async function ofDepartments(turn: Turn, piece: string, { origin }: Giving): Promise<Piece | Unclear> {
  const found = departments.exec(piece)?.[0] ?? ''
  const scene = await turn.desk.directory.scene(turn.speaker.tenant, [origin])
  const own = scene.departments.filter(({ grid, people }) => grid === origin && people.length > 0)
  if (own.length === 0) return { refusal: { code: 'order-to-nobody', said: found, levels: [] }, gap: null }
  const targets = own.map((department): Target => ({ kind: 'department', department }))
  return { targets, said: found, rest: piece.slice(found.length) }
}

async function byName(turn: Turn, piece: string, last: boolean, giving: Giving): Promise<Piece | Unclear> {
  const [only, second] = await named(turn, piece)
  if (only && !second) return { targets: [only], said: piece, rest: '' }
  const cut = await beginning(turn, piece)
  const rest = cut ? piece.slice(cut.name.length).replace(tail, '') : ''
  if (cut && (last || rest === '')) return { targets: [cut.target], said: cut.name, rest }
  const unit = last ? (unitFirst.exec(piece)?.[0] ?? piece) : piece
  const ending = await endsWith(turn, unit, giving.under)
  if (ending) return { targets: [ending], said: unit, rest: piece.slice(unit.length).replace(tail, '') }
  const like = await soundsLike(turn, piece, giving.under)
  if (like.length > 0) return { misspelt: piece, like }
  // 涉气企业: a kind of the ledger, said without 各.
  const grids = piece.length < 2 ? [] : await gridsWith(turn, { said: piece, found: piece }, giving.under)
  return grids.length > 0 ? { grids, said: piece, rest: '' } : { nobody: true }
}

/** 这三个村：柳湾村、石桥村: the names may follow at once; else they are asked for. */
async function which(
  turn: Turn,
  text: string,
  { said, level }: { readonly said: string; readonly level: number },
  giving: Giving,
): Promise<Whom> {
  const listed = /^[\s：:（(]+(?<names>[^：:，,。；;（）() \n]{2,120})[）)]?/u.exec(
    text.slice(text.indexOf(said) + said.length),
  )
  if (listed?.groups?.names) {
    const whom = await whomIn(
      turn,
      text.slice(text.indexOf(said) + said.length).replace(/^[\s：:（(]+/u, ''),
      giving,
    )
    if ('seeds' in whom || 'misspelt' in whom) return whom
  }
  const grids = await reached(turn, { level, ending: null }, giving.under)
  const names = grids.length > namesAsked ? [] : grids.map(({ name }) => name)
  return { refusal: { code: 'order-to-which', said, names }, gap: said }
}

/** Names that still fit a question. */
const namesAsked = 12

async function noCategory(turn: Turn, said: string, giving: Giving): Promise<Unclear> {
  const { levels } = turn.policy
  const deepest = levels.at(-1)?.level ?? 5
  const grids = await reached(turn, { level: deepest, ending: null }, giving.under)
  const names = grids
    .filter(({ name }) => name.includes(said))
    .slice(0, namesAsked)
    .map(({ name }) => name)
  const own = (await turn.desk.directory.grid(giving.under))?.level ?? 1
  const below = levels.filter(({ level }) => level > own).map(({ name }) => `各${name.replace(/（.*$/u, '')}`)
  return { refusal: { code: 'order-no-category', said, names, levels: below }, gap: null }
}

/** The pieces as one list of parts, each addressee once, without those who are left out. */
async function put(
  turn: Turn,
  pieces: readonly Piece[],
  without: readonly string[],
  giving: Giving,
): Promise<Whom> {
  const out: Target[] = []
  for (const name of without) {
    const target = (await named(turn, name))[0] ?? (await endsWith(turn, name, giving.under))
    if (target) out.push(target)
    else return { misspelt: name, like: await soundsLike(turn, name, giving.under) }
  }
  const seeds: PartSeed[] = []
  for (const piece of pieces) {
    const some =
      'grids' in piece
        ? { seeds: await seedsOf(turn.desk, turn.speaker.tenant, piece.grids, giving) }
        : await seeded(turn, piece.targets, giving)
    if ('refusal' in some) return { ...some, gap: null }
    for (const seed of some.seeds) seeds.push(seed)
  }
  const kept = [...new Map(seeds.map((seed) => [seed.key, seed])).values()].filter(
    (seed) => !out.some((target) => means(target, seed)),
  )
  const listed = pieces.map((piece) => piece.said).join('、')
  const said = without.length === 0 ? listed : `${listed}（${without.join('、')}除外）`
  if (kept.length === 0) return { refusal: { code: 'order-to-nobody', said, levels: [] }, gap: null }
  const rest = (pieces.at(-1)?.rest ?? '').replace(/^[\s、和与及：:，,]+/u, '')
  return { seeds: kept, said, rest }
}

/** A grid that is left out is left out with all below it. */
const means = (target: Target, { key, grid, counted }: PartSeed): boolean =>
  target.kind === 'grid'
    ? grid === target.grid.code || counted.includes(target.grid.code)
    : key === (target.kind === 'person' ? `p:${target.person.id}` : `d:${target.department.id}`)
