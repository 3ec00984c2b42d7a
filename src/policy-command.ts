/** The policy command line: `show <regulation> --at <day>` prints what holds, `coverage` what is modelled. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Day } from './domain/names.ts'
import { inForce } from './domain/policy/in-force.ts'
import { openProcessIo } from './errands/process-io.ts'
import { coverageOf } from './policies/coverage.ts'
import { loadRegulation, loadRequirements } from './policies/load.ts'
import { PackError } from './policies/pack-error.ts'
import { readOverlay } from './policies/read-overlay.ts'
import type { Listed } from './policies/read-requirements.ts'
import { showCoverage, showInForce } from './policies/show.ts'

const usage = `用法：
  policy show <方案> --at <日期> [--with <本地设置.yaml>]   那一天有效的规定，附条款和编号
  policy coverage   各方案的要求：已建模、只留档、不建模，有遗漏则失败`

const CalendarDay = z.iso.date().pipe(Day)

/** Exit code: 0 well, 1 not. */
export async function runPolicy(argv: readonly string[], print: (line: string) => void): Promise<number> {
  const listed = await loadRequirements()
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { at: { type: 'string' }, with: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const [what, code] = positionals
  if (what === 'coverage') return coverage(listed, print)
  if (what === 'show') {
    const own = values.with === undefined ? null : String(values.with)
    return show(listed, code ?? '', String(values.at ?? ''), own, print)
  }
  print(usage)
  return 1
}

async function show(
  listed: ReadonlyMap<string, Listed>,
  code: string,
  at: string,
  own: string | null,
  print: (line: string) => void,
): Promise<number> {
  const found = listed.get(code)
  const day = CalendarDay.safeParse(at)
  if (!found) print(`没有「${code}」这套方案，可选：${[...listed.keys()].join('、')}`)
  else if (own !== null && !existsSync(own)) print(`没有「${own}」这个文件`)
  else if (!day.success) print(`「${at}」不是日期，请写作 --at 2024-01-01`)
  else {
    const regulation = await loadRegulation(found.folder)
    if (day.data >= regulation.from) {
      const overlay =
        own === null ? null : readOverlay({ file: own, text: readFileSync(own, 'utf8') }, regulation)
      showInForce(regulation, inForce(regulation, day.data, overlay)).forEach(print)
      return 0
    }
    print(`${code} 自 ${regulation.from} 起施行，${day.data} 尚无规定`)
  }
  return 1
}

async function coverage(listed: ReadonlyMap<string, Listed>, print: (line: string) => void): Promise<number> {
  let well = true
  for (const requirements of listed.values()) {
    const covered = coverageOf(await loadRegulation(requirements.folder), requirements)
    showCoverage(covered).forEach(print)
    well &&= covered.silent.length === 0 && covered.unknown.length === 0
  }
  print(well ? '没有遗漏。' : '有要求没有提到，或提到了没有的编号。')
  return well ? 0 : 1
}

if (import.meta.main) {
  const io = openProcessIo()
  let page = ''
  try {
    process.exitCode = await runPolicy(process.argv.slice(2), (line) => {
      page += `${line}\n`
    })
    await io.write(page)
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    io.tell(error.message)
    process.exitCode = 1
  }
}
