/**
 * Storms of messages at the real desk over SQLite and the stage: any text, any order, any button, any photo. fast-check
 * prints the seed; `FC_SEED`-like replays: put the printed `seed` and `path` into `fc.assert`'s options.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openStage } from '../bots/stage/channel.ts'
import { openDatabase } from '../db/open.ts'
import { storeOver } from '../db/store.ts'
import { begin } from './begin.ts'
import { openClock } from './clock/clock.ts'
import type { CaseFact } from './domain/case/facts.ts'
import { fold } from './domain/case/evolve.ts'
import type { Happened } from './domain/happened.ts'
import type { Instant, TenantCode } from './domain/names.ts'
import { openEvidence } from './evidence/open-evidence.ts'
import { openHouse } from './house.ts'
import type { Accept, Attachment, Message } from './inbox/message.ts'
import { clean } from './intent/clean.ts'
import { phraseBook } from './intent/phrase-book.ts'
import { limits } from './limits.ts'
import { Action } from './notices/notice.ts'
import { type Channel, FetchError } from './outbox/channel.ts'
import { morning } from './policies/sample-scene.ts'
import { stageHouse } from './web/stage-house.ts'

const tenant = '990101' as TenantCode
const colour = (r: number) => sharp({ create: { width: 8, height: 8, channels: 3, background: { r, g: 9, b: 9 } } }).png().toBuffer()
const pictures = await Promise.all([1, 90, 200].map(colour))

/** What a platform may hand out for an attachment: a picture, something else, nothing, nothing now. */
async function bytesOf({ ref }: Attachment): Promise<Uint8Array> {
  if (ref === 'gone' || ref === 'too-large' || ref === 'network') throw new FetchError(ref, ref)
  if (ref === 'no-picture') return new TextEncoder().encode('%PDF-1.4 nothing to see')
  if (ref === 'broken') return (pictures[0] as Uint8Array).slice(0, 40)
  return pictures[Number(ref)] ?? new Uint8Array()
}

async function openStorm() {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-storm-'))
  const database = await openDatabase({ sqlite: ':memory:' })
  const store = storeOver(database)
  const clock = openClock(() => morning)
  const faults: string[] = []
  const noting = (words: string, fields: { readonly error?: unknown } = {}) => void faults.push(`${words} ${String((fields.error as Error | undefined)?.stack ?? '')}`)
  const quiet = () => undefined
  const beginning = await begin({ ...store, clock, sample: true })
  const evidence = openEvidence({ dir: join(folder, 'evidence'), derivativeDir: join(folder, 'derivatives'), limits })
  const house = openHouse({ ...store, ...beginning, evidence, clock, log: { debug: quiet, info: quiet, warn: noting, error: noting } })
  const stage = openStage({ transcript: store.transcript, house: stageHouse(house, clock, async () => undefined), now: clock.now })
  const letters: string[] = []
  let hear: Accept | null = null
  const channel: Channel = {
    ...stage,
    start: (accept) => stage.start((hear = accept)),
    async send(place, letter) {
      letters.push([letter.text, ...letter.buttons.flat().map(({ label }) => label)].join('\n'))
      return strangers.includes(place.chat) ? { messageIds: [] } : stage.send(place, letter)
    },
    fetch: bytesOf,
  }
  await house.connect(channel)
  return {
    store,
    house,
    letters,
    faults,
    clock,
    hear: (message: Message) => hear?.(message),
    rows: () => database.read(({ db, t }) => db.select().from(t.inbox)),
    async close() {
      await house.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const strangers = ['nowhere', 'direct:nobody']
const chats = [...Array.from({ length: 12 }, () => 'g-liuwan'), 'g-beiwei', 'g-district', 'g-leaders', 'direct:p11', ...strangers]
const senders = ['p11', 'p11', 'p11', 'p12', 'p14', 'p18', 'p13', 'p06', 'p06', 'p01', 'p46', 'passer-by']

const fullWidth = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
const examples = phraseBook.flatMap(({ says }) => says.map(({ say }) => say))
const phrase = fc.tuple(fc.constantFrom(...examples), fc.integer({ min: 1, max: 4 }), fc.boolean()).map(([say, n, wide]) => {
  const numbered = say.replace(/HB\d{8}-\d+/g, `HB20261118-00${n}`).replace(/\d+号/g, `${n}号`)
  return wide ? fullWidth(numbered) : numbered
})
const nasty = fc.constantFrom('', ' ', '\u200b\ufeff', '上报 \u0000三号楼前烧垃圾', '<b>上报</b> <script>东门</script>', '**办结** [七号](http://x)', '👨‍👩‍👧 上报 😂', `上报 ${'烟'.repeat(7_000)}`, '烟'.repeat(9_000), '@全体成员 收到', '１', '2', '第二个', '\u202e上报 反了', '上报', '办结', '7号', '绑定 12345678', '绑定码 徐大暑', '绑定码 本群')
const anyText = fc.oneof({ weight: 6, arbitrary: phrase }, { weight: 2, arbitrary: nasty }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) }, { weight: 1, arbitrary: fc.tuple(phrase, fc.string({ unit: 'grapheme', maxLength: 12 })).map(([a, b]) => `${a}${b}`) })
/** What people write comes back to them: where letters are looked at for our own slips, they write no Latin and no long numbers. */
const plainText = anyText.map((text) => (/[A-Za-z]|\d{9}/.test(clean(text).replaceAll(/HB\d{8}-\d{3}/g, '')) ? '上报 东门有人烧树叶' : text))

/** Something to talk about: three cases are there before the storm begins. */
const beginnings = ['p18', 'p11', 'p14'].map((sender, n): Wave => ({
  chat: 'g-liuwan', sender, isBot: false, kind: 'said', text: `上报 东门${'一二三'[n]}号楼前有人烧树叶`, addressed: true, photos: [String(n)],
  album: null, about: 0, quotes: false, button: '', pauseMinutes: 0, twice: false, together: false,
}))

const nth = fc.nat({ max: 40 })
const button = fc.oneof(fc.tuple(fc.constantFrom(...Action.options), fc.integer({ min: 1, max: 4 })).map(([act, n]) => `${act}|${tenant}/HB20261118-00${n}`), fc.constantFrom('choose|1', 'choose|', '', '|', 'finish-case', 'finish-case|x', 'constructor|1', 'choose|grid:990101001001001'))
const wave = (text: fc.Arbitrary<string>) =>
  fc.record({
    chat: fc.constantFrom(...chats),
    sender: fc.constantFrom(...senders),
    isBot: fc.constantFrom(...Array.from({ length: 12 }, () => false), true),
    kind: fc.constantFrom('said', 'said', 'said', 'said', 'said', 'pressed', 'pressed', 'edited', 'recalled', 'joined'),
    text,
    addressed: fc.boolean(),
    photos: fc.constantFrom([], [], [], ['0'], ['1', '2'], ['1', '1'], ['no-picture'], ['broken'], ['gone', '0'], ['too-large'], ['network'], Array.from({ length: 25 }, () => '0')),
    album: fc.constantFrom(null, null, null, 'album'),
    about: nth,
    quotes: fc.boolean(),
    button,
    pauseMinutes: fc.constantFrom(0, 0, 0, 1, 3, 40),
    twice: fc.boolean(),
    together: fc.boolean(),
  })
type Wave = typeof wave extends (text: never) => fc.Arbitrary<infer W> ? W : never

function messageOf({ chat, sender, isBot, kind, text, addressed, photos, album, about, quotes, button: pressed }: Wave, n: number, at: Instant): Message {
  const earlier = about % 2 === 0 ? `m${about}` : String(about).padStart(10, '0')
  return {
    platform: 'stage',
    account: 'stage',
    chat,
    chatKind: chat.startsWith('direct:') ? 'direct' : 'group',
    id: `m${n}`,
    kind: kind as Message['kind'],
    subject: kind === 'said' || kind === 'joined' ? null : earlier,
    sender: { userId: sender, name: null, isBot },
    text: kind === 'pressed' || kind === 'recalled' ? '' : text,
    mentions: text.includes('徐大暑') ? [{ userId: 'p11', name: '徐大暑' }] : [],
    addressed: addressed || chat.startsWith('direct:') || kind === 'pressed',
    attachments: kind === 'said' ? photos.map((ref) => ({ kind: 'photo', ref, sizeBytes: null, evidence: null })) : [],
    album: kind === 'said' && photos.length > 0 ? album : null,
    replyTo: quotes && kind === 'said' ? { id: earlier, text: null } : null,
    button: kind === 'pressed' ? pressed : null,
    at,
  }
}

/** Lets a storm pass over a fresh house, and looks whether everything still stands. */
async function survives(drawn: readonly Wave[], look: (letters: readonly string[]) => void): Promise<void> {
  const waves = [...beginnings, ...drawn]
  const storm = await openStorm()
  try {
    for (const [n, one] of waves.entries()) {
      if (one.pauseMinutes > 0) await storm.house.advance(one.pauseMinutes)
      const message = messageOf(one, n, storm.clock.now())
      await storm.hear(message)
      if (one.twice) expect(await storm.hear(message)).toBe('duplicate')
      if (!one.together) await storm.house.exhaust()
    }
    await storm.house.advance(30)
    await storm.house.advance(26 * 60)
    const { journal, cases, outbox } = storm.store
    // A picture that cannot be had now is tried again, and that is written down; nothing else goes wrong.
    expect(storm.faults.filter((fault) => !fault.includes('FetchError'))).toEqual([])
    const rows = await storm.rows()
    expect(rows.length).toBe(waves.length)
    expect(rows.filter((row) => row.state !== 'handled' || !row.outcome)).toEqual([])
    expect(await journal.verify()).toBeNull()
    for (const matter of await cases.list(tenant, null, 1_000)) {
      const facts = (await journal.read(`case:${matter.id}`)) as readonly Happened<CaseFact>[]
      expect(fold(matter.id, tenant, facts)).toEqual(matter)
    }
    expect(await outbox.counts()).toMatchObject({ waiting: 0, parked: 0 })
    look(storm.letters)
  } finally {
    await storm.close()
  }
}

const bounded = { numRuns: 2000, interruptAfterTimeLimit: 70_000 }

test('any text from anybody in any order: nothing crashes, nothing is parked, nothing is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wave(anyText), { minLength: 10, maxLength: 60, size: 'max' }), (waves) => survives(waves, () => undefined)),
    bounded,
  )
}, 180_000)

test('no letter shows what is ours alone: ids, codes of grids, English, holes in the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wave(plainText), { minLength: 10, maxLength: 60, size: 'max' }), (waves) =>
      survives(waves, (letters) => {
        for (const letter of letters) {
          const ours = letter.replaceAll(/HB\d{8}-\d{3}/g, '')
          expect(ours).not.toMatch(/[A-Za-z]/)
          expect(ours).not.toMatch(/\d{12}/)
          expect(ours.trim()).not.toBe('')
        }
      }),
    ),
    bounded,
  )
}, 180_000)
