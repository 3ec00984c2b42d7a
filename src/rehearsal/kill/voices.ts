/** The voices of the crowd: what is said is pushed to the platform, and kept in mind for the judge. */
import type { FakeBotApi } from '../../../bots/telegram/fake-bot-api.ts'
import { type FakeSaid, press, say } from '../../../bots/telegram/fake-chat.ts'
import type { Params } from '../../../bots/telegram/fake-state.ts'
import type { Chance } from './chance.ts'
import type { BoundGroup, BoundPerson } from './district.ts'
import type { Owed, Place } from './owed.ts'
import type { PhotoStock } from './photo-stock.ts'

/** A report as it was said: its mark stands in the case's text, its photos must lie in the case. */
export interface SaidReport {
  readonly mark: string
  readonly photos: readonly string[]
  /** `chat message` of its parts. */
  readonly messages: readonly string[]
}

export interface Voices {
  readonly reports: readonly SaidReport[]
  /** `chat message` of everything pushed: each must be in the inbox once. */
  readonly pushed: ReadonlySet<string>
  /** Nobody answers to it. */
  chat(from: BoundPerson, place: Place, text: string): void
  ask(from: BoundPerson, place: Place, said: FakeSaid): void
  /** With so many photos, as far as there are any; `through` may hold updates back. */
  report(from: BoundPerson, place: Place, photos: number, through?: FakeBotApi): void
  /** Somebody sees to one of the last cards of the group, mostly who is asked there: presses, or quotes it and writes. */
  act(group: BoundGroup): void
}

const spots = ['东大街口', '供销社门前', '河堤路边', '卫生院门口', '老槐树下', '文化广场西侧']
const matters = ['有人倾倒建筑垃圾', '垃圾堆放无人清运', '井盖破损', '有人焚烧树叶', '污水外溢', '裸土未苫盖']
const works = ['签收', '反馈', '办结', '催办', '上报', '核查通过'] as const
/** Letters that spell no word and no number. */
const letters = 'bcdfghjkmnpqrstvwxyz'

export function openVoices(api: FakeBotApi, chance: Chance, photos: PhotoStock, owed: Owed): Voices {
  const reports: SaidReport[] = []
  const pushed = new Set<string>()
  let marks = 0

  /** Five letters: as all marks are equally long, none lies within another. */
  function newMark(): string {
    marks += 1
    return [4, 3, 2, 1, 0].map((place) => letters.charAt(Math.floor(marks / 20 ** place) % 20)).join('')
  }

  function speak(from: BoundPerson, { chat }: Place, said: FakeSaid, through: FakeBotApi): readonly string[] {
    const keys = say(through, from, chat, said).map(
      (one) => `${chat.id} ${(one.message as Params).message_id}`,
    )
    for (const key of keys) pushed.add(key)
    return keys
  }

  function ask(from: BoundPerson, place: Place, said: FakeSaid, through = api): readonly string[] {
    const keys = speak(from, place, said, through)
    for (const key of keys.slice(0, 1)) owed.ask(place, key)
    return keys
  }

  function work(): FakeSaid {
    const wish = chance.pick(works)
    if (wish === '反馈') return { text: `反馈 正在清运，标记${newMark()}` }
    const [proof] = wish === '办结' ? (photos.take(1) ?? []) : []
    return proof ? { text: `办结 已清理干净，标记${newMark()}`, photos: [proof.bytes] } : { text: wish }
  }

  return {
    reports,
    pushed,
    ask,
    chat: (from, place, text) => void speak(from, place, { text }, api),
    report(from, place, count, through = api) {
      const taken = photos.take(count) ?? []
      const mark = newMark()
      const text = `上报 ${chance.pick(spots)}${chance.pick(matters)}，标记${mark}`
      const bytes = taken.map((photo) => photo.bytes)
      const said = bytes.length > 0 ? { text, photos: bytes } : { mentionThen: ' ', text }
      const messages = ask(from, place, said, through)
      reports.push({ mark, photos: taken.map((photo) => photo.hash), messages })
    },
    act(group) {
      const { chat, members } = group
      const cards = api.sent.filter((sent) => sent.chat === String(chat.id) && sent.buttons.length > 0)
      if (cards.length === 0) return
      const card = chance.pick(cards.slice(-8))
      const ids = card.entities.map(({ user }) => (user as { id: number } | undefined)?.id)
      const asked = members.filter(({ id }) => ids.includes(id))
      const from = chance.pick(asked.length > 0 && chance.next() < 0.7 ? asked : members)
      if (chance.next() < 0.5) {
        const key = `${chat.id} press:4382${api.next.messageId}`
        pushed.add(key)
        owed.ask(group, key)
        return press(api, from, chat, card.messageId, chance.pick(card.buttons).value)
      }
      ask(from, group, { ...work(), quote: { id: card.messageId, text: card.text } })
    },
  }
}
