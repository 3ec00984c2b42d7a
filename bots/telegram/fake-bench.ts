/** Puts up the fake Bot API with a channel that speaks to it, by polling or behind a webhook server of its own. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Instant } from '../../src/domain/names.ts'
import { openTelegram, type TelegramChannel, type TelegramSettings } from './channel.ts'
import { type FakeBotApi, startFakeBotApi } from './fake-bot-api.ts'

export interface FakeBench {
  readonly api: FakeBotApi
  /** Not yet started. */
  readonly channel: TelegramChannel
  /** Everything the channel wrote to the log. */
  readonly log: readonly unknown[]
  /** A further channel on the same account, as after a restart. */
  open(): TelegramChannel
  stop(): Promise<void>
}

/** The clock stands still at 2026-11-23 08:30 in Shanghai unless one is given. */
export async function openBench(options: {
  mode: 'polling' | 'webhook'
  now?: () => number
}): Promise<FakeBench> {
  const { mode, now = () => 1_795_393_800_000 } = options
  const token = '7000000001:AAfakeTokenOfTheTests'
  const api = await startFakeBotApi({ token, now })
  const log: unknown[] = []
  const opened: TelegramChannel[] = []
  const server = http.createServer((request, response) =>
    opened.at(-1)?.webhook()?.handler(request, response),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const webhook = { kind: 'webhook', url: `http://127.0.0.1:${port}/telegram`, secret: 'a-secret_1' } as const
  const open = () => {
    const settings: TelegramSettings = {
      token,
      apiRoot: api.apiRoot,
      mode: mode === 'webhook' ? webhook : { kind: 'polling' },
      now: () => Instant.parse(now()),
      log: (...line) => void log.push(line),
      backoffMs: () => 30,
    }
    const channel = openTelegram(settings)
    opened.push(channel)
    return channel
  }
  return {
    api,
    channel: open(),
    log,
    open,
    async stop() {
      await Promise.all(opened.map((channel) => channel.stop()))
      await api.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
