/** The table command line: `roster` and `sources`, each with template, check, import and export of an XLSX file. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Cases } from '../journal/cases.ts'
import type { Directory } from '../journal/directory.ts'
import type { Journal } from '../journal/journal.ts'
import type { Orders } from '../journal/orders.ts'
import type { Rosters } from '../journal/rosters.ts'
import type { Sources } from '../journal/sources.ts'
import type { Supervisions } from '../journal/supervisions.ts'
import type { CheckedFile } from './checked-file.ts'

/** The store for one run of the command. */
export interface TableStore {
  readonly cases: Cases
  readonly rosters: Rosters
  readonly sources: Sources
  readonly journal: Journal
  readonly directory: Directory
  readonly orders: Orders
  readonly supervisions: Supervisions
}

export interface TableParts {
  /** The store to read, beside a system that runs; null where there is none yet. */
  readonly toRead: () => Promise<TableStore | null>
  /** The store to write; null while another process holds it. */
  readonly toWrite: () => Promise<TableStore | null>
  readonly now: () => Instant
  readonly print: (line: string) => void
}

/** What the two tables do differently. */
export interface TableKind {
  readonly name: 'roster' | 'sources'
  readonly template: () => Promise<Uint8Array>
  readonly check: (
    store: TableStore | null,
    bytes: Uint8Array,
    options: TableOptions,
  ) => Promise<CheckedFile<unknown>>
  /** Lines for whoever runs it; `well` is false when nothing was imported. */
  readonly bringIn: (
    store: TableStore,
    bytes: Uint8Array,
    options: TableOptions,
    now: Instant,
  ) => Promise<{ readonly checked: CheckedFile<unknown>; readonly well: boolean; readonly says: string }>
  readonly export: (store: TableStore, tenant: TenantCode) => Promise<Uint8Array>
  /** One entry of the ledger as a file of its own; null when it is not there. */
  readonly one?: (
    store: TableStore,
    tenant: TenantCode,
    code: string,
    /** As a document; else as a table. */
    asDocument: Instant | null,
  ) => Promise<Uint8Array | null>
}

export interface TableOptions {
  readonly tenant: TenantCode | null
  readonly partial: boolean
  readonly pack: string | null
}

/** A sentence for whoever runs the command, instead of what was wished. */
export class TableError extends Error {}

const flags = {
  tenant: { type: 'string' },
  pack: { type: 'string' },
  'accept-partial': { type: 'boolean' },
} as const

/** Exit code: 0 well, 1 not. */
export async function runTable(kind: TableKind, argv: readonly string[], parts: TableParts): Promise<number> {
  try {
    const { values, positionals } = read(kind, argv)
    const [what = '', file = '', code, ...rest] = positionals
    const options: TableOptions = {
      tenant: (values.tenant ?? null) as TenantCode | null,
      partial: values['accept-partial'] ?? false,
      pack: values.pack ?? null,
    }
    assertWords(kind, what, file, code, rest)
    if (what === 'template') return await save(parts, file, await kind.template(), '模板已写好')
    if (what === 'export') return await exported(kind, file, options, parts)
    if (what === 'check') return await check(kind, file, options, parts)
    if (what === 'import') return await bringIn(kind, file, options, parts)
    if (what === 'file' && kind.one && code !== undefined)
      return await single(kind.one, code, file, options, parts)
    throw new TableError(usage(kind))
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    parts.print(error.message)
    return 1
  }
}

const made = /\.xlsx$/i
const handedIn = /\.(?:xlsx|xls|ods|csv)$/i

/** A word too many, or one that is no file's name, is said before anything is written under it. */
function assertWords(
  kind: TableKind,
  what: string,
  file: string,
  code: string | undefined,
  rest: readonly string[],
) {
  const acts = ['template', 'check', 'import', 'export', ...(kind.one ? ['file'] : [])]
  if (!acts.includes(what) || file === '') throw new TableError(usage(kind))
  const more = what === 'file' ? rest : [...(code === undefined ? [] : [code]), ...rest]
  const tables = what === 'check' || what === 'import' ? handedIn : made
  const named = what === 'file' ? /\.(?:xlsx|docx)$/i : tables
  if (!named.test(file))
    throw new TableError(
      `“${file}”不是文件名，${what} 后面先写文件名，如 ${kind.name}.xlsx。\n${usage(kind)}`,
    )
  if (more.length > 0)
    throw new TableError(`多了“${more.join(' ')}”，辖区请写成 --tenant 编码。\n${usage(kind)}`)
}

const usage = ({ name, one }: TableKind): string => `用法：
  ${name} template 文件.xlsx                 写一份空白模板
  ${name} check 文件.xlsx [--tenant 编码]     只核对，不导入
  ${name} import 文件.xlsx [--tenant 编码] [--accept-partial]${name === 'roster' ? ' [--pack 方案]' : ''}
                                            全部无误才导入；--accept-partial 只导入无误的行
  ${name} export 文件.xlsx --tenant 编码      导出${one ? `\n  ${name} file 文件.xlsx 编号 --tenant 编码    导出一家的档案；文件名写 .docx 则导出文档` : ''}`

function read(kind: TableKind, argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true })
  } catch {
    throw new TableError(usage(kind))
  }
}

async function check(
  kind: TableKind,
  file: string,
  options: TableOptions,
  parts: TableParts,
): Promise<number> {
  const store = await parts.toRead()
  const checked = await kind.check(store, await bytesOf(file), options)
  return tell(checked, file, parts)
}

async function bringIn(
  kind: TableKind,
  file: string,
  options: TableOptions,
  parts: TableParts,
): Promise<number> {
  const bytes = await bytesOf(file)
  const store = await parts.toWrite()
  if (!store) throw new TableError('系统正在运行，导入前请先停下来，导入后再启动。没有导入。')
  const { checked, well, says } = await kind.bringIn(store, bytes, options, parts.now())
  const code = await tell(checked, file, parts)
  if (says !== '') parts.print(says)
  return well ? 0 : Math.max(code, 1)
}

/** How many rows are right, what was passed over, and where the marked file lies. */
async function tell(checked: CheckedFile<unknown>, file: string, { print }: TableParts): Promise<number> {
  if (checked.kind === 'unreadable') throw new TableError(checked.why)
  const { rows, faults, notes, marked } = checked
  for (const note of notes) print(note)
  if (marked === null) {
    print(`共${rows}行，全部无误。`)
    return 0
  }
  const beside = `${file.replace(/\.[^./\\]+$/, '')}-错误说明.xlsx`
  await writeFile(beside, marked)
  print(`共${rows}行，${rows - faults.length}行无误，${faults.length}行有误，已逐行写在“${beside}”里。`)
  for (const { sheet, row, says } of faults.slice(0, shown)) print(`${sheet}第${row}行：${says}`)
  if (faults.length > shown) print(`……其余${faults.length - shown}行见文件。`)
  return 1
}

/** Faults that are printed; the rest stands in the file. */
const shown = 10

async function exported(
  kind: TableKind,
  file: string,
  options: TableOptions,
  parts: TableParts,
): Promise<number> {
  const { store, tenant } = await known(options, parts)
  return save(parts, file, await kind.export(store, tenant), '已导出')
}

async function single(
  one: NonNullable<TableKind['one']>,
  code: string,
  file: string,
  options: TableOptions,
  parts: TableParts,
): Promise<number> {
  const { store, tenant } = await known(options, parts)
  const bytes = await one(store, tenant, code, file.endsWith('.docx') ? parts.now() : null)
  if (bytes === null) throw new TableError(`台账里没有编号“${code}”。`)
  return save(parts, file, bytes, '档案已导出')
}

async function known({ tenant }: TableOptions, { toRead }: TableParts) {
  const store = await toRead()
  if (!store) throw new TableError('还没有可读的数据，请先启动过系统或导入名册。')
  return { store, tenant: await tenantNamed(store, tenant) }
}

/** The tenant that was named; the only one where none was. */
export async function tenantNamed(
  { directory }: Pick<TableStore, 'directory'>,
  tenant: TenantCode | null,
): Promise<TenantCode> {
  const tenants = await directory.tenants()
  const found =
    tenant === null && tenants.length === 1 ? tenants[0] : tenants.find((one) => one.tenant === tenant)
  if (found) return found.tenant
  const listed = tenants.map((one) => `${one.tenant}（${one.name}）`).join('、')
  const now = listed === '' ? '现在还没有任何辖区' : `现有：${listed}`
  throw new TableError(
    tenant === null ? `请用 --tenant 指明辖区，${now}。` : `没有“${tenant}”这个辖区，${now}。`,
  )
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (!existsSync(file)) throw new TableError(`没有“${file}”这个文件。`)
  return readFile(file)
}

async function save({ print }: TableParts, file: string, bytes: Uint8Array, done: string): Promise<number> {
  await writeFile(file, bytes)
  print(`${done}：${file}`)
  return 0
}
