/** The real house over a real store, with a channel that costs nothing: what is measured is ours. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../db/store.ts'
import { openClock } from '../../clock/clock.ts'
import type { Instant } from '../../domain/names.ts'
import { openEvidence } from '../../evidence/open-evidence.ts'
import { openHouse } from '../../house.ts'
import type { Accept, Message } from '../../inbox/message.ts'
import { limits } from '../../limits.ts'
import { openLog } from '../../log.ts'
import type { Channel, Letter } from '../../outbox/channel.ts'
import { begin } from '../../starting/begin.ts'
import { bigDistrict, reporters } from './big-district.ts'

const home = { platform: 'bench', account: 'bench' }

export async function openBenchHouse(database: { readonly url: string } | null) {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-bench-'))
  const clock = openClock()
  const store = await openStore(database ?? { sqlite: join(folder, 'gridbell.db') })
  await store.rosterLoad.load(bigDistrict(), home, clock.now())
  const beginning = await begin({ ...store, clock, sample: null })
  const evidence = openEvidence({
    dir: join(folder, 'evidence'),
    derivativeDir: join(folder, 'derivatives'),
    limits,
  })
  const house = openHouse({ ...store, ...beginning, evidence, clock, log: openLog('error') })
  let accept: Accept | null = null
  let heard = (_letter: Letter) => {}
  let gate: Promise<void> = Promise.resolve()
  const channel: Channel = {
    ...home,
    capabilities: {
      buttons: true,
      edit: false,
      mention: 'by-id',
      quote: 'by-id',
      textLimit: 4096,
      captionLimit: 1024,
      countedIn: 'utf16',
      photos: 9,
      files: 9,
      fileBytes: 50 * 1024 * 1024,
      idempotent: true,
      albumSettleMs: 0,
      gatherMs: 90_000,
      pace: { perChatPerSecond: null, perGroupPerMinute: null, perAccountPerSecond: null },
    },
    start: async (into) => {
      accept = into
    },
    stop: async () => {},
    send: async (_, letter) => {
      await gate
      heard(letter)
      return { messageIds: [] }
    },
    fetch: async () => new Uint8Array(),
    health: () => ({ state: 'ready', reason: null }),
  }
  return {
    store,
    /** Where it lies, when it is SQLite. */
    file: join(folder, 'gridbell.db'),
    connect: () => house.connect(channel),
    settled: () => house.exhaust(),
    /** Holds letters back until the returned function is called: then only hearing and recording are at work. */
    holdLetters(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    async allRecorded(): Promise<void> {
      while ((await store.inbox.counts()).waiting > 0) await new Promise((resolve) => setTimeout(resolve, 60))
    },
    onLetter(listener: (letter: Letter) => void) {
      heard = listener
    },
    say: (message: Message) => accept?.(message) ?? Promise.reject(new Error('not connected')),
    now: clock.now,
    async close() {
      await house.stop()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The n-th report: another village each time, every text its own. */
export function reportNo(n: number, at: Instant): Message {
  const { chat, userId } = reporters[n % reporters.length] as (typeof reporters)[number]
  return {
    ...home,
    chat,
    chatKind: 'group',
    id: `m${n}`,
    kind: 'said',
    subject: null,
    sender: { userId, name: null, isBot: false },
    text: `上报 ${n}号院东墙外有人烧垃圾，烟很大`,
    mentions: [],
    addressed: false,
    attachments: [],
    album: null,
    replyTo: null,
    button: null,
    at,
  }
}
