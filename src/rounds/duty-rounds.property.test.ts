/** Whatever the clock does, forwards, back or twice: nothing is told twice, and what is owed is done, excused or missing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { openClock } from '../clock/clock.ts'
import { at } from '../domain/calendar/days.ts'
import { LeaveId } from '../domain/grid/leave.ts'
import type { Day, GridCode, PersonId, TenantCode } from '../domain/names.ts'
import { openEvidence } from '../evidence/open-evidence.ts'
import { openHouse } from '../house.ts'
import type { Lexicon } from '../intent/vocabulary/lexicon.ts'
import { limits } from '../limits.ts'
import { loadLexicon } from '../load-lexicon.ts'
import { openLog } from '../log.ts'
import type { Notice } from '../notices/notice.ts'
import { begin } from '../starting/begin.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-duties-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const tenant = '990101' as TenantCode
const lexicon = await loadLexicon()
/** Who leads each of the blocks. */
const chiefs = ['p14', 'p17', 'p23', 'p34']
const blocks = ['001001001', '001001002', '001002001', '002001001'].map((end) => `990101${end}` as GridCode)

async function openDuties(read: Lexicon) {
  const start = at('2026-11-13' as Day, '06:00')
  const store = await openStore({ sqlite: ':memory:' })
  const real = openClock(() => start)
  let moved = 0
  const clock = {
    ...real,
    moveBy(ms: number) {
      moved += 1
      real.moveBy(ms)
    },
  }
  const beginning = await begin({ ...store, clock, sample: 'jincheng', lexicon: read })
  const evidence = openEvidence({ dir: join(folder, 'e'), derivativeDir: join(folder, 'd'), limits })
  const told: Notice[] = []
  const journal = {
    ...store.journal,
    async commit(entry: Parameters<typeof store.journal.commit>[0]) {
      const done = await store.journal.commit(entry)
      if (done === 'committed') told.push(...entry.notices)
      return done
    },
  }
  const house = openHouse({ ...store, journal, ...beginning, evidence, clock, log: openLog('silent') })
  const write = (views: Parameters<typeof store.journal.commit>[0]['views']) =>
    store.journal.commit({ appends: [], views, notices: [], handled: null, stamp: null, at: clock.now() })
  return { store, house, clock, told, write, stops: () => moved }
}

const step = fc.oneof(
  fc.record({ does: fc.constant('go' as const), minutes: fc.integer({ min: 1, max: 2_000 }) }),
  fc.record({ does: fc.constant('back' as const), minutes: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ does: fc.constant('patrol' as const), block: fc.nat(blocks.length - 1), day: fc.nat(3) }),
  fc.record({ does: fc.constant('away' as const), block: fc.nat(blocks.length - 1), day: fc.nat(3) }),
)
const days = ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'] as Day[]

test('the same tick twice adds nothing, nor does a clock set back; no key is told twice; lists add up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { store, house, clock, told, write } = await openDuties(lexicon)
      for (const one of steps) {
        if (one.does === 'go') await house.advance(one.minutes)
        if (one.does === 'back') clock.moveBy(-one.minutes * 60_000)
        if (one.does === 'patrol')
          await write([
            {
              ...{ kind: 'duty-done', tenant, duty: 'block-patrol' },
              ...{ grid: blocks[one.block] as GridCode, day: days[one.day] as Day },
            },
          ])
        if (one.does === 'away') {
          const day = days[one.day] as Day
          const whose = { tenant, person: chiefs[one.block] as PersonId, deputy: null }
          const id = LeaveId.parse(`${whose.person}:${day}`)
          await write([{ kind: 'leave', leave: { id, ...whose, from: day, to: day, state: 'ended' } }])
        }
        await house.tick()
        const before = told.length
        await house.tick()
        expect(told.length).toBe(before)
      }
      expect(new Set(told.map(({ key }) => key)).size).toBe(told.length)
      for (const day of days) {
        const facts = await store.journal.read(`missing:${tenant}:${day}:20:05:0`)
        for (const { fact } of facts)
          if (fact.type === 'duties-missed')
            for (const { of, done, missing, excused } of fact.groups.flatMap(({ lists }) => lists))
              expect(done + missing.length + excused.length).toBe(of)
      }
      await house.stop()
      await store.close()
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('a clock moved by hand over seven days stops a handful of times a day', async () => {
  const { house, clock, store, stops } = await openDuties(lexicon)
  await house.advance(7 * 24 * 60)
  expect(clock.now()).toBe(at('2026-11-20' as Day, '06:00'))
  expect(stops()).toBeLessThan(7 * 16)
  await house.stop()
  await store.close()
})
