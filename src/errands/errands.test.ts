/** The errand `npm run understand -- --review` over a real store: what people corrected comes out ready to be learned from. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { openClock } from '../clock/clock.ts'
import type { ReadingFact } from '../domain/case/reading-facts.ts'
import { readLabelledLine } from '../intent/lines/score.ts'
import { begin } from '../starting/begin.ts'
import { errandOf } from './errands.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-errands-'))
afterAll(() => rmSync(folder, { recursive: true }))

const misread: ReadingFact = {
  type: 'reading-corrected',
  text: '何霜降说桥下的水发黑了，老李也看见了',
  was: { intent: 'chitchat', rule: 'chitchat/hearsay', matched: ['说'] },
  now: { intent: 'report' },
  source: { platform: 'stage', account: 'stage', chat: 'c', message: '7' },
}

test('a missed report comes out as a labelled line, with the rule and without names', async () => {
  const store = await openStore({ sqlite: join(folder, 'gridbell.db') })
  const clock = openClock(() => Date.UTC(2026, 10, 18, 1))
  const beginning = await begin({ ...store, clock, sample: 'jincheng' })
  const by = { person: null, account: null, title: '网格长' }
  await store.journal.commit({
    appends: [
      {
        stream: 'readings:990101:2026-11',
        expectedVersion: 0,
        facts: [{ fact: misread, by, at: clock.now() }],
      },
    ],
    views: [],
    notices: [],
    handled: null,
    stamp: null,
    at: clock.now(),
  })
  const printed: string[] = []
  const errand = errandOf('understand')
  const well = await errand?.({
    ...store,
    ...beginning,
    now: clock.now(),
    print: (line) => printed.push(line),
    args: [],
  })
  await store.close()
  expect(well).toBe(true)
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    {
      id: '990101-1',
      text: '某人说桥下的水发黑了，某人也看见了',
      sent_at: '2026-11-18T09:00:00',
      intent: 'report',
      opens_case: true,
      was: { of: 'intent', was: 'chitchat', rule: 'chitchat/hearsay', matched: ['说'] },
      lexicon: { file: 'intents.yaml', for: 'report' },
    },
  ])
  expect(readLabelledLine(printed[0] ?? '')).toHaveProperty('value')
})
