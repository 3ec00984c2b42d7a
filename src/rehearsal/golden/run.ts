/** `npm run golden -- FILE.json`: worked examples through the product's own functions; each failure, then the count. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { openProcessIo } from '../../errands/process-io.ts'
import { judge, passed, type Verdict } from './judge.ts'
import { rules } from './rules.ts'
import { loadWorld } from './world.ts'

z.config(z.locales.zhCN())
const io = openProcessIo()
let page = ''
const say = (line: string) => {
  page += `${line}\n`
}
const [file] = process.argv.slice(2)

if (file === undefined) {
  say('用法：npm run golden -- 文件.json')
  process.exitCode = 2
} else {
  try {
    report(judge(await read(file), rules, await loadWorld()))
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
await io.write(page)

function report(verdicts: readonly Verdict[]): void {
  const failed = verdicts.filter((verdict) => !passed(verdict))
  for (const { id, rule, failure, differences } of failed) {
    if (failure !== null) say(`${id} ${rule}：${failure}`)
    for (const { path, wanted, got } of differences)
      say(`${id} ${rule} ${path}：应为 ${shown(wanted)}，得到 ${shown(got)}`)
  }
  say(`${verdicts.length - failed.length} passed, ${failed.length} failed`)
  if (failed.length > 0) process.exitCode = 1
}

function shown(value: unknown): string {
  return value === undefined ? '（没有）' : JSON.stringify(value)
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Error(`读不到文件：${path}`)
  }
}
