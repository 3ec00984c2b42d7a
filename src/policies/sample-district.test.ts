/** The sample district: the shape of the scheme, unique codes, nobody who exists. */
import { describe, expect, test } from 'vitest'
import type { PostKind } from '../domain/grid/grid.ts'
import { loadPacks } from './load.ts'
import { readRoster } from './read-roster.ts'
import { sampleScene } from './sample-scene.ts'

const { roster, scene } = await sampleScene()
const at = (level: number) => roster.grids.filter((grid) => grid.level === level)
const kindsOf = (code: string) => roster.posts.filter((post) => post.grid === code).map((post) => post.kind)
const count = (code: string, kind: PostKind) => kindsOf(code).filter((one) => one === kind).length

test('has one district, two towns, four villages, eight blocks, six points', () => {
  expect([1, 2, 3, 4, 5].map((level) => at(level).length)).toEqual([1, 2, 4, 8, 6])
})

describe('posts', () => {
  test('two chiefs and two deputies at district and town (JC-06, JC-07)', () => {
    for (const { code } of [...at(1), ...at(2)])
      expect([count(code, 'chief'), count(code, 'deputy')]).toEqual([2, 2])
  })
  test('first chief, chief, deputy and a supervisor in each village (JC-08, JC-66)', () => {
    for (const { code } of at(3))
      expect(kindsOf(code)).toEqual(['first-chief', 'chief', 'deputy', 'supervisor'])
  })
  test('a chief in each block and at each point (JC-09, JC-10)', () => {
    for (const { code } of [...at(4), ...at(5)]) expect(kindsOf(code)).toEqual(['chief'])
  })
  test('three departments with somebody in each', () => {
    expect(roster.departments).toHaveLength(3)
    for (const { people } of scene.departments) expect(people.length).toBeGreaterThan(0)
  })
})

describe('groups', () => {
  test('one for the district, one for each town and village, and the leaders’ (JC-67)', () => {
    const grids = roster.groups.filter((group) => group.purpose === 'grid').map((group) => group.grid)
    expect(grids.toSorted()).toEqual([...at(1), ...at(2), ...at(3)].map((grid) => grid.code).toSorted())
    expect(roster.groups.filter((group) => group.purpose === 'leaders')).toHaveLength(1)
  })

  const inGroup = (name: string) => {
    const id = roster.groups.find((group) => group.name === name)?.id
    return roster.members
      .filter((member) => member.group === id)
      .map((member) => roster.persons.find((person) => person.id === member.person)?.name)
  }
  test('a village’s holds its own people, its blocks’ and its points’', () => {
    expect(inGroup('柳湾村网格群')).toEqual(expect.arrayContaining(['徐大暑', '马处暑', '何霜降', '林立冬']))
    expect(inGroup('柳湾村网格群')).not.toContain('罗大雪')
  })
  test('a town’s holds its own and those who lead its villages; the district’s those of the towns and the departments', () => {
    expect(inGroup('北苇镇网格群')).toEqual(expect.arrayContaining(['杨立夏', '徐大暑', '罗大雪']))
    expect(inGroup('北苇镇网格群')).not.toContain('马处暑')
    expect(inGroup('澄湖区网格化监管群')).toEqual(
      expect.arrayContaining(['王立春', '杨立夏', '许垂柳', '苏茯苓']),
    )
    expect(inGroup('澄湖区领导调度群').every((name) => inGroup('澄湖区网格化监管群').includes(name))).toBe(
      true,
    )
  })
  test('everybody sits in at least one', () => {
    const seated = new Set(roster.members.map((member) => member.person))
    expect(roster.persons.filter((person) => !seated.has(person.id))).toEqual([])
  })
})

describe('codes and names', () => {
  test('are unique', () => {
    for (const list of [
      roster.grids.map(({ code }) => code),
      roster.groups.map(({ id }) => id),
      roster.persons.map(({ id }) => id),
      roster.persons.map(({ name }) => name),
      roster.grids.map(({ name }) => name),
    ]) {
      expect(new Set(list).size).toBe(list.length)
    }
  })
  test('grow with the level as administrative codes do, each under its parent’s', () => {
    for (const { code, level, parent } of roster.grids) {
      expect(code).toMatch(/^\d+$/)
      expect(code).toHaveLength([6, 9, 12, 15, 18][level - 1] as number)
      if (parent !== null) expect(code.startsWith(parent)).toBe(true)
    }
  })
  test('are invented: the area code belongs to no province, the names are a surname with a solar term or a plant', () => {
    // GB/T 2260 ends at 82 (Macao); 83 was once proposed for another use, 99 is nobody's.
    expect(Number(roster.tenant.slice(0, 2))).toBeGreaterThan(83)
    for (const { name } of roster.persons) expect(name).toMatch(/^\p{Script=Han}{3}$/u)
  })
  test('the pack it names is there', async () => {
    expect((await loadPacks([roster.pack])).has(roster.pack)).toBe(true)
  })
})

test('a roster with a fault is refused with its file and its key', () => {
  const grid = "grid: { code: '1', name: 区, staff: [] }"
  const head = "tenant: '1'\nname: 区\npack: x\n"
  expect(() => readRoster('r.yaml', `${head}${grid}\ndepartments: []\ncolour: green`)).toThrow(
    /r\.yaml[\s\S]*colour/,
  )
  expect(() => readRoster('r.yaml', `${head}departments: []`)).toThrow(/r\.yaml[\s\S]*grid/)
  expect(() =>
    readRoster(
      'r.yaml',
      `${head}grid: { code: '1', name: 区, staff: [{ id: a, name: 甲, post: king, title: 王 }] }\ndepartments: []`,
    ),
  ).toThrow(/r\.yaml[\s\S]*post/)
})
