/** Once through a real gateway: our client by its npm name, gRPC over loopback, wechaty's own server in front of the emulator. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { PuppetServer } from 'wechaty-puppet-service'
import type { Message } from '../../src/inbox/message.ts'
import { letterOf } from '../contract-sending.ts'
import { openWechat } from './channel.ts'
import { shortTimes, steppingClock } from './emulated-rig.ts'
import { EmulatorPuppet } from './emulator-puppet.ts'

const token = 'insecure_2f3c9a52-8d7b-4a65-9d3b-000000000000'
const soon = { timeout: 10_000, interval: 20 }
let home: string

// PuppetService keeps contacts below the home directory; the test has one of its own.
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'gridbell-wechat-'))
  vi.stubEnv('HOME', home)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

it('hears, fetches and sends through a gateway, and finds it again after its restart', async () => {
  const port = await freePort()
  const first = await openGateway(port, 1)
  const heard: Message[] = []
  const channel = openWechat({
    puppet: 'wechaty-puppet-service',
    puppetOptions: { endpoint: `127.0.0.1:${port}`, token, tls: { disable: true } },
    account: 'grid-bell',
    now: steppingClock(),
    log: { info: () => undefined, warn: () => undefined },
    showLoginCode: () => undefined,
    times: { ...shortTimes, checkMs: 150 },
  })
  await channel.start(async (message) => {
    heard.push(message)
    return 'kept'
  })
  const ready = () => vi.waitFor(() => expect(channel.health().state).toBe('ready'), soon)
  const hear = (count: number) => vi.waitFor(() => expect(heard).toHaveLength(count), soon)
  await ready()

  const { ids } = first.puppet
  const file = Uint8Array.from([0xff, 0xd8, 0xff, 1, 2, 3])
  first.puppet.speak({
    who: ids.ann,
    room: ids.group,
    text: '@网格铃\u2005上报 井盖缺失',
    mentionIds: [ids.bot],
  })
  first.puppet.speak({ who: ids.ann, room: ids.group, type: 6, file })
  await hear(2)
  expect(heard[0]).toMatchObject({
    text: '上报 井盖缺失',
    addressed: true,
    sender: { userId: ids.ann, name: '王敏' },
  })
  const photo = heard[1]?.attachments[0]
  expect(photo && (await channel.fetch(photo, 1_000))).toEqual(Buffer.from(file))
  const text = '请 @王敏 签收'
  const letter = letterOf({ text, mentions: [{ name: '王敏', userId: ids.ann }] })
  await channel.send({ chat: ids.group, chatKind: 'group' }, letter)
  expect(first.puppet.sent).toMatchObject([{ text: '请 @王敏\u2005签收', mentionIds: [ids.ann] }])

  await first.stop()
  await vi.waitFor(() => expect(channel.health().state).not.toBe('ready'), soon)
  await expect(channel.send({ chat: ids.group, chatKind: 'group' }, letter)).rejects.toMatchObject({
    reason: 'network',
  })
  const second = await openGateway(port, 2)
  await ready()
  expect(channel.health().reason).toContain('此前约1分钟的消息收不到')
  const { puppet } = second
  puppet.speak({ who: puppet.ids.bob, room: puppet.ids.group, text: '签收 7号' })
  await hear(3)
  expect(heard[2]).toMatchObject({ chat: puppet.ids.group, text: '签收 7号' })
  await channel.send({ chat: puppet.ids.group, chatKind: 'group' }, letterOf({ key: 'k2', text: '已签收' }))
  expect(puppet.sent.map((piece) => piece.text)).toEqual(['已签收'])

  await channel.stop()
  // Our end is closed; the gateway's WeChat goes on and needs no new scan.
  expect([puppet.stops, puppet.isLoggedIn]).toEqual([0, true])
  await second.stop()
})

async function openGateway(port: number, login: number) {
  const puppet = new EmulatorPuppet({ login })
  const server = new PuppetServer({ endpoint: `127.0.0.1:${port}`, puppet, token, tls: { disable: true } })
  await server.start()
  return { puppet, stop: () => server.stop() }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}
