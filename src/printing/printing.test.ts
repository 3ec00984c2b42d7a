/** What goes with a letter: ledgers read back by another library, a font that is missing, a channel that takes no files, a long wait. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import type { Day, EvidenceId, GridCode, Instant, TenantCode } from '../domain/names.ts'
import { openLog } from '../log.ts'
import { memoryChannel } from '../outbox/memory-channel.ts'
import { loadSample } from '../policies/load.ts'
import { reportCases } from '../rehearsal/report-cases.ts'
import { pictureOf } from '../render/digest/picture-of.ts'
import { busyWeek } from '../render/digest/samples.ts'
import type { Enclosure, LedgerAsked } from '../render/enclosure.ts'
import { openPress, type Press, pressStandard } from '../render/workers/press.ts'
import { stageHome } from '../starting/begin.ts'
import { openApart } from './apart.ts'
import { enclose } from './enclose.ts'
import { rowsOf } from './ledger-of.ts'
import { openPrinting, type Print } from './printing.ts'

const now = Date.parse('2026-11-18T01:00:00Z') as Instant
const log = openLog('silent')
const asked: LedgerAsked = {
  ledger: '问题台账',
  tenant: '990101' as TenantCode,
  grid: '990101' as GridCode,
  from: '2026-11-01' as Day,
  to: '2026-11-30' as Day,
}
const home = { platform: 'test', account: 'main', chat: 'c', chatKind: 'group' } as const
/** The parts of a workbook, but the one that says in which second it was made. */
const withoutTime = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name !== 'docProps/core.xml')
      .map(([name, part]) => [name, strFromU8(part, true)]),
  )
const letter = { key: 'k', text: '见附件', mentions: [], buttons: [], photos: [], replyTo: null }
const ledger: Enclosure = { form: 'ledger', name: '问题台账.xlsx', asked }
const picture: Enclosure = { form: 'picture', name: '周调度.png', datum: pictureOf(busyWeek) }

let folder: string
let store: Store
let press: Press
const printing = (fontFile: string | null): Print =>
  openPrinting({
    press,
    fontFile,
    photos: () => 'http://127.0.0.1/photos/',
    log,
    kept: async () => null,
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridbell-printing-'))
  store = await openStore({ sqlite: join(folder, 'gridbell.db') })
  press = openPress()
  await store.rosterLoad.load(await loadSample('jincheng'), stageHome, now)
  await reportCases(store, 450, now)
})
afterAll(async () => {
  await press.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

async function rows(one: LedgerAsked) {
  const printed = await printing(null)(store, { form: 'ledger', name: 'x.xlsx', asked: one })
  if (!('bytes' in printed)) throw new Error(printed.sentence)
  return readSheet(Buffer.from(printed.bytes))
}

describe('a ledger', () => {
  test('has every case of its span once, in order of time, over more than two pages', async () => {
    const [titles, ...lines] = await rows(asked)
    expect(titles?.slice(0, 4)).toEqual(['序号', '编号', '来源', '接报时间'])
    expect(lines.map(([n]) => n)).toEqual(Array.from({ length: 450 }, (_, n) => n + 1))
    expect(new Set(lines.map(([, no]) => no)).size).toBe(450)
    expect(lines[0]?.[3]).toBeInstanceOf(Date)
    expect(await rowsOf(store, asked)).toBe(450)
  })

  test('of a village holds the village’s alone; a formula in the words stays text', async () => {
    const village = { ...asked, grid: '990101001001' as GridCode }
    const [, ...lines] = await rows(village)
    expect(lines).toHaveLength(await rowsOf(store, village))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThan(450)
    const words = lines.map((line) => String(line[9]))
    expect(words.some((text) => text.startsWith("=cmd|' /C calc'!A0"))).toBe(true)
  })

  test('of no row is counted as none, and the other kinds are printed too', async () => {
    expect(await rowsOf(store, { ...asked, from: '2026-10-01' as Day, to: '2026-10-31' as Day })).toBe(0)
    expect(await rowsOf(store, { ...asked, ledger: '移送台账' })).toBe(0)
    expect(await rowsOf(store, { ...asked, ledger: '巡查台账' })).toBe(0)
    expect((await rows({ ...asked, ledger: '整改台账' })).length).toBe(451)
  })
})

describe('a thread of its own', () => {
  const module = new URL('../../db/store.ts', import.meta.url).href
  const apartFrom = (settings: object) => openApart({ ...pressStandard, givesWay: 0 }, { module, settings })
  const noPress = new Proxy({}, { get: () => () => expect.unreachable('nothing of it is printed here') })

  test('reads the store itself and prints the same, ledgers and filled forms', async () => {
    const apart = apartFrom({ sqlite: join(folder, 'gridbell.db') })
    const parts = { fontFile: null, photos: () => 'http://127.0.0.1/photos/', log, kept: async () => null }
    const print = openPrinting({ ...parts, apart, press: noPress as Press })
    const { tenant, grid } = asked
    const forms: Enclosure = {
      ...{ form: 'forms', name: '名册.xlsx' },
      asked: { table: 'roster', tenant, grid, filled: true },
    }
    for (const one of [ledger, forms]) {
      const printed = await print({} as Store, one)
      const bytes = 'bytes' in printed ? printed.bytes : new Uint8Array()
      const here = await printing(null)(store, one)
      expect(printed.name).toBe(here.name)
      expect(withoutTime(bytes)).toEqual(withoutTime('bytes' in here ? here.bytes : new Uint8Array()))
      expect(bytes.length).toBeGreaterThan(5_000)
    }
    await apart.close()
  })

  test('says that nothing came of it where there is no store', async () => {
    const apart = apartFrom({ sqlite: join(folder, 'nobody.db') })
    const parts = { fontFile: null, photos: () => '', log, kept: async () => null }
    const print = openPrinting({ ...parts, apart, press: noPress as Press })
    expect(await print(store, ledger)).toEqual({
      ...{ name: '问题台账.xlsx', sentence: '附件没能生成，请告诉系统管理员。' },
    })
    await apart.close()
  })
})

describe('a letter', () => {
  const capable = memoryChannel(() => now)

  test('gets picture and file; a picture without a font is said, and the file goes all the same', async () => {
    const desk = { ...store, print: printing('/nowhere.ttf') }
    const whole = await enclose(desk, letter, [picture, ledger], home, capable)
    expect(whole.text).toContain('缺中文字体')
    expect(whole.photos).toEqual([])
    expect(whole.files?.map(({ name }) => name)).toEqual(['问题台账.xlsx'])
  })

  test('whose file is gone from the disk says so, and goes', async () => {
    const gone = { form: 'kept', name: '名册-错误说明.xlsx', file: 'f'.repeat(64) as EvidenceId } as const
    const whole = await enclose({ ...store, print: printing(null) }, letter, [gone], home, capable)
    expect(whole.text).toContain('附件找不到了，请把表格再发一次。')
    expect(whole.files ?? []).toEqual([])
  })

  test('to a channel that takes no files says where they are', async () => {
    const none = { ...capable, capabilities: { ...capable.capabilities, files: 0 } }
    const whole = await enclose({ ...store, print: printing(null) }, letter, [ledger], home, none)
    expect(whole.files).toEqual([])
    expect(whole.text).toContain('收不了文件')
  })

  test('that takes long is announced once; one that does not is not', async () => {
    const channel = memoryChannel(() => now)
    const bytes = { name: 'x.xlsx', bytes: new Uint8Array(1), picture: false }
    const { promise, resolve } = Promise.withResolvers<typeof bytes>()
    const slow = enclose({ ...store, print: () => promise }, letter, [ledger], home, channel, 10)
    await vi.waitFor(() => expect(channel.sent.map(({ key }) => key)).toEqual(['k:moment']))
    resolve(bytes)
    expect((await slow).files).toHaveLength(1)
    const quick = await enclose({ ...store, print: async () => bytes }, letter, [ledger], home, channel)
    expect(quick.files).toHaveLength(1)
    expect(channel.sent).toHaveLength(1)
  })
})
