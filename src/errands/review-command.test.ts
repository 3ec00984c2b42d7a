/** `npm run understand -- --review` over a real store: what people corrected comes out ready to be learned from. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { openClock } from '../clock/clock.ts'
import type { ReadingFact } from '../domain/case/reading-facts.ts'
import { readLabelledLine } from '../intent/lines/score.ts'
import { begin } from '../starting/begin.ts'
import { runReview } from './review-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-review-'))
afterAll(() => rmSync(folder, { recursive: true }))

const misread: ReadingFact = {
  type: 'reading-corrected',
  text: '何霜降说桥下的水发黑了，老李也看见了，请三个工作日内处理',
  was: { intent: 'chitchat', rule: 'chitchat/hearsay', matched: ['说'] },
  now: { intent: 'report' },
  source: { platform: 'stage', account: 'stage', chat: 'c', message: '7' },
}

const reviewed = async (store: Parameters<typeof runReview>[0]) => {
  const printed: string[] = []
  const told: string[] = []
  const say = { log: (line: string) => printed.push(line), error: (line: string) => told.push(line) }
  await runReview(store, { calendar: null }, say)
  return { printed, told }
}

test('without a store, or without corrections, it says so and prints no line', async () => {
  expect(await reviewed(null)).toMatchObject({
    printed: [],
    told: [expect.stringContaining('DATA_DIR')],
  })
  const store = await openStore({ sqlite: join(folder, 'empty.db') })
  expect(await reviewed(store)).toMatchObject({
    printed: [],
    told: [expect.stringContaining('还没有人作过更正')],
  })
  await store.close()
})

test('a missed report comes out as a labelled line, with the rule and without names', async () => {
  const store = await openStore({ sqlite: join(folder, 'gridbell.db') })
  const clock = openClock(() => Date.UTC(2026, 8, 30, 1))
  await begin({ ...store, clock, sample: 'jincheng' })
  const by = { person: null, account: null, title: '网格长' }
  await store.journal.commit({
    appends: [
      {
        stream: 'readings:990101:2026-09',
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
  const { printed } = await reviewed(store)
  await store.close()
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    {
      id: '990101-1',
      text: '某人说桥下的水发黑了，某人也看见了，请三个工作日内处理',
      sent_at: '2026-09-30T09:00:00',
      intent: 'report',
      // Counted past the week of holidays, as in the chat.
      deadline_iso: '2026-10-10',
      opens_case: true,
      was: { of: 'intent', was: 'chitchat', rule: 'chitchat/hearsay', matched: ['说'] },
      lexicon: { file: 'intents-own.yaml', for: 'report' },
    },
  ])
  expect(readLabelledLine(printed[0] ?? '')).toHaveProperty('value')
})
