/**
 * Storms of messages at the real desk over SQLite and the stage: any text, any order, any button, any photo. fast-check
 * prints the seed: put the printed `seed` and `path` into the options of `fc.assert` to see it again.
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
import { openClock } from './clock/clock.ts'
import { clockOf } from './domain/calendar/days.ts'
import { fold } from './domain/case/evolve.ts'
import type { CaseFact } from './domain/case/facts.ts'
import type { Happened } from './domain/happened.ts'
import type { Instant, TenantCode } from './domain/names.ts'
import { openEvidence } from './evidence/open-evidence.ts'
import { openHouse } from './house.ts'
import type { Accept, Attachment, Message } from './inbox/message.ts'
import { limits } from './limits.ts'
import { type Channel, FetchError } from './outbox/channel.ts'
import { morning } from './policies/sample-scene.ts'
import { anyText, beginnings, messageOf, plainText, strangers, type Wave, wave } from './rehearsal/storm.ts'
import { begin } from './starting/begin.ts'
import { stageHouse } from './web/stage-house.ts'

const tenant = '990101' as TenantCode
const colour = (r: number) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r, g: 9, b: 9 } } })
    .png()
    .toBuffer()
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
  const noting = (words: string, fields: { readonly error?: unknown } = {}) =>
    void faults.push(`${words} ${String((fields.error as Error | undefined)?.stack ?? '')}`)
  const quiet = () => undefined
  const beginning = await begin({ ...store, clock, sample: 'jincheng' })
  const evidence = openEvidence({
    dir: join(folder, 'evidence'),
    derivativeDir: join(folder, 'derivatives'),
    limits,
  })
  const house = openHouse({
    ...store,
    ...beginning,
    evidence,
    clock,
    log: { debug: quiet, info: quiet, warn: noting, error: noting },
  })
  const stage = openStage({
    transcript: store.transcript,
    house: stageHouse(house, clock, async () => undefined),
    now: clock.now,
  })
  const letters: string[] = []
  let hear: Accept | null = null
  const channel: Channel = {
    ...stage,
    async start(accept) {
      hear = accept
      await stage.start(accept)
    },
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
    told: () => database.read(({ db, t }) => db.select().from(t.outbox)),
    async close() {
      await house.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
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
    // By day the next reminder may be waiting for its minute; at three at night only what midnight began, for the morning.
    await storm.house.advance(minutesToThree(storm.clock.now()))
    const { journal, cases, outbox } = storm.store
    const waits = (await storm.told()).filter(({ state }) => state === 'waiting')
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
    expect(waits.filter(({ dueAt }) => dueAt <= storm.clock.now())).toEqual([])
    expect(await outbox.counts()).toMatchObject({ waiting: waits.length, parked: 0 })
    look(storm.letters)
  } finally {
    await storm.close()
  }
}

/** Minutes from now to the next 03:00 in China. */
function minutesToThree(now: Instant): number {
  const [hour = 0, minute = 0] = clockOf(now).split(':').map(Number)
  return (24 + 3 - hour) * 60 - minute
}

// Long enough for the first storm on a machine that is busy with other tests: one that is cut off there proves nothing.
const bounded = { numRuns: 60, interruptAfterTimeLimit: 9_000 }

test('any text from anybody in any order: nothing crashes, nothing is parked, nothing is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wave(anyText), { minLength: 10, maxLength: 60, size: 'max' }), (waves) =>
      survives(waves, () => undefined),
    ),
    bounded,
  )
}, 60_000)

test('no letter shows what is ours alone: ids, codes of grids, English, holes in the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wave(plainText), { minLength: 10, maxLength: 60, size: 'max' }), (waves) =>
      survives(waves, (letters) => {
        for (const letter of letters) {
          // Quoted words may be cut in the middle of a number.
          const ours = letter.replaceAll(/(?:HB|RW)[\d-]*/g, '')
          expect(ours).not.toMatch(/[A-Za-z]/)
          expect(ours).not.toMatch(/\d{12}/)
          expect(ours.trim()).not.toBe('')
        }
      }),
    ),
    bounded,
  )
}, 60_000)

test('words that become a report by being edited are one case, however often they are edited', async () => {
  const storm = await openStorm()
  try {
    const edits = ['今天风大', '上报 东门有人烧树叶', '上报 西门有人烧树叶']
    for (const [n, text] of edits.entries()) {
      const [first] = beginnings
      const said = messageOf({ ...(first as Wave), text, photos: [] }, n, storm.clock.now())
      await storm.hear(n === 0 ? said : { ...said, kind: 'edited', subject: 'm0' })
      await storm.house.exhaust()
    }
    const matters = await storm.store.cases.list(tenant, null, 10)
    expect(matters.map(({ text }) => text)).toEqual(['西门有人烧树叶'])
  } finally {
    await storm.close()
  }
})
