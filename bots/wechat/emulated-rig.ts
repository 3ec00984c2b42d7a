/** For tests: the channel with real wechaty on the emulator puppet, and the contract's cast around it. */
import { types } from 'wechaty-puppet'
import { Instant } from '../../src/domain/names.ts'
import type { Rig, Shown } from '../rig.ts'
import { openWechat, type WechatSettings } from './channel.ts'
import { type EmulatorOptions, EmulatorPuppet, spokenAt } from './emulator-puppet.ts'

export interface WechatRig extends Rig {
  readonly puppet: EmulatorPuppet
  /** What was shown to whoever runs the system. */
  readonly codes: string[]
  readonly logged: string[]
}

/** Everything waits short, nothing waits long. */
export const shortTimes = {
  checkMs: 100,
  silentChecks: 3,
  startMs: 8_000,
  stopMs: 2_000,
  settleMs: 0,
  sendMs: 3_000,
  gapMs: 0,
  keepAgainMs: 10,
}

export function emulatedRig(options: EmulatorOptions = {}, more: Partial<WechatSettings> = {}): WechatRig {
  const puppet = new EmulatorPuppet(options)
  const codes: string[] = []
  const logged: string[] = []
  const keepLog = (fields: object, sentence: string) =>
    void logged.push(`${sentence} ${JSON.stringify(fields)}`)
  const channel = openWechat({
    puppet: () => puppet,
    puppetOptions: {},
    account: 'grid-bell',
    now: steppingClock(),
    log: { info: keepLog, warn: keepLog },
    showLoginCode: (url) => void codes.push(url),
    times: shortTimes,
    ...more,
  })
  const { ids } = puppet
  const chats = { group: ids.group, direct: ids.ann }
  let last = { who: ids.ann, room: ids.group as string | null, id: '' }
  const speak = (
    piece: { who: string; room: string | null } & Partial<Parameters<EmulatorPuppet['speak']>[0]>,
  ) => {
    last = { who: piece.who, room: piece.room, id: puppet.speak(piece) }
  }
  return {
    channel,
    puppet,
    codes,
    logged,
    chats,
    cast: { ann: ids.ann, bob: ids.bob },
    redelivers: true,
    say: async ({ who, in: where, text, mentionThen, quote, photos = [] }) => {
      const from = { who: ids[who], room: where === 'group' ? ids.group : null }
      const named = mentionThen ? `@网格铃${mentionThen}${text ?? ''}` : text
      const whole = quote ? `「李强：${quote.text}」\n${'- '.repeat(15).trim()}\n${named ?? ''}` : named
      // As on a phone; a desktop's space often comes without the ids.
      const mentionIds = mentionThen === '\u2005' ? [ids.bot] : []
      if (whole !== undefined) speak({ ...from, text: whole, mentionIds })
      for (const file of photos) speak({ ...from, file, type: types.Message.Image })
    },
    sayAgain: async () => puppet.deliver(last.id),
    echo: async (text) => speak({ who: ids.bot, room: ids.group, text }),
    otherBotSays: async (text) => speak({ who: ids.news, room: ids.group, text }),
    recallLast: async () => {
      puppet.speak({ who: last.who, room: last.room, type: types.Message.Recalled, text: last.id })
    },
    shown: async (where) => puppet.sent.filter(({ to }) => to === chats[where]).map(shownOf),
    faults: ['network', 'gone'],
    fail: ({ kind }) => {
      if (kind === 'gone') puppet.leave(ids.group)
      else puppet.failures.push(new Error('ECONNRESET'))
    },
    stop: () => channel.stop(),
  }
}

function shownOf({ id, text, photo, file }: EmulatorPuppet['sent'][number]): Shown {
  return { id, text, photos: photo ? [photo] : [], files: file ? [file] : [], buttons: [], replyTo: null }
}

/** A clock that needs no real time: every look at it is a millisecond later. */
export function steppingClock(): () => Instant {
  let at = spokenAt * 1000
  return () => {
    at += 1
    return Instant.parse(at)
  }
}
