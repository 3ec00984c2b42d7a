/** A notice becomes a letter for one chat; several routine ones become one. */
import type { EvidenceId, PersonId } from '../../domain/names.ts'
import type { Addressee } from '../../notices/case-notice.ts'
import type { Notice } from '../../notices/notice.ts'
import type { Capabilities } from '../../outbox/capabilities.ts'
import type { Letter } from '../../outbox/channel.ts'
import { type Enclosure, enclosuresOf } from '../enclosure.ts'
import type { Setting, Wording } from './wording.ts'
import { say } from './wordings.ts'

/** What a notice needs for being rendered; a claimed row of the outbox has it too. */
export type Tellable = Pick<Notice, 'key' | 'meaning' | 'to'>

export interface Desk extends Pick<Setting, 'now'> {
  readonly capabilities: Capabilities
  /** Accounts of persons on this platform account. */
  readonly userIds: ReadonlyMap<PersonId, string>
  readonly readPhoto: (photo: EvidenceId) => Promise<Uint8Array>
}

export function renderLetter(notice: Tellable, desk: Desk): Letter {
  return letterOf(notice.key, replyToOf(notice), wordingOf(notice, desk), desk)
}

/**
 * Several notices to one destination as one letter, in order, as many as the text limit holds, and at least one.
 * Buttons would not say to which part they belong, so every part says what to type. The key holds all keys:
 * another selection after a crash is another letter.
 */
export function bundle(
  notices: readonly [Tellable, ...Tellable[]],
  desk: Desk,
): { letter: Letter; fitted: number; enclosed: readonly Enclosure[] } {
  const [first, ...others] = notices
  const alone = { letter: renderLetter(first, desk), fitted: 1, enclosed: enclosuresOf(first.meaning) }
  if (others.length === 0) return alone
  const typing = { ...desk, capabilities: { ...desk.capabilities, buttons: false } }
  let joined = wordingOf(first, typing)
  let fitted = 1
  for (const notice of others) {
    const next = join(joined, wordingOf(notice, typing))
    if (measure(withPhotoLine(next, desk.capabilities), desk.capabilities) > desk.capabilities.textLimit)
      break
    joined = next
    fitted += 1
  }
  // Alone it may keep its buttons.
  if (fitted === 1) return alone
  const told = notices.slice(0, fitted)
  const key = told.map((notice) => notice.key).join('+')
  const enclosed = told.flatMap(({ meaning }) => enclosuresOf(meaning))
  return { letter: letterOf(key, replyToOf(first), joined, desk), fitted, enclosed }
}

function wordingOf({ meaning, to }: Tellable, { now, capabilities }: Desk): Wording {
  const chatKind = to.kind === 'chat' ? to.chatKind : to.kind === 'person' ? 'direct' : 'group'
  return say(meaning, { now, capabilities, chatKind })
}

const replyToOf = ({ to }: Tellable): string | null => (to.kind === 'person' ? null : (to.replyTo ?? null))

const join = (one: Wording, other: Wording): Wording => ({
  text: `${one.text}\n\n${other.text}`,
  mentions: [...one.mentions, ...other.mentions],
  buttons: [],
  photos: [...new Set([...one.photos, ...other.photos])],
})

function letterOf(key: string, replyTo: string | null, said: Wording, desk: Desk): Letter {
  const photos = said.photos.slice(0, desk.capabilities.photos)
  return {
    key,
    text: withPhotoLine(said, desk.capabilities),
    mentions: mentionsOf(said.mentions, desk),
    buttons: said.buttons,
    photos: photos.map((evidence) => ({ evidence, read: () => desk.readPhoto(evidence) })),
    replyTo,
  }
}

/** Pictures beyond the channel's number are not lost: they are on file. */
function withPhotoLine({ text, photos }: Wording, capabilities: Capabilities): string {
  const more = photos.length - capabilities.photos
  return more > 0 ? `${text}\n${capabilities.photos > 0 ? '另' : ''}有${more}张照片在案。` : text
}

/** Each person once. Two of one name keep their accounts apart. */
function mentionsOf(people: readonly Addressee[], { capabilities, userIds }: Desk): Letter['mentions'] {
  const unique = [...new Map(people.map((one) => [one.person, one])).values()]
  return unique.map(({ name, person }) => ({
    name,
    userId: capabilities.mention === 'text' ? null : (userIds.get(person) ?? null),
  }))
}

const measure = (text: string, { countedIn }: Capabilities): number =>
  countedIn === 'utf16' ? text.length : new TextEncoder().encode(text).length
