/** The assessment command line: a period's result for each unit, why, and what another interpretation would change. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type AssessedPeriod, assessPeriod } from '../assessing/assess-period.ts'
import { assessYear } from '../assessing/assess-year.ts'
import { periodJson, yearJson } from '../assessing/period-json.ts'
import { rubricFor } from '../assessing/period-rules.ts'
import { whyAir } from '../assessing/show-air.ts'
import { showChanges, showPeriod, showWhy } from '../assessing/show-period.ts'
import { unscoredOf } from '../assessing/show-unscored.ts'
import { showYear, whyYear } from '../assessing/show-year.ts'
import type { Desk } from '../desk.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import { periodNamed } from '../domain/assessment/period-named.ts'
import type { Settings } from '../domain/assessment/settings.ts'
import { dayOf } from '../domain/calendar/days.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { inForce, ruleOf } from '../domain/policy/in-force.ts'
import type { Regulation } from '../domain/policy/regulation.ts'
import { importAnnex } from '../policies/import-annex.ts'
import { type Pack, packOf } from '../policies/pack.ts'
import { PackError } from '../policies/pack-error.ts'

const usage = `用法：
  assess --tenant <租户> --month <2026-10> 或 --year <2026> [--why <单位>] [--set <方案.口径=选择>]… [--json]
         [--period <2026-Q4>] [--rubric <考核>] [--annex <附件.md>]`

const howToImport =
  '导入办法：把附件写成规则块（写法见 src/policies/README.md），用 --annex 文件 试算；' +
  '确认后放到 <DATA_DIR>/overlays/<租户>.annex.md，重启即生效。'

const options = {
  tenant: { type: 'string' },
  month: { type: 'string' },
  year: { type: 'string' },
  period: { type: 'string' },
  rubric: { type: 'string' },
  why: { type: 'string' },
  set: { type: 'string', multiple: true },
  annex: { type: 'string' },
  json: { type: 'boolean' },
} as const

export type AssessParts = Pick<
  Desk,
  'air' | 'airRules' | 'assessments' | 'directory' | 'holidays' | 'journal' | 'packOf'
> & {
  readonly now: Instant
  readonly print: (line: string) => void
}

/** Exit code: 0 well, 1 not. Writes nothing. */
export async function runAssess(argv: readonly string[], parts: AssessParts): Promise<number> {
  try {
    const lines = await linesFor(argv, parts)
    for (const line of lines) parts.print(line)
    return 0
  } catch (error) {
    if (!(error instanceof AssessmentError || error instanceof PackError)) throw error
    parts.print(error.message)
    if (error.message.includes('未配置')) parts.print(howToImport)
    return 1
  }
}

async function linesFor(argv: readonly string[], parts: AssessParts): Promise<readonly string[]> {
  const { tenant: code, month, year, period = month ?? year, rubric, why, set = [], annex, json } = read(argv)
  if (code === undefined || period === undefined) throw new AssessmentError(usage)
  const tenants = await parts.directory.tenants()
  const found = tenants.find(({ tenant }) => tenant === code)
  if (!found) {
    const known = tenants.map(({ tenant, name }) => `${tenant}（${name}）`).join('、')
    throw new AssessmentError(
      `没有「${code}」这个租户${known === '' ? '，还没有任何租户' : `，现有：${known}`}。`,
    )
  }
  const pack = annex === undefined ? parts.packOf(found.tenant) : withAnnex(parts, found.tenant, annex)
  const otherwise = await unscored(parts, found, pack, { period, rubric, why, json })
  if (otherwise) return otherwise
  const assessed = await assessPeriod(
    { ...parts, packOf: () => pack },
    {
      tenant: found.tenant,
      period,
      now: parts.now,
      rubric: rubric ?? null,
      settings: settingsIn(set, pack.regulation),
    },
  )
  if (json) return [JSON.stringify(periodJson(assessed), null, 2)]
  if (why !== undefined) {
    const one = unitNamed(assessed, why)
    return [
      ...showWhy(one, assessed.rules.rubric),
      ...(assessed.air ? whyAir(assessed.air, one.unit.name) : []),
    ]
  }
  return [found.name, ...showPeriod(assessed), ...(set.length > 0 ? showChanges(assessed.units) : [])]
}

/** A year that is the mean of its months, or a regulation that gives no points for such a period; null: it is scored. */
async function unscored(
  parts: AssessParts,
  { tenant, name }: { readonly tenant: TenantCode; readonly name: string },
  { regulation, overlay }: Pack,
  asked: {
    readonly period: string
    readonly rubric: string | undefined
    readonly why: string | undefined
    readonly json: boolean | undefined
  },
): Promise<readonly string[] | null> {
  const period = periodNamed(asked.period)
  if (!period || period.to < regulation.from) return null
  const held = inForce(regulation, period.to, overlay)
  const rubric = asked.rubric === undefined ? rubricFor(held, period) : ruleOf(held, 'rubric', asked.rubric)
  if (rubric?.value.form === 'mean') {
    const year = await assessYear(parts, tenant, period, held, rubric.key)
    if (asked.json) return [JSON.stringify(yearJson(year), null, 2)]
    return asked.why === undefined ? [name, ...showYear(year)] : whyYear(year, asked.why)
  }
  const shown = rubric ? null : await unscoredOf(parts, tenant, held, period, dayOf(parts.now))
  if (shown === null) return null
  return asked.json ? [JSON.stringify(shown.json, null, 2)] : [name, ...shown.lines]
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options }).values
  } catch {
    throw new AssessmentError(usage)
  }
}

function withAnnex({ packOf: packOfTenant }: AssessParts, tenant: TenantCode, file: string) {
  if (!existsSync(file)) throw new AssessmentError(`没有「${file}」这个文件。`)
  const { regulation, overlay } = packOfTenant(tenant)
  return packOf(importAnnex(regulation, { file, text: readFileSync(file, 'utf8') }), overlay)
}

/** `changji.veto-scope=section`; the regulation's name before the point may be left out. */
function settingsIn(set: readonly string[], { code }: Regulation): Settings {
  const pairs = set.map((text) => {
    const [, pack, name, choice] = /^(?:([a-z0-9-]+)\.)?([a-z0-9-]+)=([\w-]+)$/.exec(text) ?? []
    if (name === undefined || choice === undefined)
      throw new AssessmentError(`「${text}」看不懂，请写作 --set veto-scope=section。`)
    if (pack !== undefined && pack !== code && !code.startsWith(`${pack}-`))
      throw new AssessmentError(`本租户用的是 ${code}，不是「${pack}」。`)
    return [name, /^-?\d+$/.test(choice) ? Number(choice) : choice] as const
  })
  return Object.fromEntries(pairs)
}

function unitNamed({ units }: AssessedPeriod, name: string) {
  const found = units.find(({ unit }) => unit.name === name || unit.code === name)
  if (found) return found
  const known = units.map(({ unit }) => unit.name).join('、')
  throw new AssessmentError(`没有叫「${name}」的被考核单位${known === '' ? '' : `，可选：${known}`}。`)
}
