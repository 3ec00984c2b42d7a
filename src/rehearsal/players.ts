/** The people of a play: where they are, and what they do on the stage. */
import { edit, press, recall, say } from '../../bots/stage/acts.ts'
import type { StagePerson } from '../../bots/stage/house.ts'
import type { Entry } from '../../bots/stage/scene.ts'
import type { Message } from '../inbox/message.ts'
import type { Line } from '../inbox/transcript.ts'
import { album } from './album.ts'
import { photo } from './photo.ts'
import type { Theatre } from './theatre.ts'
import { PlayError, type Speech } from './transcript.ts'

const privately = '私聊'

export function openPlayers(theatre: Theatre) {
  const introduced = new Set<string>()
  /** All lines of all chats in the order in which they came. */
  const lines: Line[] = []
  let here: string | null = null
  let photos = 0
  let acts = 0
  let code = ''
  /** Lines that are to reach the bot together; null when each goes at once. */
  let together: { left: number; readonly reversed: boolean; readonly messages: Message[] } | null = null

  async function personOf(name: string): Promise<StagePerson> {
    if (!introduced.has(name)) throw new Error(`${name}不在“人：”里。`)
    const person = (await theatre.people()).find((one) => one.name === name)
    if (!person) throw new Error(`没有${name}这个人。`)
    return person
  }

  async function entryOf(by: string, where: string | null): Promise<Entry> {
    const [person, people] = [await personOf(by), await theatre.people()]
    const chat =
      where === privately || (where === null && here === null) ? `direct:${person.id}` : await chatOf(where)
    if (!chat.startsWith('direct:') && !person.groups.includes(chat)) throw new Error(`${by}不在这个群里。`)
    return { chat, person, people }
  }

  const entryAt = async (by: string, { chat }: Line): Promise<Entry> => ({
    chat,
    person: await personOf(by),
    people: await theatre.people(),
  })

  async function chatOf(where: string | null): Promise<string> {
    if (where === null) return here ?? ''
    const groups = await theatre.groups()
    const group = groups.find((one) => one.name === where)
    if (group) return group.id
    // A chat that nobody has bound yet.
    const stray = { id: `stray-${groups.length}`, name: where, gridCode: '', level: 1 }
    theatre.strayGroups.push(stray)
    theatre.guests.forEach((guest, n) =>
      theatre.guests.splice(n, 1, { ...guest, groups: [...guest.groups, stray.id] }),
    )
    return stray.id
  }

  /** Runs an act of the stage; what it would have handed to the bot comes back instead. */
  async function caught(
    act: (scene: ReturnType<Theatre['scene']>) => Promise<string>,
  ): Promise<{ id: string; messages: readonly Message[] }> {
    const messages: Message[] = []
    const scene = theatre.scene(async (message) => {
      messages.push(message)
      return 'kept'
    })
    return { id: await act(scene), messages }
  }

  /** @returns false while it is held back for others */
  async function handOver(messages: readonly Message[]): Promise<boolean> {
    if (together === null) {
      await theatre.deliver(messages)
      return true
    }
    together.messages.push(...messages)
    together.left -= 1
    if (together.left > 0) return false
    const { messages: held, reversed } = together
    together = null
    await theatre.deliver(reversed ? held.toReversed() : held)
    return true
  }

  /** The line that somebody means: quoted, edited, taken back. */
  function find(what: string, fits: (line: Line) => boolean): Line {
    const line = lines.findLast(fits)
    if (!line) throw new Error(`找不到${what}。`)
    return line
  }

  function quoted(what: string, chat: string): string {
    const inChat = (line: Line) => line.chat === chat
    if (what === '上一条') return find(what, (line) => inChat(line) && line.from === 'bot').id
    if (/号$/.test(what))
      return find(what, (line) => inChat(line) && line.from === 'bot' && speaksOf(line, what)).id
    return find(what, (line) => inChat(line) && line.name === what).id
  }

  const photosOf = async ({ photos: count, samePhoto }: Speech): Promise<readonly string[]> => {
    const numbers = Array.from({ length: count }, () => (samePhoto ? photos : ++photos))
    return Promise.all(numbers.map(async (n) => Buffer.from(await photo(n)).toString('base64')))
  }

  return {
    place: () => here,
    remember(line: Line) {
      lines.push(line)
      code = /绑定码：(\d{8})/.exec(line.text)?.[1] ?? code
    },
    introduce(name: string, post: string, line: number) {
      introduced.add(name)
      const actor = theatre.cast.find(name)
      if (actor && actor.post !== post) throw new PlayError(line, `${name}是${actor.post}。`)
      if (actor) return
      const groups = [...theatre.strayGroups.map((group) => group.id), 'g-liuwan']
      theatre.guests.push({ id: `guest-${theatre.guests.length + 1}`, name, posts: [], groups })
    },
    async enter(place: string) {
      here = place === privately ? null : await chatOf(place)
    },
    gather(count: number, reversed: boolean) {
      together = { left: count, reversed, messages: [] }
    },
    async say(speech: Speech): Promise<boolean> {
      const entry = await entryOf(speech.by, speech.where)
      const replyTo = speech.quotes === null ? null : quoted(speech.quotes, entry.chat)
      const photos = await photosOf(speech)
      const text = speech.words.replaceAll('〈码〉', code)
      const { id, messages } = await caught((scene) =>
        say(scene, entry, { text, photos, replyTo, clientId: `act-${++acts}` }),
      )
      const line = await theatre.line(id)
      if (line) lines.push(line)
      const over = await handOver(speech.album ? messages.flatMap(album) : messages)
      // The last part of an album has no mark: it settles first.
      if (speech.album) theatre.clock.moveBy(1_000)
      return over
    },
    async recall(by: string) {
      const line = find('上一条', (one) => one.name === by)
      const entry = await entryAt(by, line)
      const { messages } = await caught((scene) => recall(scene, entry, line.id))
      await handOver(messages)
    },
    async edit(by: string, words: string) {
      const line = find('上一条', (one) => one.name === by)
      const entry = await entryAt(by, line)
      const wish = { text: words, clientId: `act-${++acts}` }
      const { messages } = await caught((scene) => edit(scene, entry, line.id, wish))
      await handOver(messages)
    },
    async press(by: string, button: string, no: string | null) {
      const { id, groups } = await personOf(by)
      const sees = ({ chat }: Line) => chat === `direct:${id}` || groups.includes(chat)
      const bears = (line: Line) => line.buttons.flat().some(({ label }) => label === button)
      const fits = (line: Line) => no === null || speaksOf(line, `${no}号`)
      const line = find(`［${button}］`, (one) => sees(one) && bears(one) && fits(one))
      const pressing = { from: id, messageId: line.id, button, clientId: `act-${++acts}` }
      const { messages } = await caught((scene) => press(scene, pressing))
      await handOver(messages)
    },
    async join() {
      const message = { ...emptyMessage, chat: here ?? '', id: `join-${++acts}`, at: theatre.clock.now() }
      await theatre.deliver([message])
    },
    async appoint(title: string, from: string | null, to: string | null) {
      const post = theatre.cast.post(title)
      const [leave, enter] = [from, to].map((name) => (name === null ? null : theatre.cast.find(name)))
      if (!post || (from !== null && !leave) || (to !== null && !enter))
        throw new Error(`没有这样的岗位或人：${title}`)
      await theatre.appoint(
        post.grid,
        post.kind,
        post.title,
        leave?.id ?? null,
        enter?.id ?? null,
        theatre.clock.now(),
      )
    },
  }
}

const speaksOf = (line: Line, no: string): boolean => new RegExp(`(?<!\\d)${no}`).test(line.text)

const emptyMessage = {
  platform: 'stage',
  account: 'stage',
  chatKind: 'group',
  kind: 'joined',
  subject: null,
  sender: { userId: 'platform', name: null, isBot: false },
  text: '',
  mentions: [],
  addressed: false,
  attachments: [],
  album: null,
  replyTo: null,
  button: null,
} as const satisfies Partial<Message>
