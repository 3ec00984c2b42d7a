/** Listens in every chat and tells, after a step, what the bot said there: the scene's own chat first, then down the tree. */
import { botId } from '../../bots/stage/capabilities.ts'
import { clockOf, dayOf } from '../domain/calendar/days.ts'
import type { Instant } from '../domain/names.ts'
import type { Line } from '../inbox/transcript.ts'
import { dateSaid } from '../render/text/when.ts'
import type { Theatre } from './theatre.ts'
import type { BotLine } from './transcript.ts'

export function openAudience(theatre: Theatre) {
  /** Each line once, and again when the bot has changed it: a channel may show again what it has shown. */
  const known = new Map<string, string>()

  return {
    async listen(here: string | null, remember: (line: Line) => void): Promise<readonly BotLine[]> {
      const [groups, people] = [await theatre.groups(), await theatre.people()]
      const nameOf = (chat: string) => {
        const group = groups.find(({ id }) => id === chat)
        return group?.name ?? `${people.find(({ id }) => `direct:${id}` === chat)?.name ?? chat}（私聊）`
      }
      const rank = (chat: string) =>
        chat === here
          ? -1
          : (groups.findIndex(({ id }) => id === chat) + groups.length + 1) % (groups.length + 1)
      const fresh = theatre
        .takeBotLines()
        .filter((line) => line.from === botId && known.get(line.id) !== shownOf(line))
      // Answers and notices to one chat leave side by side: which comes first is not said, so answers do here.
      const answers = ({ replyTo }: Line) => (replyTo === null ? 1 : 0)
      const ordered = fresh.toSorted(
        (a, b) =>
          a.at - b.at || rank(a.chat) - rank(b.chat) || answers(a) - answers(b) || (a.id < b.id ? -1 : 1),
      )
      const changed = new Set(ordered.filter(({ id }) => known.has(id)))
      for (const line of ordered) {
        known.set(line.id, shownOf(line))
        remember(line)
      }
      return ordered.map((line) => ({
        place: nameOf(line.chat),
        when: changed.has(line) ? '更新原卡片' : whenOf(line.at, theatre.clock.now()),
        text: withoutCode(line.text),
        buttons: line.buttons.flat().map(({ label }) => label),
        photos: line.photos.length,
        files: line.files.map(({ name }) => name),
      }))
    },
  }
}

const shownOf = ({ text, buttons }: Line): string => JSON.stringify([text, buttons])

function whenOf(at: Instant, now: Instant): string | null {
  if (at === now) return null
  return dayOf(at) === dayOf(now) ? clockOf(at) : `${dateSaid(dayOf(at))} ${clockOf(at)}`
}

/** A code is drawn by chance, a seal changes with every fact: a play shows where they stand. The example in our own sentences is none. */
const withoutCode = (text: string): string =>
  text
    .replace(/(?<!\d)(?!12345678)\d{8}(?!\d|-)/g, '〈码〉')
    .replace(/(?<=封签.*：)\d{4}( \d{4}){4}/g, '〈封签〉')
