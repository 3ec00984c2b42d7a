/** The traps of TECH §WeChat and CHANNELS 19–24, each with real wechaty on the emulator puppet. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { types } from 'wechaty-puppet'
import { Instant } from '../../src/domain/names.ts'
import type { Message } from '../../src/inbox/message.ts'
import { letterOf, placeOf } from '../contract-sending.ts'
import { openWechat, type WechatSettings } from './channel.ts'
import { emulatedRig, shortTimes, type WechatRig } from './emulated-rig.ts'
import { type EmulatorOptions, EmulatorPuppet, loginCode } from './emulator-puppet.ts'

const noon = 1_795_305_600_000
let clock = noon
let rig: WechatRig
let heard: Message[] = []

afterEach(() => rig.stop())

async function begin(options: EmulatorOptions = {}, more: Partial<WechatSettings> = {}) {
  clock = noon
  heard = []
  rig = emulatedRig(options, { now: () => Instant.parse(clock), ...more })
  await rig.channel.start(async (message) => {
    heard.push(message)
    return 'kept'
  })
  if (options.keptSession !== false) await healthy()
}

const health = () => rig.channel.health()
const healthy = () => vi.waitFor(() => expect(health().state).toBe('ready'), { timeout: 5_000, interval: 5 })
const hear = (count: number) =>
  vi.waitFor(() => expect(heard).toHaveLength(count), { timeout: 5_000, interval: 5 })
const send = (key: string, text = '已登记') =>
  rig.channel.send(placeOf(rig, 'group'), letterOf({ key, text }))

describe('logging in', () => {
  it('waits for the scan, and shows each code once', async () => {
    await begin({ keptSession: false })
    await vi.waitFor(() => expect(health()).toEqual({ state: 'waiting', reason: '请用手机微信扫码登录' }))
    const { puppet, codes } = rig
    puppet.emit('scan', { qrcode: loginCode, status: types.ScanStatus.Waiting })
    await expect(send('k')).rejects.toMatchObject({ reason: 'network', retry: true, retryAfterMs: 60_000 })
    puppet.emit('scan', { qrcode: loginCode, status: types.ScanStatus.Scanned })
    expect(health().reason).toBe('已扫码，请在手机上确认登录')
    puppet.scanned()
    await healthy()
    expect(codes).toEqual([loginCode])
    expect(rig.logged.join()).not.toContain(loginCode)
  })

  it('says how long nothing could be heard', async () => {
    await begin()
    await rig.puppet.logout('kicked')
    expect(health()).toMatchObject({ state: 'waiting', reason: expect.stringContaining('微信已退出登录') })
    clock += 12 * 60_000
    rig.puppet.scanned()
    await healthy()
    expect(health().reason).toBe('刚恢复连接，此前约12分钟的消息收不到，请提醒大家重发')
    clock += 31 * 60_000
    expect(health().reason).toBeNull()
  })

  it('builds a new bot when the puppet falls silent, under new ids', async () => {
    clock = noon
    heard = []
    const puppets = [1, 2].map((login) => new EmulatorPuppet({ login }))
    const [first, second] = puppets as [EmulatorPuppet, EmulatorPuppet]
    const left = [...puppets]
    await begin({}, { puppet: () => left.shift() as EmulatorPuppet })
    first.deaf = true
    await vi.waitFor(() => expect(first.stops).toBe(1), { timeout: 5_000 })
    await healthy()
    second.speak({ who: second.ids.bob, room: second.ids.group, text: '绑定 482913' })
    await hear(1)
    expect(heard[0]).toMatchObject({ account: 'grid-bell', chat: '@@group2', sender: { userId: '@bob2' } })
    const gone = rig.channel.send({ chat: '@@group1', chatKind: 'group' }, letterOf({ text: '旧群' }))
    await expect(gone).rejects.toMatchObject({ reason: 'gone', retry: false })
  })

  it('survives errors that nobody asked for', async () => {
    await begin()
    rig.puppet.emit('error', { data: 'boom' })
    rig.puppet.emit('message', { messageId: 'no such message' })
    await rig.say({ who: 'ann', in: 'group', text: '还在吗' })
    await hear(1)
    expect(health().state).toBe('ready')
    expect(rig.logged.join()).not.toContain('还在吗')
  })

  it('is cheap and harmless when the puppet cannot be had', async () => {
    const nothing = () => undefined
    const channel = openWechat({
      puppet: 'wechaty-puppet-of-nobody',
      puppetOptions: {},
      account: 'grid-bell',
      now: () => Instant.parse(clock),
      log: { info: nothing, warn: nothing },
      showLoginCode: nothing,
      times: shortTimes,
    })
    await channel.start(async () => 'kept')
    await new Promise((done) => setTimeout(done, 300))
    expect(channel.health()).toEqual({ state: 'connecting', reason: '正在连接微信，请稍候' })
    await channel.stop()
    expect(channel.health().state).toBe('stopped')
  })
})

describe('hearing', () => {
  it('takes forty photos at once and downloads none', async () => {
    await begin()
    const file = Uint8Array.from([1, 2, 3])
    const ids = Array.from({ length: 40 }, () =>
      rig.puppet.speak({ who: rig.cast.ann, room: rig.chats.group, type: types.Message.Image, file }),
    )
    await hear(40)
    expect(heard.map((message) => message.attachments[0]?.ref)).toEqual(ids)
    expect(rig.puppet.downloads).toBe(0)
  })

  it('mends what wechat4u cut', async () => {
    await begin()
    const original = `${rig.cast.ann}:<br/>地点:<br/>东风路`
    rig.puppet.speak({ who: rig.cast.ann, room: rig.chats.group, text: '地点', original })
    await hear(1)
    expect(heard[0]?.text).toBe('地点:\n东风路')
  })

  it('knows itself by its room alias, and people by theirs', async () => {
    await begin()
    rig.puppet.roomAliases.set(rig.puppet.ids.bot, '东村小铃').set(rig.cast.ann, '东村王敏')
    rig.puppet.speak({ who: rig.cast.ann, room: rig.chats.group, text: '@东村小铃 帮助' })
    await hear(1)
    expect(heard[0]).toMatchObject({ text: '帮助', addressed: true, sender: { name: '东村王敏' } })
  })

  it('tells that it was taken into a room', async () => {
    await begin()
    rig.puppet.join(rig.chats.group, rig.cast.ann)
    await hear(1)
    expect(heard[0]).toMatchObject({
      kind: 'joined',
      chat: rig.chats.group,
      sender: { userId: rig.cast.ann },
    })
  })

  it('gives a file no more after a logout, nor one it never had', async () => {
    await begin()
    const file = { kind: 'photo', ref: 'never', sizeBytes: null, evidence: null } as const
    await expect(rig.channel.fetch(file, 10)).rejects.toMatchObject({ reason: 'gone', retry: false })
    await rig.puppet.logout('kicked')
    await expect(rig.channel.fetch(file, 10)).rejects.toMatchObject({ reason: 'gone', retry: false })
  })
})

describe('sending', () => {
  it('mentions people for real, under the name the group shows', async () => {
    await begin({ givesIds: false })
    rig.puppet.roomAliases.set(rig.cast.ann, '东村王敏')
    const mentions = [
      { name: '王敏', userId: rig.cast.ann },
      { name: '王敏华', userId: rig.cast.bob },
      { name: '旧人', userId: '@of-an-earlier-login' },
    ]
    const letter = letterOf({ text: '请 @王敏华、@王敏 和 @旧人 签收', mentions })
    expect(await rig.channel.send(placeOf(rig, 'group'), letter)).toEqual({ messageIds: [] })
    const [piece] = rig.puppet.sent
    expect(piece?.text).toBe('请 @李强\u2005、@东村王敏\u2005和 @旧人 签收')
    expect(piece?.mentionIds).toEqual([rig.cast.bob, rig.cast.ann])
  })

  it('goes on where a letter broke off, and says nothing twice', async () => {
    await begin()
    const read = async () => Uint8Array.from([1])
    const photos = [{ evidence: 'e' as never, read }]
    const letter = letterOf({ text: '整改前后', photos })
    const failing = vi.fn(read).mockRejectedValueOnce(new Error('disk'))
    const first = rig.channel.send(placeOf(rig, 'group'), {
      ...letter,
      photos: [{ evidence: 'e' as never, read: failing }],
    })
    await expect(first).rejects.toMatchObject({ reason: 'network' })
    expect((await rig.channel.send(placeOf(rig, 'group'), letter)).messageIds).toHaveLength(2)
    expect(rig.puppet.sent.map((piece) => piece.text)).toEqual(['整改前后', ''])
  })

  it('rests after three failures in a row, longer each time', async () => {
    await begin()
    for (const pauseMinutes of [10, 20]) {
      rig.puppet.failures.push(...[1, 2, 3].map(() => new Error('1 == 0')))
      for (const key of ['a', 'b', 'c']) await expect(send(key)).rejects.toMatchObject({ reason: 'network' })
      await expect(send('d')).rejects.toMatchObject({ reason: 'limit', retryAfterMs: pauseMinutes * 60_000 })
      const reason = `为保护微信账号，已暂停发送，约${pauseMinutes}分钟后恢复`
      expect(health()).toEqual({ state: 'waiting', reason })
      clock += pauseMinutes * 60_000
    }
    await send('e')
    expect(health()).toEqual({ state: 'ready', reason: null })
    expect(rig.puppet.sent).toHaveLength(1)
  })

  it('rests at once when WeChat warns, in an error or in a system line', async () => {
    await begin()
    rig.puppet.failures.push(new Error('1205 == 0'))
    await expect(send('a')).rejects.toMatchObject({ reason: 'limit', retryAfterMs: 30 * 60_000 })
    clock += 30 * 60_000
    await send('b')
    const text = '操作过于频繁，可稍后再试。'
    rig.puppet.speak({ who: rig.puppet.ids.bot, room: rig.chats.group, type: types.Message.Unknown, text })
    await vi.waitFor(() => expect(health().state).toBe('waiting'))
    expect(heard).toEqual([])
  })
})
