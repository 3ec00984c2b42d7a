/** `ledger 交办台账 文件.xlsx 10月 北苇镇`: a ledger written to a file, row by row, beside a system that runs; 全部 writes all of them. */
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { dayOf } from '../domain/calendar/days.ts'
import { ledgerCounts, ledgerNames, rootLedgers, standingLedgers } from '../domain/digest/ledger-names.ts'
import { periodWith } from '../domain/digest/period.ts'
import type { EvidenceId, GridCode, Instant, TenantCode } from '../domain/names.ts'
import { periodSaid } from '../intent/limits/period-words.ts'
import type { Directory } from '../journal/directory.ts'
import type { LedgerDesk } from '../printing/ledger-kind.ts'
import { ledgerOf, rowsOf } from '../printing/ledger-of.ts'
import type { LedgerAsked } from '../render/enclosure.ts'
import { TooManyRowsError, writeLedger } from '../render/xlsx/write-ledger.ts'
import { TableError, tenantNamed } from '../tables/table-command.ts'

const usage = `用法：
  ledger 台账名 文件.xlsx [时间] [网格名] [--tenant 编码]   时间如 10月、2026-10、本月、上季度，不写为本月
  ledger 全部 文件夹 [时间] [网格名] [--tenant 编码]        把有记录的台账逐份写进文件夹
台账名：${ledgerNames.join('、')}`

export interface LedgerParts {
  /** Null where there is nothing to read yet. */
  readonly store: (LedgerDesk & { readonly directory: Directory }) | null
  readonly now: Instant
  /** Where the running system shows photos. */
  readonly photo: (id: EvidenceId) => string
  readonly print: (line: string) => void
}

/** Exit code: 0 well, 1 not. */
export async function runLedger(argv: readonly string[], parts: LedgerParts): Promise<number> {
  try {
    await write(argv, parts)
    return 0
  } catch (error) {
    if (!(error instanceof TableError || error instanceof TooManyRowsError)) throw error
    parts.print(error.message)
    return 1
  }
}

async function write(argv: readonly string[], { store, now, photo, print }: LedgerParts): Promise<void> {
  const { positionals, values } = read(argv)
  const [said = '', target = '', ...rest] = positionals
  const ledger = ledgerNames.find((name) => name === said || name === `${said}台账`)
  if (target === '' || (ledger === undefined && said !== '全部')) throw new TableError(usage)
  if (!store) throw new TableError('还没有可读的数据，请先启动过系统或导入名册。')
  const tenant = await tenantNamed(store, (values.tenant ?? null) as TenantCode | null)
  const period = rest.map((word) => periodSaid(word, now)).find((one) => one !== null)
  const unit = await unitNamed(
    store,
    tenant,
    rest.find((word) => periodSaid(word, now) === null),
  )
  const today = dayOf(now)
  const { from, to } = periodWith(period?.digest ?? 'monthly', period?.day ?? today)
  const span = { from, to: to > today && from <= today ? today : to }
  const wanted = ledger === undefined ? ledgerNames : [ledger]
  if (ledger === undefined && !(existsSync(target) && statSync(target).isDirectory()))
    throw new TableError(`没有“${target}”这个文件夹。`)
  for (const name of wanted) {
    if (rootLedgers.includes(name) && unit.code !== (tenant as string)) continue
    const days = standingLedgers.includes(name) ? { from: today, to: today } : span
    const asked: LedgerAsked = { ledger: name, tenant, grid: unit.code, ...days }
    const rows = await rowsOf(store, asked)
    const said = days.from === days.to ? days.from : `${days.from}至${days.to}`
    const heading = `${unit.name}${name}${said}`
    const file = ledger === undefined ? join(target, `${heading}.xlsx`) : target
    if (rows > 0) {
      const written = writeLedger({ ...ledgerOf(store, asked, photo), heading })
      await pipeline(Readable.from(written), createWriteStream(file))
    }
    const many = rows === 0 ? '没有记录' : `${rows}${ledgerCounts[name]}，已写好：${file}`
    print(`${unit.name}${name}（${said}）：${many}`)
  }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: { tenant: { type: 'string' } }, allowPositionals: true })
  } catch {
    throw new TableError(usage)
  }
}

async function unitNamed(
  { directory }: { readonly directory: Directory },
  tenant: TenantCode,
  name: string | undefined,
): Promise<{ readonly code: GridCode; readonly name: string }> {
  if (name === undefined) {
    const root = await directory.grid(tenant as string as GridCode)
    if (root) return root
  }
  const found = await directory.find(tenant, name ?? '')
  const [grid] = found.flatMap((one) => (one.kind === 'grid' ? [one.grid] : []))
  if (!grid) throw new TableError(`没有找到“${name}”这个网格。`)
  return grid
}
