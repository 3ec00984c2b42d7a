/** The crowd in the chats: reports, albums, work on cases, questions and chatter, pushed to the platform whether anybody listens or not. */
import type { FakeBotApi } from '../../../bots/telegram/fake-bot-api.ts'
import { type FakeSaid, press, say } from '../../../bots/telegram/fake-chat.ts'
import type { Params } from '../../../bots/telegram/fake-state.ts'
import type { Chance } from './chance.ts'
import type { BoundGroup, BoundPerson, District } from './district.ts'
import type { Look } from './look.ts'
import type { PhotoStock } from './photo-stock.ts'

/** A report as it was said: its mark stands in the case's text, its photos must lie in the case. */
export interface SaidReport {
  readonly mark: string
  readonly photos: readonly string[]
  /** `chat message` of its parts. */
  readonly messages: readonly string[]
}

export interface Crowd {
  readonly reports: readonly SaidReport[]
  /** `chat message` of everything pushed: each must be in the inbox once. */
  readonly pushed: ReadonlySet<string>
  begin(): void
  /** Learns from the store how many letters wait for each chat. */
  heed(look: Look): void
  end(): void
}

const tickMs = 50
/** As many commands of a group may wait for their letters as the platform's pace lets through in some seconds. */
const openCommands = 3
const places = ['东大街口', '供销社门前', '河堤路边', '卫生院门口', '老槐树下', '文化广场西侧']
const matters = ['有人倾倒建筑垃圾', '垃圾堆放无人清运', '井盖破损', '有人焚烧树叶', '污水外溢', '裸土未苫盖']
const chatter = ['今天风有点大', '大家早', '谢谢大家', '刚吃过饭', '下午天气不错', '辛苦了']

type Place = Pick<BoundGroup, 'chat'> & { readonly group: BoundGroup['group'] | null }

export function openCrowd(api: FakeBotApi, { groups, persons }: District, chance: Chance, photos: PhotoStock): Crowd {
  const villages = groups.filter((group) => group.village)
  const reports: SaidReport[] = []
  const pushed = new Set<string>()
  /** Letters that wait for a chat at the last look, and what was said there that wants one and was not handled. */
  let untold: Look['untold'] = new Map()
  let unanswered: { readonly chat: number; readonly key: string }[] = []
  let timer: NodeJS.Timeout | null = null
  let marks = 0

  /** Five letters, all marks of one length: none lies in another, and none reads like a number. */
  function newMark(): string {
    marks += 1
    return [4, 3, 2, 1, 0].map((place) => 'bcdfghjkmnpqrstvwxyz'.charAt(Math.floor(marks / 20 ** place) % 20)).join('')
  }

  function speak(from: BoundPerson, chat: BoundGroup['chat'], said: FakeSaid): readonly string[] {
    const keys = say(api, from, chat, said).map(({ message }) => `${chat.id} ${(message as Params).message_id}`)
    for (const key of keys) pushed.add(key)
    return keys
  }

  /** Whether one more thing may be said there that wants an answer: letters have to wait for the platform's pace. */
  function isOpen({ chat, group }: Place, most: number): boolean {
    const letters = untold.get(`telegram|${api.me.id}|${chat.id}`) ?? 0
    const told = group === null ? 0 : (untold.get(`group:${group}`) ?? 0)
    return letters + told + unanswered.filter((one) => one.chat === chat.id).length < most
  }

  function command(from: BoundPerson, { chat }: Place, said: FakeSaid): readonly string[] {
    const keys = speak(from, chat, said)
    unanswered.push(...keys.slice(0, 1).map((key) => ({ chat: chat.id, key })))
    return keys
  }

  function report(from: BoundPerson, place: Place, most: number): void {
    if (!isOpen(place, most)) return
    const wanted = chance.pick([0, 0, 1, 1, 2, 3])
    const taken = photos.take(wanted) ?? []
    const mark = newMark()
    const words = `上报 ${chance.pick(places)}${chance.pick(matters)}，标记${mark}`
    const bytes = taken.map((photo) => photo.bytes)
    const said = bytes.length > 0 ? { text: words, photos: bytes } : { mentionThen: ' ', text: words }
    reports.push({ mark, photos: taken.map((photo) => photo.hash), messages: command(from, place, said) })
  }

  /** Somebody in the group sees to one of the last cards: presses, or quotes it and writes. Not everybody may. */
  function act(group: BoundGroup): void {
    const { chat, members } = group
    const cards = api.sent.filter((sent) => sent.chat === String(chat.id) && sent.buttons.length > 0).slice(-8)
    if (cards.length === 0 || !isOpen(group, openCommands)) return
    const card = chance.pick(cards)
    const from = chance.pick(members)
    if (chance.next() < 0.5) {
      const key = `${chat.id} press:4382${api.next.messageId}`
      pushed.add(key)
      unanswered.push({ chat: chat.id, key })
      return press(api, from, chat, card.messageId, chance.pick(card.buttons).value)
    }
    command(from, group, { ...newWords(), quote: { id: card.messageId, text: card.text } })
  }

  function newWords(): FakeSaid {
    const kind = chance.pick(['签收', '反馈', '办结', '催办', '上报', '核查通过'])
    if (kind === '反馈') return { text: `反馈 正在清运，标记${newMark()}` }
    const [proof] = kind === '办结' ? (photos.take(1) ?? []) : []
    return proof ? { text: `办结 已清理干净，标记${newMark()}`, photos: [proof.bytes] } : { text: kind }
  }

  function tick(): void {
    const dice = chance.next()
    const group = chance.pick(villages)
    if (dice < 0.12) return report(chance.pick(group.members), group, openCommands)
    if (dice < 0.24) return act(chance.next() < 0.7 ? group : chance.pick(groups))
    const person = chance.pick(persons)
    const direct = { chat: person.direct, group: null }
    if (dice < 0.28 && person.posted) return report(person, direct, 1)
    if (dice < 0.45) {
      if (isOpen(direct, 1)) command(person, direct, { text: chance.pick(['帮助', '我的待办']) })
      return
    }
    const { chat, members } = chance.pick(groups.filter((one) => one.members.length > 0))
    speak(chance.pick(members), chat, { text: chance.pick(chatter) })
  }

  return {
    reports,
    pushed,
    begin() {
      timer ??= setInterval(tick, tickMs)
    },
    heed(look) {
      untold = look.untold
      unanswered = unanswered.filter(({ key }) => !look.handled.has(key))
    },
    end() {
      if (timer) clearInterval(timer)
      timer = null
    },
  }
}
