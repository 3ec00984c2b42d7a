/** `calendar -- import FILE`: a year's holidays are checked and laid into the data directory; `show` says which years are known. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { stringify } from 'yaml'
import { importCalendar } from '../policies/import-calendar.ts'
import { loadCalendarYears } from '../policies/load.ts'
import { type CalendarYears, readYears } from '../policies/read-calendar.ts'

const usage = `用法 Usage:
  npm run calendar -- import 文件.yaml    导入放假安排，写法同 src/policies/calendar.yaml  takes over a year’s holidays
  npm run calendar -- import 文件.csv     每行：休或班,开始日期,结束日期（一天的只写一个）  a row each: 休 or 班, first day, last day
  npm run calendar -- show                已有哪些年份  which years are known`

/** `own`: the file in the data directory that is read beside the built-in table. Exit code: 0 well, 1 not. */
export async function runCalendar(
  argv: readonly string[],
  own: string,
  print: (line: string) => void,
): Promise<number> {
  const [what, file] = argv
  if (what === 'show') {
    print(
      `已有年份：${Object.keys(await loadCalendarYears(own))
        .toSorted()
        .join('、')}`,
    )
    return 0
  }
  if (what !== 'import' || file === undefined) {
    print(usage)
    return 1
  }
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) {
    print(`打不开 ${file}。`)
    return 1
  }
  const { years, faults } = importCalendar(file, textOf(bytes))
  if (faults.length > 0) {
    print(`没有导入，请改正以下 ${faults.length} 处：`)
    for (const fault of faults) print(`  ${fault}`)
    return 1
  }
  await keep(own, years)
  for (const [year, { rest, work }] of Object.entries(years))
    print(`已导入 ${year} 年：放假 ${rest.length} 段，补班 ${work.length} 天。重启后生效。`)
  return 0
}

/** Tables from office programs come in GB 18030 as often as in UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A file beside it first: what breaks off half-way leaves the old one whole. */
async function keep(own: string, years: CalendarYears): Promise<void> {
  const before = await readFile(own, 'utf8').then(
    (text) => readYears(own, text),
    () => ({}),
  )
  await mkdir(dirname(own), { recursive: true })
  const heading =
    '# 导入的放假安排；同一年份以此为准。 Imported holidays; they come before the built-in ones.\n'
  await writeFile(`${own}.new`, heading + stringify({ years: { ...before, ...years } }))
  await rename(`${own}.new`, own)
}
