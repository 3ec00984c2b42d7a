/** Tables through the real bots, to the house and back: a roster that is wrong comes back marked, one that is right is brought in, a ledger is sent. */
import { afterEach, expect, test, vi } from 'vitest'
import { types } from 'wechaty-puppet'
import { openBench } from '../../bots/telegram/fake-bench.ts'
import { say } from '../../bots/telegram/fake-chat.ts'
import { emulatedRig } from '../../bots/wechat/emulated-rig.ts'
import type { Instant, PersonId } from '../domain/names.ts'
import type { Channel } from '../outbox/channel.ts'
import { openPrinting } from '../printing/printing.ts'
import { sheetsOf } from '../printing/sheets-of.ts'
import { openPress } from '../render/workers/press.ts'
import { readTable, readTables } from '../render/xlsx/read-table.ts'
import { moment, openDrillHouse } from './drill-house.ts'
import { reportCases } from './report-cases.ts'
import { tableOf } from './table-of.ts'

/** One platform: a private chat with the office, in which words and a file are said, and what came back. */
interface Office {
  readonly channel: Channel
  readonly platform: string
  say(text: string): void
  hand(bytes: Uint8Array): void
  texts(): readonly string[]
  files(): readonly Uint8Array[]
  stop(): Promise<void>
}

async function overTelegram(): Promise<Office> {
  const { api, channel, stop } = await openBench({ mode: 'polling', now: () => morning })
  const clerk = { id: 1001, name: '陈谷雨' }
  const chat = { id: clerk.id, type: 'private' } as const
  const sent = () => api.sent.filter((one) => one.chat === String(chat.id))
  return {
    channel,
    platform: 'telegram',
    say: (text) => void say(api, clerk, chat, { text }),
    hand(bytes) {
      const id = `BQACAgUAAx${api.next.fileId++}`
      api.files.set(id, Buffer.from(bytes))
      const document = {
        ...{ file_id: id, file_unique_id: `u${id}`, file_size: bytes.length, file_name: '名册.xlsx' },
        mime_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
      const from = { id: clerk.id, is_bot: false, first_name: clerk.name }
      const message_id = api.next.messageId++
      api.push({ message: { message_id, date: morning / 1000, chat, from, document } })
    },
    texts: () => sent().map(({ text }) => text),
    files: () => sent().flatMap(({ files }) => files),
    stop,
  }
}

async function overWechat(): Promise<Office> {
  const { channel, puppet, stop } = emulatedRig()
  const who = puppet.ids.ann
  const sent = () => puppet.sent.filter(({ to }) => to === who)
  return {
    channel,
    platform: 'wechat',
    say: (text) => void puppet.speak({ who, room: null, text }),
    hand: (file) => void puppet.speak({ who, room: null, file, type: types.Message.Attachment }),
    texts: () => sent().map(({ text }) => text),
    files: () => sent().flatMap(({ file }) => (file ? [file] : [])),
    stop,
  }
}

type Round = Awaited<ReturnType<typeof openDrillHouse>>
const morning = moment('2026-11-23', '08:40') as number
const press = openPress()
let close: () => Promise<unknown> = async () => undefined
afterEach(() => close())

test.each([
  ['telegram', overTelegram],
  ['wechat', overWechat],
] as const)(
  '%s',
  async (_, open) => {
    const office = await open()
    const print = openPrinting({
      press,
      fontFile: null,
      photos: () => 'photos/',
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      kept: (id) => round.house.desk.evidence.original(id),
    })
    const round: Round = await openDrillHouse({
      from: morning as Instant,
      extra: { print, sheets: sheetsOf(press) },
    })
    const { house, store } = round
    close = async () => {
      await round.close()
      await office.stop()
    }
    await reportCases(store, 3, moment('2026-11-20', '09:00'))
    await bindCode(round, '483920')
    await house.connect(office.channel)
    /** Waits until so many files, or such words, have come. */
    const come = async (check: () => void) =>
      vi.waitFor(
        async () => {
          await house.advance(0.5)
          await house.exhaust()
          check()
        },
        { timeout: 20_000, interval: 50 },
      )
    await come(() => expect(office.channel.health().state).toBe('ready'))
    office.say('绑定 483920')
    await come(() => expect(office.texts().join('\n')).toContain('陈谷雨'))

    const rude = '名册表：网格＋990101001009｜芦塘村｜三级｜990101009'
    office.hand(Buffer.from((await tableOf(rude, house.desk)).data, 'base64'))
    await come(() => expect(office.files()).toHaveLength(1))
    expect(office.texts().join('\n')).toContain('上级编码“990101009”不在本表里')
    const marked = await readTables(office.files()[0] as Uint8Array, [
      { sheet: '网格', titles: ['网格编码', '网格名称', '错误说明'] },
    ])
    const sheet = typeof marked === 'string' ? null : marked[0]
    if (sheet?.kind !== 'table') throw new Error('no table came back')
    const wrong = sheet.rows.filter(({ cells }) => cells.错误说明 !== '')
    expect(wrong.map(({ cells }) => cells.网格名称)).toEqual(['芦塘村'])
    expect(wrong[0]?.cells.错误说明).toContain('不在本表里')
    expect(sheet.rows.length).toBeGreaterThan(10)

    const right = '名册表：网格＋990101001009｜芦塘村｜三级｜990101001'
    office.hand(Buffer.from((await tableOf(right, house.desk)).data, 'base64'))
    await come(() => expect(office.texts().join('\n')).toContain('要导入吗'))
    office.say('导入')
    await come(async () => expect(office.texts().join('\n')).toContain('已导入'))
    expect((await store.directory.grid('990101001009' as never))?.name).toBe('芦塘村')

    office.say('台账 11月')
    await come(() => expect(office.files()).toHaveLength(2))
    const ledger = await readTable(office.files()[1] as Uint8Array, ['编号', '描述'])
    if (ledger.kind !== 'table') throw new Error(ledger.why)
    expect(ledger.rows.map(({ cells }) => cells.编号)).toHaveLength(3)
  },
  60_000,
)

const quiet = () => undefined

async function bindCode({ house, store, clock }: Round, code: string) {
  const hash = house.desk.hashOf(code)
  const until = (clock.now() + 3_600_000) as Instant
  const view = { kind: 'code', hash, person: 'p05' as PersonId, group: null, until } as const
  const nothing = { appends: [], notices: [], handled: null, stamp: null }
  await store.journal.commit({ ...nothing, views: [view], at: clock.now() })
}
