/** Where a matter goes when a level cannot handle it: the scheme's own route, vacant posts, emergencies. */
import { describe, expect, test } from 'vitest'
import { morning, sampleScene } from '../../policies/sample-scene.ts'
import { openStory } from '../case/story.ts'
import { wishesAt } from '../case/wishes.ts'
import type { Instant } from '../names.ts'
import { wayUp } from './route.ts'

const whole = await sampleScene()
const until = (morning + 1e9) as Instant
const point = '柳湾农贸市场'
const report = wishesAt({ origin: whole.grid(point), below: whole.grid('柳湾村村西片区'), until })[
  'report-case'
]
const leaders = { village: ['吴小暑', '徐大暑', '孙立秋'], town: ['杨立夏', '赵小满', '黄芒种', '周夏至'] }

/** G-145 of the golden cases: 四(二), JC-48 … JC-52, AMB-36. */
const golden = [
  { level: 5, from: point, to: '柳湾村', copies: ['柳湾村村西片区'] },
  { level: 4, from: '柳湾村村西片区', to: '柳湾村', copies: [] },
  { level: 3, from: '柳湾村', to: '北苇镇', copies: [] },
  { level: 2, from: '北苇镇', to: '澄湖区', copies: [] },
  { level: 1, from: '澄湖区', to: '市环保委办公室', copies: [] },
]

test.each(golden)('level $level: $from → $to', ({ from, to, copies }) => {
  const { scene, policy, grid } = whole
  const way = wayUp(grid(from), scene, policy)
  const name = way.to === null ? way.outside : scene.grids.get(way.to)?.name
  expect(name).toBe(to)
  expect(way.copies).toEqual(copies.map(grid))
  expect(way.skipped).toEqual([])
})

test('a matter travels from a point to the city, one level at a time, and each level has it in hands once', () => {
  const { scene, policy, holidays, who } = whole
  const escalate = { type: 'escalate-case', reason: '超出职权' } as const
  const story = openStory({ scene, policy, holidays }, who('林立冬'), report, morning)
  const city = story.does(who('徐大暑'), escalate).does(who('杨立夏'), escalate).does(who('王立春'), escalate)
  expect(city.matter.state).toBe('outside')
  expect(city.matter.outsideParty).toBe('市环保委办公室')
  expect(city.matter.custody.map((holder) => scene.grids.get(holder.grid)?.name)).toEqual([
    '柳湾村',
    '北苇镇',
  ])
  expect(city.matter.touched.map((code) => scene.grids.get(code)?.name)).toEqual([
    point,
    '柳湾村村西片区',
    '柳湾村',
    '北苇镇',
    '澄湖区',
  ])
})

describe('a level without anybody in post', () => {
  test('is passed over on the way up, and that is a fact', async () => {
    const { scene, policy, holidays, who, grid } = await sampleScene({ vacant: leaders.town })
    const story = openStory({ scene, policy, holidays }, who('林立冬'), report, morning)
    const up = story.does(who('徐大暑'), { type: 'escalate-case', reason: '超出职权' })
    expect(up.matter.holder.grid).toBe(grid('澄湖区'))
    expect(up.last.map(({ fact }) => fact.type)).toEqual(['case-level-skipped', 'case-escalated'])
    expect(up.last[0]?.fact).toEqual({ type: 'case-level-skipped', grid: grid('北苇镇') })
  })

  test('does not hold what is reported there', async () => {
    const { scene, policy, holidays, who, grid } = await sampleScene({ vacant: leaders.village })
    const reports = [who('林立冬'), who('马处暑')].map((actor, n) =>
      openStory(
        { scene, policy, holidays },
        actor,
        { ...report, origin: grid(n === 0 ? point : '柳湾村') },
        morning,
      ),
    )
    for (const { matter, last } of reports) {
      expect(matter.holder.grid).toBe(grid('北苇镇'))
      expect(last.map(({ fact }) => fact.type)).toEqual(['case-reported', 'case-level-skipped'])
    }
  })

  test('everywhere: the root keeps what is reported, so that nothing is lost', async () => {
    const everybody = whole.roster.persons.map((person) => person.name)
    const { scene, policy, holidays, who, grid } = await sampleScene({ vacant: everybody })
    expect(openStory({ scene, policy, holidays }, who('林立冬'), report, morning).matter.holder.grid).toBe(
      grid('澄湖区'),
    )
  })

  test('is held by a deputy, or by the first chief, where the chief alone is missing', async () => {
    for (const vacant of [['徐大暑'], ['徐大暑', '吴小暑']]) {
      const { scene, policy, holidays, who, grid } = await sampleScene({ vacant })
      expect(openStory({ scene, policy, holidays }, who('林立冬'), report, morning).matter.holder.grid).toBe(
        grid('柳湾村'),
      )
    }
  })
})

test('a serious emergency stands at the root at once, and all levels on the way know it', () => {
  const { scene, policy, holidays, who, grid } = whole
  const { matter } = openStory(
    { scene, policy, holidays },
    who('林立冬'),
    { ...report, urgency: 'emergency' },
    morning,
  )
  expect(matter.holder.grid).toBe(grid('澄湖区'))
  expect([...matter.touched].sort()).toEqual(
    [point, '柳湾村村西片区', '柳湾村', '北苇镇', '澄湖区'].map(grid).sort(),
  )
})

test('what a department cannot handle goes to the chiefs beside whom it stands, not out of the tree', () => {
  const { scene, policy, holidays, who, grid } = whole
  const department = { grid: grid('澄湖区'), person: null, department: who('苏茯苓').department }
  const escalate = { type: 'escalate-case', reason: '超出职权' } as const
  const story = openStory(
    { scene, policy, holidays },
    who('王立春'),
    { ...report, origin: grid('澄湖区') },
    morning,
  )
    .does(who('王立春'), { type: 'assign-case', to: department, note: '', until: null })
    .does(who('苏茯苓'), escalate)
  expect(story.matter.state).toBe('assigned')
  expect(story.matter.holder).toEqual({ grid: grid('澄湖区'), person: null, department: null })
  expect(story.does(who('王立春'), escalate).matter.state).toBe('outside')
})

test('three levels are enough: above the root stands the body outside, whatever the depth', () => {
  const { scene, policy, grid } = whole
  const shallow = { ...policy, route: policy.route.filter((row) => row.from <= 3) }
  expect(wayUp(grid('柳湾村'), scene, shallow).to).toBe(grid('北苇镇'))
  expect(
    wayUp(grid('澄湖区'), scene, { ...policy, route: [{ from: 1, to: null, copies: [], outside: null }] }),
  ).toEqual({ to: null, outside: null, copies: [], skipped: [] })
})
