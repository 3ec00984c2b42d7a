/** What the people of a play do on the stage: say, press, edit, recall; and what is done to the roster. */
import { edit, press, recall, say } from '../../bots/stage/acts.ts'
import type { Message } from '../inbox/message.ts'
import type { Line } from '../inbox/transcript.ts'
import { album } from './album.ts'
import { photo } from './photo.ts'
import { openPlaces, speaksOf } from './places.ts'
import { tableOf } from './table-of.ts'
import type { Theatre } from './theatre.ts'
import type { Speech } from './transcript.ts'

export type Players = ReturnType<typeof openPlayers>

export function openPlayers(theatre: Theatre) {
  const places = openPlaces(theatre)
  const { wire, clock, cast } = theatre
  let photos = 0
  let acts = 0
  /** The last one-time code that the bot gave out. */
  let code = ''

  const nextAct = () => `act-${++acts}`

  async function photosOf({ photos: count, samePhoto }: Speech): Promise<readonly string[]> {
    const before = samePhoto === 'last' ? photos : samePhoto
    const numbers = Array.from({ length: count }, () => before ?? ++photos)
    return Promise.all(numbers.map(async (n) => Buffer.from(await photo(n)).toString('base64')))
  }

  return {
    here: places.here,
    introduce: places.introduce,
    enter: places.enter,
    gather: wire.gather,
    remember(line: Line) {
      places.remember(line)
      code = /绑定码：(\d{8})/.exec(line.text)?.[1] ?? code
    },
    async say(speech: Speech): Promise<boolean> {
      const entry = await places.entryOf(speech.by, speech.where)
      const replyTo = speech.quotes === null ? null : places.quoted(speech.quotes, entry.chat)
      const text = speech.words.replaceAll('〈码〉', code).repeat(speech.times)
      const files = speech.table === undefined ? [] : [await tableOf(speech.table, theatre.house().desk)]
      const saying = { text, photos: await photosOf(speech), files, replyTo, clientId: nextAct() }
      const { id, messages } = await caught(theatre, (scene) => say(scene, entry, saying))
      const line = await theatre.line(id)
      if (line) places.remember(line)
      const over = await wire.handOver(speech.album ? messages.flatMap(album) : messages)
      // The last part of an album has no mark: it settles first.
      if (speech.album) clock.moveBy(1_000)
      return over
    },
    async recall(by: string) {
      const { line, entry } = await places.ownLine(by)
      const { messages } = await caught(theatre, (scene) => recall(scene, entry, line.id))
      await wire.handOver(messages)
    },
    async edit(by: string, words: string) {
      const { line, entry } = await places.ownLine(by)
      const wish = { text: words, clientId: nextAct() }
      const { messages } = await caught(theatre, (scene) => edit(scene, entry, line.id, wish))
      await wire.handOver(messages)
    },
    async press(by: string, button: string, no: string | null) {
      const { id, groups } = await places.personOf(by)
      const sees = ({ chat }: Line) => chat === `direct:${id}` || groups.includes(chat)
      const bears = (line: Line) => line.buttons.flat().some(({ label }) => label === button)
      const fits = (line: Line) => no === null || speaksOf(line, `${no}号`)
      const line = places.find(`［${button}］`, (one) => sees(one) && bears(one) && fits(one))
      const pressing = { from: id, messageId: line.id, button, clientId: nextAct() }
      const { messages } = await caught(theatre, (scene) => press(scene, pressing))
      await wire.handOver(messages)
    },
    async join() {
      await wire.handOver([{ ...joined, chat: places.here() ?? '', id: nextAct(), at: clock.now() }])
    },
    /** Names; null where the post is or becomes vacant. */
    async appoint(title: string, from: string | null, to: string | null) {
      const post = cast.post(title)
      const [leave, enter] = [from, to].map((name) => (name === null ? null : cast.find(name)))
      if (!post || (from !== null && !leave) || (to !== null && !enter))
        throw new Error(`没有这样的岗位或人：${title}`)
      await theatre.appoint(
        post.grid,
        post.kind,
        post.title,
        leave?.id ?? null,
        enter?.id ?? null,
        clock.now(),
      )
    },
  }
}

/** Runs an act of the stage; what it would have handed to the bot comes back instead. */
async function caught(theatre: Theatre, act: (scene: ReturnType<Theatre['scene']>) => Promise<string>) {
  const messages: Message[] = []
  const scene = theatre.scene(async (message) => {
    messages.push(message)
    return 'kept'
  })
  return { id: await act(scene), messages }
}

/** The bot is put into a chat. */
const joined = {
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
} satisfies Partial<Message>
