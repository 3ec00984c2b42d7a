/** The sample prefecture: three counties in the shape of the Changji scheme, unique codes, nobody who exists. */
import { expect, test } from 'vitest'
import { loadPacks, loadSample } from './load.ts'

const roster = await loadSample('changji', 'sample-prefecture')

test('has one prefecture, three counties, five towns, six villages', () => {
  const at = (level: number) => roster.grids.filter((grid) => grid.level === level).length
  expect([1, 2, 3, 4, 5].map(at)).toEqual([1, 3, 5, 6, 0])
})

test('codes and names are unique and invented, each under its parent’s', async () => {
  const { grids, persons, groups } = roster
  for (const list of [grids.map(({ code }) => code), persons.map(({ id }) => id), groups.map(({ id }) => id)])
    expect(new Set<string>(list).size).toBe(list.length)
  for (const list of [grids, persons]) expect(new Set(list.map(({ name }) => name)).size).toBe(list.length)
  for (const { parent, code } of grids.filter(({ level }) => level > 2))
    expect(code.startsWith(parent ?? '-')).toBe(true)
  for (const { name } of persons) expect(name).toMatch(/^\p{Script=Han}{3}$/u)
  expect(Number(roster.tenant.slice(0, 2))).toBeGreaterThan(83)
  expect((await loadPacks([roster.pack])).get(roster.pack)?.code).toBe('changji-2023')
})

test('is another tenant than the one that is loaded by itself, and shares nobody with it', async () => {
  const usual = await loadSample('jincheng')
  expect(usual.tenant).not.toBe(roster.tenant)
  const known = new Set<string>(usual.persons.flatMap(({ id, name }) => [id, name]))
  expect(roster.persons.filter(({ id, name }) => known.has(id) || known.has(name))).toEqual([])
})
