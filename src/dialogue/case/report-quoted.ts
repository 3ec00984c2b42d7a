/** 这是上报, said to words that were taken for talk: they open the case after all, and the mistake is written down. */
import type { Message } from '../../inbox/message.ts'
import { clean } from '../../intent/clean.ts'
import { readMessage } from '../../intent/read-message.ts'
import { understand } from '../../intent/understand.ts'
import type { Understanding, Wish } from '../../intent/wish.ts'
import { find, speakerOf } from '../grid/speaker.ts'
import { saidOf } from '../said.ts'
import type { Hands } from '../take-turn.ts'
import { type Consequence, nothingChosen, refusedWith, type Turn } from '../turn.ts'
import { misread, readBy } from './misread.ts'
import { oneCase } from './queries.ts'
import { report } from './report.ts'

export async function reportQuoted(
  turn: Turn,
  { category }: Extract<Wish, { wish: 'report-quoted' }>,
  hands: Hands,
): Promise<Consequence> {
  // It has opened a case already: how that stands is the answer.
  if (turn.quoted !== null) return oneCase(turn, { quoted: true })
  const quoted = await quotedMessage(turn)
  if (quoted === null) return refusedWith({ code: 'nothing-quoted' })
  const author = await authorOf(turn, quoted)
  if (turn.speaker.person === null && author.userId !== turn.speaker.userId)
    return refusedWith({ code: 'unknown-person' })
  const photos = await hands.photos([quoted])
  const said = saidOf(quoted, { quoted: null, now: turn.now, speaker: author }, photos.length)
  const { intent, rule, matched } = readBy(readMessage(said, turn.desk.lexicon), null)
  const meant = understand({ ...said, addressed: true }, turn.desk.lexicon, 'report')
  const wish = asReport(meant, clean(quoted.text))
  const { replyTo } = turn.message
  const consequence = await report(
    { ...turn, speaker: author, chosen: { ...nothingChosen, message: replyTo?.id ?? null } },
    category === null ? wish : { ...wish, category },
    photos,
    null,
  )
  if (consequence.kind !== 'steps') return consequence
  const source = { text: wish.text, message: replyTo?.id ?? null }
  const was = { intent, rule, matched }
  const beside = await misread(turn, { ...source, was, now: { intent: 'report' } })
  return { ...consequence, inNameOf: author, beside: [beside] }
}

/** As we heard it, with its photos; else by what the platform shows of it. Null for the bot's own words. */
async function quotedMessage({ desk, message }: Turn): Promise<Message | null> {
  const { platform, account, chat, replyTo } = message
  if (replyTo === null) return null
  const heard = replyTo.id === null ? null : await desk.inbox.find(platform, account, chat, replyTo.id)
  if (heard) return heard.kind === 'said' && !heard.sender.isBot && hasContent(heard) ? heard : null
  // A platform that knows the message by its id would have let us hear it, had it not been our own.
  if (replyTo.id !== null && message.addressed) return null
  const shown: Message = {
    ...message,
    text: replyTo.text ?? '',
    attachments: [],
    mentions: [],
    replyTo: null,
  }
  return hasContent(shown) ? shown : null
}

const hasContent = ({ text, attachments }: Message): boolean => clean(text) !== '' || attachments.length > 0

/** Whoever said the words reported; where the platform does not tell, whoever says now that they are a report. */
async function authorOf({ desk, speaker }: Turn, quoted: Message): Promise<Turn['speaker']> {
  if (quoted.sender.userId === speaker.userId) return speaker
  return speakerOf(quoted, await find(desk, quoted), speaker.tenant)
}

function asReport(meant: Understanding, text: string): Extract<Wish, { wish: 'report' }> {
  if (meant.kind === 'wish' && meant.wish.wish === 'report') return meant.wish
  return { wish: 'report', text, place: null, category: null, urgency: 'normal', matters: [] }
}
