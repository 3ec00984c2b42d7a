/** The air command line: brings tables of air values in, shows what is on record of a month, prints the titles of a table. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { airOfPeriod } from '../assessing/air-period.ts'
import { airUnits } from '../assessing/assessed-units.ts'
import { forecastSaid } from '../assessing/forecast-said.ts'
import { importAir } from '../assessing/import-air.ts'
import { sayImport } from '../assessing/say-import.ts'
import { showAir, whyAir } from '../assessing/show-air.ts'
import type { Desk } from '../desk.ts'
import { daysFromHours, hourTitles } from '../domain/air/days-from-hours.ts'
import { airStream } from '../domain/air/decide-import.ts'
import { AirTable } from '../domain/air/facts.ts'
import { airTables, tableNamed, titlesNeeded, titlesOf } from '../domain/air/tables.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import { periodNamed } from '../domain/assessment/period-named.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import { dateAndClock } from '../render/text/when.ts'
import { readCsv } from '../render/xlsx/read-csv.ts'
import { readTable } from '../render/xlsx/read-table.ts'

const hourly = 'hourly'
const kinds = [
  ...AirTable.options.map((one) => `${one} ${airTables[one].name}`),
  `${hourly} 站点小时值`,
].join('，')
const usage = `用法：
  air import <文件.csv 或 .xlsx> --tenant <租户> [--kind <表>] [--month <2026-10>] [--replaces <第几次>]
  air show --tenant <租户> --month <2026-10> [--why <单位>]
  air template [--kind <表>]
  air forecast <逐日AQI预报，如 160 210 230，未知的写 -> 够不够预警条件，仅供参考
  表：${kinds}；不写为 daily。先导入站点归属，再导入数值；小时值按有效小时数折成日均值。`

const options = {
  tenant: { type: 'string' },
  kind: { type: 'string', default: 'daily' },
  month: { type: 'string' },
  replaces: { type: 'string' },
  why: { type: 'string' },
} as const

export type AirParts = Pick<Desk, 'air' | 'airRules' | 'journal' | 'directory' | 'packOf'> & {
  readonly now: Instant
  readonly print: (line: string) => void
}

/** Exit code: 0 well, 1 not. */
export async function runAir(argv: readonly string[], parts: AirParts): Promise<number> {
  try {
    const { lines, well } = await answer(argv, parts)
    for (const line of lines) parts.print(line)
    return well ? 0 : 1
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error
    parts.print(error.message)
    return 1
  }
}

interface Answer {
  readonly lines: readonly string[]
  readonly well: boolean
}

async function answer(argv: readonly string[], parts: AirParts): Promise<Answer> {
  const { values, positionals } = read(argv)
  const [what, file] = positionals
  if (what === 'forecast') return { lines: forecastSaid(positionals.slice(1), parts), well: true }
  const hours = values.kind === hourly
  const of = tableNamed(hours ? 'daily' : values.kind)
  if (!of) throw new AssessmentError(`没有「${values.kind}」这种表，可选：${kinds}。`)
  if (what === 'template') return { lines: [(hours ? hourTitles : titlesOf(of)).join(',')], well: true }
  if ((what !== 'import' && what !== 'show') || values.tenant === undefined) throw new AssessmentError(usage)
  const tenant = await tenantOf(parts, values.tenant)
  if (values.month !== undefined && !periodNamed(values.month))
    throw new AssessmentError(`「${values.month}」不是月份，请写作 2026-10。`)
  if (what === 'show') return { lines: await shown(parts, tenant, values.month, values.why), well: true }
  if (file === undefined) throw new AssessmentError(usage)
  const table = await tableIn(file, hours ? hourTitles.slice(0, 3) : titlesNeeded(of))
  if (table.kind === 'unreadable') throw new AssessmentError(`${basename(file)}：${table.why}`)
  const { rows, faults } = hours
    ? daysFromHours(table.rows, parts.airRules.standards)
    : { rows: table.rows, faults: [] }
  if (faults.length > 0) return { lines: sayImport({ faults }, { of }), well: false }
  const imported = await importAir(parts, {
    ...{ tenant, of, now: parts.now, period: values.month ?? null, source: basename(file) },
    replaces: numberIn(values.replaces),
    rows,
    by: { person: null, account: null, title: '管理员' },
  })
  return { lines: sayImport(imported, { of }), well: 'done' in imported }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch {
    throw new AssessmentError(usage)
  }
}

function numberIn(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new AssessmentError(`「${text}」不是第几次导入，请写作 --replaces 1。`)
  return Number(text)
}

async function tenantOf({ directory }: AirParts, code: string): Promise<TenantCode> {
  const tenants = await directory.tenants()
  const found = tenants.find(({ tenant }) => tenant === code)
  if (found) return found.tenant
  const known = tenants.map(({ tenant, name }) => `${tenant}（${name}）`).join('、')
  throw new AssessmentError(`没有「${code}」这个租户${known === '' ? '' : `，现有：${known}`}。`)
}

async function tableIn(file: string, titles: readonly string[]) {
  if (!existsSync(file)) throw new AssessmentError(`没有「${file}」这个文件。`)
  const bytes = readFileSync(file)
  return /\.(csv|txt|tsv)$/i.test(file) ? readCsv(bytes, titles) : readTable(bytes, titles)
}

/** The imports of the month with their trail, then its rankings. */
async function shown(
  parts: AirParts,
  tenant: TenantCode,
  month: string | undefined,
  why: string | undefined,
): Promise<readonly string[]> {
  const period = month === undefined ? null : periodNamed(month)
  if (!period) throw new AssessmentError(usage)
  const facts = await parts.journal.read(airStream(tenant, period.name))
  const trail = facts.flatMap(({ fact, at, by }) =>
    fact.type === 'air-imported'
      ? [
          `第 ${fact.no} 次 ${airTables[fact.of].name} ${fact.rows.length} 行，${fact.source}，${by.title}，${dateAndClock(at)}` +
            `${fact.replaces === null ? '' : `，更正第 ${fact.replaces} 次`}`,
        ]
      : [],
  )
  const { regulation, overlay } = parts.packOf(tenant)
  const units = await airUnits(parts, tenant, dayOf(parts.now))
  const held = period.to < regulation.from ? null : inForce(regulation, period.to, overlay)
  const air = held && (await airOfPeriod(parts, tenant, period, held, units))
  if (!air) return [...trail, `${regulation.code} 在${period.words}没有空气质量排名。`]
  return [
    ...(trail.length === 0 ? [`${period.words}没有导入过空气质量数据。`] : trail),
    ...(why === undefined ? showAir(air) : whyAir(air, why)),
  ]
}
