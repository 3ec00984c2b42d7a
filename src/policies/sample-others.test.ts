/** The samples of the schemes without points: small, unique codes, nobody who exists, and a house may hold all samples at once. */
import { expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { moment } from '../rehearsal/prefecture.ts'
import { loadSample } from './load.ts'

const all = [
  ['jincheng', 'sample-district'],
  ['changji', 'sample-prefecture'],
  ['linyi', 'sample-city'],
  ['gaochang', 'sample-district'],
  ['yili', 'sample-prefecture'],
] as const

test('all of them live in one house', async () => {
  const store = await openStore({ sqlite: ':memory:' })
  for (const [pack, file] of all)
    await store.rosterLoad.load(await loadSample(pack, file), null, moment('2026-01-01 00:00'))
  expect((await store.directory.tenants()).map(({ pack }) => pack).toSorted()).toEqual(
    all.map(([pack]) => pack).toSorted(),
  )
  await store.close()
})

test.each([
  ['gaochang', 'sample-district', [1, 2, 3]],
  ['yili', 'sample-prefecture', [1, 2, 0]],
] as const)('%s is invented, and small', async (pack, file, counts) => {
  const roster = await loadSample(pack, file)
  expect([1, 2, 3].map((level) => roster.grids.filter((grid) => grid.level === level).length)).toEqual(counts)
  for (const { name } of roster.persons) expect(name).toMatch(/^\p{Script=Han}{3}$/u)
  expect(Number(roster.tenant.slice(0, 2))).toBeGreaterThan(83)
  const others = await Promise.all(
    all.filter(([one]) => one !== pack).map(([one, name]) => loadSample(one, name)),
  )
  const known = new Set(others.flatMap(({ persons }) => persons.map(({ name }) => name)))
  expect(roster.persons.filter(({ name }) => known.has(name))).toEqual([])
})
