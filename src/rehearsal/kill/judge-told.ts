/** Every notice told at least once, and twice only when a kill fell between the platform's acceptance and our record of it. */
import { capabilities } from '../../../bots/telegram/capabilities.ts'
import type { FakeSent } from '../../../bots/telegram/fake-state.ts'
import type { Database } from '../../../db/database.ts'
import type { Instant } from '../../domain/names.ts'
import type { Destination, Meaning } from '../../notices/notice.ts'
import type { Capabilities } from '../../outbox/capabilities.ts'
import { say } from '../../render/text/wordings.ts'
import type { Cut } from './drill.ts'
import type { Evidence } from './judge.ts'

export interface Told {
  readonly notices: number
  readonly once: number
  /** Told again because a kill hid that they had been told. */
  readonly ambiguous: number
  readonly never: number
  /** Overtaken before they went out: nobody waits for them. */
  readonly moot: number
  readonly letters: number
}

interface Row {
  readonly row: number
  readonly key: string
  readonly to: Destination
  readonly meaning: Meaning
  readonly state: string
  readonly reason: string | null
}

/** A letter as the platform shows it, and in which life it was taken. */
interface Shown extends FakeSent {
  readonly life: number
}

export async function judgeTold(database: Database, { api, cuts, district }: Evidence) {
  const rows: readonly Row[] = await database.read(({ db, t }) => db.select().from(t.outbox))
  const faults: string[] = rows
    .filter(({ state }) => state !== 'sent' && state !== 'moot')
    .map(({ key, state, reason }) => `notice ${key} is ${state}${reason === null ? '' : `: ${reason}`}`)
  const shown = api.sent.map((sent, at): Shown => ({ ...sent, life: lifeOf(at, cuts) }))
  const chats = new Map(district.groups.map(({ group, chat }) => [group as string, String(chat.id)]))
  const directs = new Map(district.persons.map(({ person, id }) => [person as string, String(id)]))
  const explained = new Set<Shown>()
  const unrecorded = new Map<number, Shown[]>()
  let ambiguous = 0
  let never = 0
  for (const one of alike(rows)) {
    const { to } = one[0]
    const chat =
      to.kind === 'group' ? chats.get(to.group) : to.kind === 'person' ? directs.get(to.person) : to.chat
    const showing = shown.filter((letter) => letter.chat === chat && tells(letter, one[0]))
    for (const letter of showing) explained.add(letter)
    const wanted = one.filter(({ state }) => state !== 'moot').length
    if (showing.length < wanted) {
      never += wanted - showing.length
      faults.push(`notice ${one[0].key} was told ${showing.length} times of ${wanted}`)
    }
    const again = showing.length - one.length
    if (again <= 0) continue
    ambiguous += again
    const pairs = showing.slice(1).map((letter, at) => ({ before: showing[at] as Shown, letter }))
    const excused = pairs.filter(({ before, letter }) =>
      one.some((row) => isExcused(row, before, letter, cuts)),
    )
    for (const { before } of one.length === 1 ? excused : []) {
      unrecorded.set(before.life, [...(unrecorded.get(before.life) ?? []), before])
    }
    if (excused.length >= again) continue
    const lives = showing.map(({ life }) => life + 1).join(', ')
    faults.push(`notice ${one[0].key} was told in lives ${lives}: no kill hid from us that it had been told`)
  }
  faults.push(...twoAtOnce(unrecorded), ...albumsTwice(shown))
  const strange = shown.filter((letter) => letter.text !== '' && !explained.has(letter))
  faults.push(
    ...strange.map((letter) => `a letter in ${letter.chat} tells nothing known: ${letter.text.slice(0, 60)}`),
  )
  const moot = rows.filter(({ state }) => state === 'moot').length
  const counts: Told = {
    notices: rows.length,
    once: rows.length - ambiguous - never - moot,
    ambiguous,
    never,
    moot,
    letters: shown.length,
  }
  return { counts, faults, unrecordedKills: unrecorded.size }
}

/** Lives are counted from 0; the last one was not cut short. */
const lifeOf = (at: number, cuts: readonly Cut[]): number => {
  const life = cuts.findIndex((cut) => at < cut.sentBefore)
  return life < 0 ? cuts.length : life
}

/** The one excuse: an earlier life sent it, was killed, and what was on disk then did not know of it. */
const isExcused = ({ row }: Row, before: Shown, again: Shown, cuts: readonly Cut[]): boolean =>
  before.life < again.life && !cuts.slice(before.life, again.life).some((cut) => cut.look.told.has(row))

/** In one place one letter is under way at a time: a kill cannot hide two. */
function twoAtOnce(unrecorded: ReadonlyMap<number, readonly Shown[]>): string[] {
  return [...unrecorded].flatMap(([life, letters]) => {
    const byChat = Map.groupBy(new Set(letters), (letter) => letter.chat)
    return [...byChat].flatMap(([chat, ones]) =>
      ones.length > 1 ? [`life ${life + 1} left ${ones.length} letters in ${chat} unrecorded`] : [],
    )
  })
}

/** Notices that read alike in one place, as an answer to the same message, cannot be told apart: they are counted together. */
function alike(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const groups = Map.groupBy(rows, ({ to, meaning }) => {
    const setting = { now: 0 as Instant, capabilities: typing, chatKind: 'group' } as const
    return JSON.stringify([to, say(meaning, setting).text])
  })
  return [...groups.values()] as unknown as readonly (readonly [Row, ...Row[]])[]
}

/** In a bundle every part says what to type. */
const typing: Capabilities = { ...capabilities, buttons: false }

/** Alone with its buttons, or as one paragraph of a bundle, in the words of the minute in which it was sent. */
function tells(letter: Shown, { to, meaning }: Row): boolean {
  if (letter.text === '') return false
  const replyTo = 'replyTo' in to ? to.replyTo : null
  if (typeof replyTo === 'string' && letter.replyTo !== numberOf(replyTo)) return false
  const chatKind = to.kind === 'chat' ? to.chatKind : to.kind === 'person' ? 'direct' : 'group'
  return [letter.at, letter.at - 1_000].some((at) => {
    const now = at as Instant
    if (letter.text === say(meaning, { now, capabilities, chatKind }).text.trim()) return true
    const typed = say(meaning, {
      now,
      capabilities: { ...capabilities, buttons: false },
      chatKind,
    }).text.trim()
    return `\n\n${letter.text}\n\n`.includes(`\n\n${typed}\n\n`)
  })
}

/** A press has no number that could be replied to. */
const numberOf = (id: string): number | null => {
  const digits = /^\d+(?=$|:)/.exec(id)?.[0]
  return digits === undefined ? null : Number(digits)
}

/** Pictures sent before their text: the same ones twice in one life would be a letter sent twice. */
function albumsTwice(shown: readonly Shown[]): string[] {
  const albums = shown.filter((letter) => letter.text === '' && letter.photos.length > 0)
  const groups = Map.groupBy(albums, ({ chat, life, replyTo, photos }) =>
    JSON.stringify([chat, life, replyTo, photos.map((bytes) => bytes.toString('base64'))]),
  )
  return [...groups.values()].flatMap(([first, ...more]) =>
    first && more.length > 0 ? [`pictures were sent twice to ${first.chat} in life ${first.life + 1}`] : [],
  )
}
