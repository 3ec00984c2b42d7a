/** Checks the sheet of grids: one root, no code twice, every parent there and right, no circle, levels that fit. */
import type { GridCode, TenantCode } from '../names.ts'
import type { Fault, FilledRow } from '../table/form.ts'
import { faultOf, readerOf } from '../table/reader.ts'
import { saidTwice } from '../table/twice.ts'
import type { Level } from './grid.ts'
import { gridForm, levelNames } from './roster-forms.ts'

/** As many letters as a name may have; the longest of villages and estates stay below it. */
export const nameLetters = 60
const codeLetters = 32

interface FilledGrid {
  readonly filled: FilledRow
  readonly row: number
  readonly code: GridCode
  readonly name: string
  readonly level: Level | null
  readonly parent: GridCode | null
  readonly faults: string[]
}

export interface CheckedGrids {
  /** Right ones whose way up to the root is right too, parents before children. */
  readonly grids: readonly {
    readonly code: GridCode
    readonly name: string
    readonly level: Level
    readonly parent: GridCode | null
  }[]
  /** Codes that stand in the table at all. */
  readonly named: ReadonlySet<string>
  readonly faults: readonly Fault[]
}

/** @param tenant whose roster it is; null when the table's root says so. @param taken codes of other tenants. */
export function checkGrids(
  rows: readonly FilledRow[],
  tenant: TenantCode | null,
  taken: ReadonlySet<string>,
): CheckedGrids {
  const filled = rows.map(readGrid)
  const twice = saidTwice(filled, ({ code }) => code, '网格编码')
  const byCode = new Map(filled.map((one) => [one.code, one]))
  const root = filled.find(
    ({ code, parent }) => parent === null && (tenant === null || (code as string) === tenant),
  )
  for (const one of filled) {
    const { code, parent, faults, row } = one
    const again = twice.get(row)
    if (again !== undefined) faults.push(again)
    if (taken.has(code)) faults.push(`网格编码“${code}”已被别的辖区使用`)
    if (parent === null) faults.push(...rootFaults(one, root, tenant))
    else faults.push(...parentFaults(one, byCode))
  }
  const right = new Map<GridCode, boolean>()
  for (const one of filled) settle(one, byCode, right)
  return {
    grids: filled
      .filter(({ code, faults }) => faults.length === 0 && right.get(code) === true)
      .flatMap(({ code, name, level, parent }) => (level === null ? [] : [{ code, name, level, parent }]))
      .sort((one, other) => one.level - other.level),
    named: new Set(byCode.keys()),
    faults: filled.flatMap(({ filled: row, faults }) => (faults.length > 0 ? [faultOf(row, faults)] : [])),
  }
}

function readGrid(filled: FilledRow): FilledGrid {
  const reader = readerOf(gridForm, filled)
  const code = reader.code('网格编码', codeLetters) as GridCode
  const name = reader.text('网格名称', nameLetters)
  const level = reader.choice('层级')
  const parent = reader.code('上级编码', codeLetters) as GridCode
  return {
    filled,
    row: filled.row,
    code,
    name,
    level: level === null ? null : ((level + 1) as Level),
    parent: parent === '' ? null : parent,
    faults: [...reader.faults],
  }
}

function rootFaults(
  { code, level }: FilledGrid,
  root: FilledGrid | undefined,
  tenant: TenantCode | null,
): string[] {
  if (tenant !== null && root === undefined) return [`“上级编码”要填；根网格的编码应为${tenant}`]
  if (code !== root?.code) return [`“上级编码”要填；根网格只能有一个，已是“${root?.code}”`]
  return level !== null && level !== 1 ? [`根网格的层级应为${levelNames[0]}`] : []
}

function parentFaults(
  { code, level, parent }: FilledGrid,
  byCode: ReadonlyMap<GridCode, FilledGrid>,
): string[] {
  const above = parent === null ? undefined : byCode.get(parent)
  if (above === undefined) return [`上级编码“${parent}”不在本表里`]
  if (bites(code, byCode)) return [`上级编码绕成了圈，从“${code}”往上又回到它自己`]
  if (level === null || above.level === null || level === above.level + 1) return []
  const fits = levelNames[above.level]
  return [
    fits === undefined
      ? `上级“${above.name}”已是${levelNames[above.level - 1]}，下面不能再有网格`
      : `上级“${above.name}”是${levelNames[above.level - 1]}，本行应为${fits}`,
  ]
}

/** So far a circle is followed and called one; in a longer one some level cannot fit, and that is said instead. */
const longestCircle = 50

/** Whether the way up from a grid comes back to it. */
function bites(code: GridCode, byCode: ReadonlyMap<GridCode, FilledGrid>): boolean {
  let at = byCode.get(code)?.parent ?? null
  for (let steps = 0; at !== null && steps < longestCircle; steps += 1) {
    if (at === code) return true
    at = byCode.get(at)?.parent ?? null
  }
  return false
}

/** Whether a grid and all above it are right; one that is right itself but hangs below a wrong one is told so. */
function settle(
  one: FilledGrid,
  byCode: ReadonlyMap<GridCode, FilledGrid>,
  right: Map<GridCode, boolean>,
): boolean {
  const known = right.get(one.code)
  if (known !== undefined) return known
  if (one.faults.length > 0) {
    right.set(one.code, false)
    return false
  }
  const above = one.parent === null ? undefined : byCode.get(one.parent)
  const well = one.parent === null || (above !== undefined && settle(above, byCode, right))
  if (!well) one.faults.push(`上级“${above?.name ?? one.parent}”一行有错，改好后本行才能导入`)
  right.set(one.code, well)
  return well
}
