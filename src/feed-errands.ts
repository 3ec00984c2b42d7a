/** Errands for what comes from outside: let a feed in with a token of its own, put the table of stations in place. */
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { hashOf, newToken } from './dialogue/codes.ts'
import { Station } from './domain/alarm/station.ts'
import type { ErrandParts } from './errands.ts'
import type { Feed } from './journal/alarms.ts'
import { appendTo } from './journal/append-to.ts'

type Parts = Pick<ErrandParts, 'journal' | 'directory' | 'alarms' | 'now' | 'print' | 'args'>

const rights: readonly Feed['may'][number][] = ['alarms', 'alert', 'air']

/** `feed 990200 微站平台 alarms`: the token is printed once and kept nowhere; asked for again, the old one ends. */
export async function admitFeed({ journal, directory, now, print, args }: Parts): Promise<boolean> {
  const [code = '', name = '', ...wished] = args
  const tenant = (await directory.tenants()).find((one) => one.tenant === code)?.tenant
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

const Table = z.strictObject({ stations: z.array(Station).min(1) })

/** `stations 990200 stations.yaml`: the whole table replaces the one that is there. */
export async function importStations({ directory, alarms, print, args }: Parts): Promise<boolean> {
  const [code = '', file = ''] = args
  const tenant = (await directory.tenants()).find((one) => one.tenant === code)?.tenant
  if (!tenant || file === '') {
    print('用法 usage: stations 辖区代码 站点表.yaml')
    return false
  }
  try {
    const { stations } = Table.parse(parse(await readFile(file, 'utf8')))
    await alarms.loadStations(tenant, stations)
    print(`已导入 ${stations.length} 个站点。 Stations imported: ${stations.length}.`)
    return true
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message
    print(`站点表没有导入 not imported: ${reason}`)
    return false
  }
}
