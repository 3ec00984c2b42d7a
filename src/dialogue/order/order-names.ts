/** Whom a name in an order means: a grid, a department, a person; one whose name ends so, and names that sound like it. */
import type { GridCode } from '../../domain/names.ts'
import type { Target } from '../../journal/directory.ts'
import type { Turn } from '../turn.ts'

export async function named({ desk, speaker }: Turn, name: string): Promise<readonly Target[]> {
  return name.length < 2 ? [] : desk.directory.find(speaker.tenant, name)
}

/** 北苇镇请于周五前…: a name that runs into the sentence. */
export async function beginning(turn: Turn, name: string) {
  for (let end = Math.min(name.length - 1, 16); end >= 2; end -= 1) {
    const [target, second] = await named(turn, name.slice(0, end))
    if (target && !second) return { target, name: name.slice(0, end) }
  }
  return null
}

/** 村东片区 for 柳湾村村东片区: one below the giver whose name ends so, and only one. */
export async function endsWith(turn: Turn, name: string, under: GridCode): Promise<Target | null> {
  if (name.length < 2) return null
  const [only, second] = (await below(turn, under, 2)).filter((grid) => grid.name.endsWith(name))
  const grid = only && !second ? await turn.desk.directory.grid(only.code) : null
  return grid && { kind: 'grid', grid }
}

/** So many levels below: further down the names are too many, and repeat. */
async function below({ desk, speaker, policy }: Turn, under: GridCode, depth: number) {
  const own = (await desk.directory.grid(under))?.level ?? 1
  const levels = policy.levels.filter(({ level }) => level > own).slice(0, depth)
  const lists = await Promise.all(levels.map(({ level }) => desk.orders.reach(speaker.tenant, under, level)))
  return lists.flat()
}

/** Names below that differ in one character. */
export async function soundsLike(turn: Turn, name: string, under: GridCode): Promise<readonly string[]> {
  if (name.length < 2 || name.length > 12) return []
  const near = (await below(turn, under, 3)).map((grid) => grid.name).filter((other) => oneApart(name, other))
  return [...new Set(near)].slice(0, 4)
}

function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const same = (x: number, y: number) => a.slice(x) === b.slice(y)
  return same(start + 1, start + 1) || same(start + 1, start) || same(start, start + 1)
}
