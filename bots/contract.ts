/** The one contract that every bot passes: it tells what a Channel promises, whatever platform is behind it. */
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { type Accept, Message } from '../src/inbox/message.ts'
import { failingContract } from './contract-failing.ts'
import { hearingContract } from './contract-hearing.ts'
import { sendingContract } from './contract-sending.ts'
import type { Rig } from './rig.ts'

/** What the tests of the contract hold in hand: the rig, and an ear in place of the inbox. */
export interface Bench {
  readonly rig: Rig
  /** Every message that was accepted, in order. A message that comes twice stands here twice. */
  readonly heard: Message[]
  /** Resolves with what was heard once there are at least `count`; fails after five seconds. */
  hear(count: number): Promise<readonly Message[]>
  /** As the whole batch: waits until nothing new was heard for a while. */
  quiet(): Promise<readonly Message[]>
  /** The next `count` calls of accept reject, as when the disk is full. */
  refuse(count: number): void
}

/**
 * Declares the contract's tests. `makeRig` is called before each test and returns a channel that is not yet started.
 * Tests look at `channel.capabilities` and at the rig's optional members, never at the platform's name.
 */
export function channelContract(name: string, makeRig: () => Promise<Rig>): void {
  describe(`${name} keeps the channel contract`, () => {
    let bench: Bench
    beforeEach(async () => {
      bench = await makeBench(await makeRig())
    })
    afterEach(() => bench.rig.stop())
    const at = () => bench
    describe('hearing', () => hearingContract(at))
    describe('sending', () => sendingContract(at))
    describe('failing and stopping', () => failingContract(at))
  })
}

async function makeBench(rig: Rig): Promise<Bench> {
  const heard: Message[] = []
  const ids = new Set<string>()
  let refusals = 0
  const accept: Accept = async (message) => {
    if (refusals > 0) {
      refusals -= 1
      throw new Error('the disk is full')
    }
    heard.push(Message.parse(message))
    const key = `${message.chat}/${message.id}`
    if (ids.has(key)) return 'duplicate'
    ids.add(key)
    return 'kept'
  }
  await rig.channel.start(accept)
  await vi.waitFor(() => expect(rig.channel.health().state).toBe('ready'), patience)
  return {
    rig,
    heard,
    hear: (count) =>
      vi.waitFor(() => {
        expect(heard.length).toBeGreaterThanOrEqual(count)
        return heard
      }, patience),
    quiet: async () => {
      for (let before = -1; before !== heard.length; ) {
        before = heard.length
        await new Promise((done) => setTimeout(done, 150))
      }
      return heard
    },
    refuse: (count) => {
      refusals = count
    },
  }
}

/** Loopback answers in milliseconds; five seconds is for a machine that does other things too. */
const patience = { timeout: 5_000, interval: 10 }
