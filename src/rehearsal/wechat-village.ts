/** For tests: a village's group on real wechaty with two people of the roster in it, and what the bot says there. */
import { vi } from 'vitest'
import { emulatedRig } from '../../bots/wechat/emulated-rig.ts'
import type { GroupId, Instant, PersonId } from '../domain/names.ts'
import type { HouseParts } from '../house.ts'
import type { Channel } from '../outbox/channel.ts'
import { moment, openDrillHouse } from './drill-house.ts'
import { photo } from './photo.ts'

type Who = 'ann' | 'bob'

/** `extra`: what the house has beside its store. Ann is 朱白露 of the eastern block, Bob 何霜降 of the western one, the group is 柳湾村网格群. */
export async function openWechatVillage(extra: Partial<HouseParts> = {}) {
  const rig = emulatedRig()
  const { puppet, chats } = rig
  const round = await openDrillHouse({ from: moment('2026-11-23', '09:00'), extra })
  const { house, store } = round
  let accepted = 0
  let read = 0
  const counted: Channel = {
    ...rig.channel,
    start: (accept) =>
      rig.channel.start(async (message) => {
        const kept = await accept(message)
        accepted += 1
        return kept
      }),
  }
  await house.connect(counted)
  await vi.waitFor(
    () => {
      if (rig.channel.health().state !== 'ready') throw new Error('not logged in yet')
    },
    { timeout: patienceMs },
  )

  /** Bring so many messages to the house, and hear what the bot says to the group then. */
  async function heard(count: number, act: () => Promise<unknown> | undefined): Promise<readonly string[]> {
    const due = accepted + count
    await act()
    await vi.waitFor(
      () => {
        if (accepted < due) throw new Error(`${due - accepted} messages have not arrived`)
      },
      { interval: 2, timeout: patienceMs },
    )
    return told()
  }
  /** What came to the group since, one letter an entry. */
  async function told(): Promise<readonly string[]> {
    await house.exhaust()
    // A personal account speaks slowly: the letters of one turn need some seconds of the hand-moved clock.
    await house.advance(0.5)
    const all = puppet.sent.filter(({ to }) => to === chats.group)
    // WeChat sets a narrow space after a name.
    const fresh = all.slice(read).map(({ text }) => text.replaceAll('\u2005', ' '))
    read = all.length
    return fresh
  }

  await giveCodes(round)
  const say = (who: Who, text: string, quote?: string) =>
    rig.say({ who, in: 'group', text, ...(quote ? { quote: { id: '', text: quote } } : {}) })
  await heard(1, () => rig.say({ who: 'ann', in: 'direct', text: '绑定 48392017' }))
  await heard(1, () => rig.say({ who: 'bob', in: 'direct', text: '绑定 48392018' }))
  await heard(1, () => say('ann', '绑定本群 48392019'))

  return {
    rig,
    store,
    house,
    told,
    /** Words, and what the bot says to them. */
    says: (who: Who, text: string, quote?: string) => heard(1, () => say(who, text, quote)),
    /** Photos without a word: each a message of its own. */
    shows: (who: Who, ...seeds: readonly number[]) =>
      heard(seeds.length, async () => {
        await rig.say({ who, in: 'group', photos: await Promise.all(seeds.map(photo)) })
      }),
    recallsLast: () => heard(1, () => rig.recallLast?.()),
    /** So much time goes by; what the bot says meanwhile. */
    passes: async (minutes: number) => {
      await house.advance(minutes)
      return told()
    },
    async close() {
      await round.close()
      await rig.stop()
    },
  }
}

/** A busy machine takes its time. */
const patienceMs = 8_000

const codes = [
  { person: 'p14' as PersonId, group: null, code: '48392017' },
  { person: 'p17' as PersonId, group: null, code: '48392018' },
  { person: null, group: 'g-liuwan' as GroupId, code: '48392019' },
]

async function giveCodes({ house, store, clock }: Awaited<ReturnType<typeof openDrillHouse>>): Promise<void> {
  const until = (clock.now() + 3_600_000) as Instant
  const hashed = codes.map(({ code, ...whose }) => ({ ...whose, hash: house.desk.hashOf(code) }))
  await store.journal.commit({
    ...{ appends: [], notices: [], handled: null, stamp: null, at: clock.now() },
    views: hashed.map((one) => ({ kind: 'code', until, ...one })),
  })
}
