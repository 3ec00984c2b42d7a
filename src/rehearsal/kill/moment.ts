/** When a life ends: while it starts, some time after it is ready, or just as the platform has taken a letter. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { FakeBotApi } from '../../../bots/telegram/fake-bot-api.ts'
import type { Chance } from './chance.ts'
import type { Life } from './life.ts'

export type Moment = 'starting' | 'ready' | 'sending'

/** A start takes about this long here: kills of starting processes are spread over it. */
const startMs = 800
/** Hearing, handling and the first letters fall into this time after the start. */
const shortMs = 400
/** One life in five works off what has piled up. */
const longMs = 1_600
/** Nothing to send: then it is killed without having sent. */
const sendingWithinMs = 1_500

/** Waits for a moment and says which it was; a process that ends meanwhile of its own accord is found out by the caller. */
export async function awaitMoment(life: Life, api: FakeBotApi, chance: Chance): Promise<Moment> {
  const dice = chance.next()
  if (dice < 0.15) {
    await sleep(chance.between(5, startMs))
    return 'starting'
  }
  await life.ready
  if (dice < 0.75) {
    await sleep(chance.between(5, dice < 0.55 ? shortMs : longMs))
    return 'ready'
  }
  await sleep(chance.between(0, shortMs))
  const sent = api.sent.length
  for (let waited = 0; api.sent.length === sent && waited < sendingWithinMs; waited += 1) await sleep(1)
  return 'sending'
}
