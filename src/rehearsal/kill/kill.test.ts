/** The real program killed ten times under load, five on each engine, and one of two that share a database: nothing lost, nothing doubled. */
import { expect, test } from 'vitest'
import { postgresForTests } from '../../../db/postgres-for-tests.ts'
import { drill } from './drill.ts'
import { tableOf } from './table.ts'
import { twoLives } from './two-lives.ts'

const kills = 5

test.concurrent.for(['sqlite', 'postgres'])('on %s', { timeout: 120_000 }, async (engine) => {
  const postgresUrl = engine === 'postgres' ? await postgresForTests() : null
  const seed = Date.now() % 1_000_000
  const began = Date.now()
  const verdict = await drill({ kills, seed, postgresUrl, machine: Date.now })
  console.log(tableOf(verdict, (Date.now() - began) / 1_000))
  expect(verdict.faults).toEqual([])
  expect(verdict.kills.starting + verdict.kills.ready + verdict.kills.sending).toBe(kills)
  expect(verdict.reports).toMatchObject({ cases: verdict.reports.said, lost: 0, doubled: 0 })
  expect(verdict.reports.said).toBeGreaterThan(0)
  expect(verdict.told).toMatchObject({ never: 0 })
})

test.concurrent('two processes on one PostgreSQL, one killed in the middle', {
  timeout: 60_000,
}, async () => {
  const shared = await twoLives(await postgresForTests(), Date.now)
  expect(shared.faults).toEqual([])
  expect(shared.takenByFirst).toBeGreaterThan(0)
  expect(shared.reports).toBeGreaterThan(shared.takenByFirst)
  expect(shared.reminders).toBeGreaterThan(0)
})
