/** The sample district in the shape of the Gaochang draft: three levels, unique codes, nobody who exists. */
import { expect, test } from 'vitest'
import { loadPacks, loadSample } from './load.ts'

const roster = await loadSample('gaochang', 'sample-district')

test('has one district, two towns, three villages', () => {
  const at = (level: number) => roster.grids.filter((grid) => grid.level === level).length
  expect([1, 2, 3, 4].map(at)).toEqual([1, 2, 3, 0])
})

test('codes and names are unique and invented, and shared with no other sample', async () => {
  const { grids, persons, groups } = roster
  for (const list of [grids.map(({ code }) => code), persons.map(({ id }) => id), groups.map(({ id }) => id)])
    expect(new Set<string>(list).size).toBe(list.length)
  for (const { name } of persons) expect(name).toMatch(/^\p{Script=Han}{3}$/u)
  expect(Number(roster.tenant.slice(0, 2))).toBeGreaterThan(83)
  expect((await loadPacks([roster.pack])).get(roster.pack)?.code).toBe('gaochang-draft')
  const others = await Promise.all([
    loadSample('jincheng'),
    loadSample('changji', 'sample-prefecture'),
    loadSample('linyi', 'sample-city'),
  ])
  const known = new Set<string>(others.flatMap((one) => one.persons.flatMap(({ id, name }) => [id, name])))
  expect(persons.filter(({ id, name }) => known.has(id) || known.has(name))).toEqual([])
})
