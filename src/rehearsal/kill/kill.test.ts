/** The real program killed ten times under load, five on each engine: nothing lost, nothing doubled, nothing told twice without cause. */
import { expect, test } from 'vitest'
import { postgresForTests } from '../../../db/postgres-for-tests.ts'
import { drill } from './drill.ts'
import { tableOf } from './table.ts'

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
