/** Errands for the tree: `grids merge 甲 乙`, `grids split 甲 新代码 新名称 下级代码 …`, with codes of grids. */

import { GridCode, type Instant } from '../domain/names.ts'
import { type Changed, divideGrid, mergeGrids } from '../moving/change-grids.ts'
import type { ChangeDesk } from '../moving/commit-change.ts'

interface Parts extends Omit<ChangeDesk, 'home'> {
  readonly outbox: Pick<ChangeDesk, 'home'>
  readonly args: readonly string[]
  readonly now: Instant
  readonly print: (line: string) => void
}

const reasons: Readonly<Record<Exclude<Changed, object>, string>> = {
  'unknown-grid': '没有这个网格，或它是最上一级。 No such grid, or the root.',
  'not-brothers': '只有同一上级的两个网格可以合并。 Only grids of one parent can be merged.',
  'code-taken': '新代码已有网格使用。 The new code is taken.',
  'not-below': '要拆出去的必须是它的直接下级。 Only grids directly below can be split off.',
}

export async function changeGrids({ outbox, args, now, print, ...parts }: Parts): Promise<boolean> {
  const desk: ChangeDesk = { ...parts, home: outbox.home }
  const [what, first = '', second = '', name = '', ...below] = args
  const from = GridCode.safeParse(first)
  const into = GridCode.safeParse(second)
  const fits = what === 'merge' ? args.length === 3 : what === 'split' && below.length > 0
  const tenant = from.success ? (await desk.directory.grid(from.data))?.tenant : undefined
  if (!fits || !from.success || !into.success) {
    print('用法 usage: grids merge 被并代码 并入代码 | grids split 原代码 新代码 新名称 下级代码 …')
    return false
  }
  if (tenant === undefined) {
    print(reasons['unknown-grid'])
    return false
  }
  const both = { tenant, from: from.data, into: into.data }
  const done =
    what === 'merge'
      ? await mergeGrids(desk, both, now)
      : await divideGrid(desk, { ...both, name, below: below.map((code) => GridCode.parse(code)) }, now)
  print(
    typeof done === 'string'
      ? reasons[done]
      : `已完成，转移未办结问题 ${done.moved} 件。 Done, moved: ${done.moved}.`,
  )
  return typeof done !== 'string'
}
