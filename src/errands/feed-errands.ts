/** Errands for what comes from outside: let a feed in with a token of its own, put the table of stations in place. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { importAir } from '../assessing/import-air.ts'
import { sayImport } from '../assessing/say-import.ts'
import { hashOf, newToken } from '../dialogue/grid/codes.ts'
import { Station } from '../domain/alarm/station.ts'
import { Day } from '../domain/names.ts'
import type { Feed } from '../journal/alarms.ts'
import { appendTo } from '../journal/append-to.ts'
import type { ErrandParts } from './errands.ts'
import { sayTableFaults } from './say-table-faults.ts'

type StationParts = Parts & Pick<ErrandParts, 'air' | 'airRules' | 'packOf'>
type Parts = Pick<ErrandParts, 'journal' | 'directory' | 'alarms' | 'now' | 'print' | 'args'>

const rights: readonly Feed['may'][number][] = ['alarms', 'alert', 'air']

/** `feed 990200 微站平台 alarms`: the token is printed once and kept nowhere; asked for again, the old one ends. */
export async function admitFeed({ journal, directory, now, print, args }: Parts): Promise<boolean> {
  const [code = '', name = '', ...wished] = args
  const tenants = await directory.tenants()
  const tenant = tenants.find((one) => one.tenant === code)?.tenant
  if (code !== '' && !tenant) {
    print(`没有辖区 ${code}，现有：${tenants.map((one) => `${one.tenant} ${one.name}`).join('、')}`)
    return false
  }
  const may = rights.filter((right) => wished.includes(right))
  if (!tenant || !/^[\p{L}\p{N}_-]{1,30}$/u.test(name) || may.length === 0 || may.length < wished.length) {
    print('用法 usage: feed 辖区代码 来源名称 alarms|alert|air …')
    return false
  }
  const token = newToken()
  const tokenHash = hashOf(token)
  const stream = `feed:${tenant}:${name}`
  const fact = { type: 'feed-admitted', source: name, tokenHash, may } as const
  const by = { person: null, account: null, title: '管理员' }
  await appendTo(journal, stream, (expectedVersion) => ({
    appends: [{ stream, expectedVersion, facts: [{ fact: { ...fact, may: [...may] }, by, at: now }] }],
    views: [{ kind: 'feed', feed: { tenant, name, tokenHash, may } }],
    notices: [],
    handled: null,
    stamp: null,
    at: now,
  }))
  print(`${name} 的令牌只显示这一次，原来的令牌已失效。 The token, shown once:`)
  print(token)
  return true
}

/** A station for alarms; with a unit and its first day it counts for that unit's air, too. */
const Row = Station.extend({ unit: z.string().min(1).optional(), from: Day.optional() }).refine(
  ({ unit, from }) => (unit === undefined) === (from === undefined),
  { message: '归属单位 unit 和起始日期 from 要一起写' },
)
const Table = z.strictObject({ stations: z.array(Row).min(1) })

/**
 * `stations 990200 stations.yaml`: the whole table of stations replaces the one that is there; those that name a unit are
 * placed with it for the assessment of the air in the same step, or nothing is brought in.
 */
export async function importStations(parts: StationParts): Promise<boolean> {
  const { directory, alarms, print, args, now } = parts
  const [code = '', file = ''] = args
  const tenant = (await directory.tenants()).find((one) => one.tenant === code)?.tenant
  if (!tenant || file === '') {
    print('用法：stations 辖区代码 站点表.yaml')
    return false
  }
  try {
    const { stations } = Table.parse(parse(await readFile(file, 'utf8')))
    const placed = stations.flatMap(({ code: site, name, unit, from }, at) =>
      unit === undefined || from === undefined
        ? []
        : [{ row: at + 1, cells: { 站点编码: site, 站点: name, 单位: unit, 起始日期: from } }],
    )
    if (placed.length > 0) {
      const asked = { tenant, of: 'stations' as const, period: null, replaces: null, rows: placed, now }
      const by = { person: null, account: null, title: '管理员' }
      const done = await importAir(parts, { ...asked, source: basename(file), by })
      for (const line of sayImport(done, { of: 'stations' })) print(line)
      if (!('done' in done)) return false
    }
    await alarms.loadStations(
      tenant,
      stations.map(({ code, name, grid, focus }) => ({ code, name, grid, focus })),
    )
    print(`已导入${stations.length}个站点。`)
    return true
  } catch (error) {
    print('站点表没有导入：')
    for (const line of sayTableFaults(error, basename(file), '站点')) print(line)
    return false
  }
}
