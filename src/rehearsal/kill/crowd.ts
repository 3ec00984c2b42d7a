/** The crowd in the chats: reports, albums, work on cases, questions and chatter, whether anybody listens or not. */
import type { FakeBotApi } from '../../../bots/telegram/fake-bot-api.ts'
import type { Params } from '../../../bots/telegram/fake-state.ts'
import type { Chance } from './chance.ts'
import type { District } from './district.ts'
import type { Look } from './look.ts'
import { openOwed } from './owed.ts'
import type { PhotoStock } from './photo-stock.ts'
import { openVoices, type Voices } from './voices.ts'

export interface Crowd extends Pick<Voices, 'reports' | 'pushed'> {
  begin(): void
  /** Somebody reports with an album of which only the first photo gets through; the rest comes with the call of the result. */
  sayHalf(): () => void
  /** Learns from the store how many letters wait for each chat. */
  heed(look: Look): void
  end(): void
}

const tickMs = 50
/** As many things may wait for an answer in a group as the platform's pace lets be answered in some seconds. */
const mostOwed = 4
/** Lives of some hundred milliseconds hear no more than this: a longer queue would only be heard again and again. */
const mostUnheard = 60
const chatter = ['今天风有点大', '大家早', '谢谢大家', '刚吃过饭', '下午天气不错', '辛苦了']
const questions = ['帮助', '我的待办']

export function openCrowd(
  api: FakeBotApi,
  { groups, persons }: District,
  chance: Chance,
  photos: PhotoStock,
): Crowd {
  const owed = openOwed(String(api.me.id))
  const voices = openVoices(api, chance, photos, owed)
  const villages = groups.filter((group) => group.village)
  let timer: NodeJS.Timeout | null = null

  function inGroups(): void {
    const group = chance.pick(chance.next() < 0.8 ? villages : groups)
    if (owed.to(group) >= mostOwed) return
    const photos = chance.pick([0, 0, 1, 1, 2, 3])
    if (group.village && chance.next() < 0.5) voices.report(chance.pick(group.members), group, photos)
    else voices.act(group)
  }

  function inPrivate(): void {
    const from = chance.pick(persons)
    const place = { chat: from.direct, group: null }
    if (owed.to(place) > 0) return
    if (from.posted && chance.next() < 0.2) voices.report(from, place, chance.pick([0, 1, 2]))
    else voices.ask(from, place, { text: chance.pick(questions) })
  }

  function tick(): void {
    if (api.unconfirmed().length > mostUnheard) return
    const dice = chance.next()
    const group = chance.pick(groups)
    if (dice < 0.25) inGroups()
    else if (dice < 0.45) inPrivate()
    else voices.chat(chance.pick(group.members), group, chance.pick(chatter))
  }

  return {
    ...voices,
    begin() {
      timer ??= setInterval(tick, tickMs)
    },
    sayHalf() {
      const group =
        villages.toSorted((one, other) => owed.to(one) - owed.to(other))[0] ?? chance.pick(villages)
      if (owed.to(group) >= mostOwed) return () => {}
      const held: Params[] = []
      let pushed = 0
      const push = (update: Params) => (pushed++ === 0 ? api.push(update) : held.push(update))
      voices.report(chance.pick(group.members), group, 3, { ...api, push })
      return () => {
        for (const update of held) api.push(update)
      }
    },
    heed: owed.heed,
    end() {
      if (timer) clearInterval(timer)
      timer = null
    },
  }
}
