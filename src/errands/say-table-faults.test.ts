/** A table of stations that is wrong says so in Chinese, with the place, and brings nothing in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TenantCode } from '../domain/names.ts'
import { openDrillHouse } from '../rehearsal/drill-house.ts'
import { errandOf } from './errands.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-stations-'))
afterAll(() => rmSync(folder, { recursive: true }))
let round: Awaited<ReturnType<typeof openDrillHouse>>
beforeAll(async () => {
  round = await openDrillHouse()
})
afterAll(() => round.close())

async function bring(yaml: string | null): Promise<readonly string[]> {
  const file = join(folder, 'stations.yaml')
  if (yaml !== null) writeFileSync(file, yaml)
  const lines: string[] = []
  const args = ['990101', yaml === null ? join(folder, 'none.yaml') : file]
  const parts = { ...round.store, ...round.house.desk, now: round.clock.now(), args }
  const well = await errandOf('stations')?.({ ...parts, print: (line) => lines.push(line) })
  expect(well).toBe(false)
  expect(await round.store.alarms.stations('990101' as TenantCode)).toEqual([])
  expect(lines[0]).toBe('站点表没有导入：')
  return lines.slice(1)
}

const good = "- { code: LH-01, name: 城关站, grid: '990101001' }"

test.each<readonly [what: string, yaml: string | null, says: readonly string[]]>([
  ['no such file', null, ['没有“none.yaml”这个文件。']],
  ['no YAML', 'stations: [\n  - x: [', ['“stations.yaml”第2行的写法不对，请检查缩进、冒号和引号。']],
  ['nothing in it', 'stations: []', ['一个站点也没有。']],
  [
    'a field that is missing, one that is too much, one of the wrong kind',
    `stations:\n  ${good}\n  - { code: LH-02, grid: '990101001' }\n  - { code: LH-03, name: 3, grid: '990101001' }`,
    ['第2个站点的 name 没有填。', '第3个站点的 name 填得不对，应是文字。'],
  ],
  ['a word that is not known', `stations:\n  ${good}\nplaces: 3`, ['文件里的 places 不认识，请删掉或改名。']],
  [
    'a code with blanks, a name of 60 characters',
    `stations:\n  - { code: 'LH 01', name: ${'站'.repeat(60)}, grid: '990101001' }`,
    ['第1个站点的 code 格式不对。', '第1个站点的 name 太长，最多40字。'],
  ],
  [
    'a unit without its day',
    `stations:\n  - { code: LH-01, name: 城关站, grid: '990101001', unit: 北苇镇 }`,
    ['第1个站点：归属单位 unit 和起始日期 from 要一起写。'],
  ],
  [
    'a grid that does not exist',
    "stations:\n  - { code: LH-01, name: 城关站, grid: '990109' }",
    ['没有这些网格：990109。'],
  ],
])('%s', async (_, yaml, says) => {
  expect(await bring(yaml)).toEqual(says)
})
