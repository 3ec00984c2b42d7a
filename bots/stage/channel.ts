/** The stage as a channel: group chats in the browser, with an HTTP API in place of a platform. */
import type { Router } from 'express'
import type { Instant } from '../../src/domain/names.ts'
import type { Accept } from '../../src/inbox/message.ts'
import type { Transcript } from '../../src/inbox/transcript.ts'
import type { Channel } from '../../src/outbox/channel.ts'
import type { AccessSetting } from './access.ts'
import { account, capabilities, platform } from './capabilities.ts'
import { fetchAttachment } from './fetch.ts'
import type { House } from './house.ts'
import { type Listener, openHub } from './hub.ts'
import { StageProblem } from './problem.ts'
import { stageRouter } from './routes.ts'
import type { Scene } from './scene.ts'
import { edit, send } from './send.ts'
import { openStreams } from './stream.ts'

export interface StageSettings {
  readonly transcript: Transcript
  readonly house: House
  /** The clock that stamps what is said; the same hand-moved one that `house.now()` shows. */
  readonly now: () => Instant
  /** Who may open it: `loopback` (the default) this machine only, `open` everybody who reaches it, `off` nobody. */
  readonly access?: AccessSetting
  /** Told of every fault that was answered with 500 or 503. */
  readonly report?: (error: unknown) => void
}

export interface Stage extends Channel {
  readonly edit: NonNullable<Channel['edit']>
  /** Everything under /stage; mount it at the root: `app.use(stage.router)`. */
  readonly router: Router
  /** Told of every new and changed line, and of the clock. @returns how to stop listening */
  subscribe(listener: Listener): () => void
}

export function openStage(settings: StageSettings): Stage {
  const { transcript, house, now, access = 'loopback', report = () => undefined } = settings
  const hub = openHub()
  const inHand = new Set<Promise<unknown>>()
  let accept: Accept | null = null
  let stopped = false

  const scene: Scene = {
    transcript,
    house,
    hub,
    now,
    async during(work) {
      if (accept === null) throw new StageProblem('not-ready')
      const working = work(accept)
      inHand.add(working)
      return working.finally(() => inHand.delete(working))
    },
  }
  const streams = openStreams(scene)

  return {
    platform,
    account,
    capabilities,
    router: stageRouter({ scene, streams, access, report }),
    subscribe: hub.subscribe,
    async start(hear) {
      accept = hear
      stopped = false
    },
    async stop() {
      accept = null
      stopped = true
      await Promise.allSettled(inHand)
      streams.close()
    },
    send: (place, letter) => send(scene, place, letter),
    edit: (place, messageId, letter) => edit(scene, place, messageId, letter),
    fetch: (attachment, limitBytes) => fetchAttachment(house, attachment, limitBytes),
    health() {
      if (stopped) return { state: 'stopped', reason: null }
      if (accept === null) return { state: 'connecting', reason: null }
      return { state: 'ready', reason: null }
    },
  }
}
