/** Who may do what with a case, by the fixed cast: the table that src/domain/README.md shows. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { morning, sampleScene } from '../../policies/sample-scene.ts'
import type { CaseCommandType } from '../case/commands.ts'
import { openStory } from '../case/story.ts'
import { wishesAt } from '../case/wishes.ts'
import type { Instant } from '../names.ts'
import type { Actor } from './actor.ts'
import { may, whoseRight } from './may.ts'

const { who, grid, scene, policy, holidays } = await sampleScene()
const rules = { scene, policy, holidays }
const wishes = wishesAt({
  origin: grid('柳湾农贸市场'),
  below: grid('柳湾村村西片区'),
  until: (morning + 1e9) as Instant,
})

/** Reported by a point's own people; so it is held by the village (JC-48). */
const story = openStory(rules, who('林立冬'), wishes['report-case'], morning)
const clock: Actor = { kind: 'clock' }
const passer: Actor = { kind: 'public', account: 'stage|stage|u1' }

const cast: Readonly<Record<string, Actor>> = {
  '报告人（网格点）': who('林立冬'),
  片区网格长: who('何霜降'),
  '村网格长（承办）': who('徐大暑'),
  村副网格长: who('孙立秋'),
  村监督员: who('马处暑'),
  镇网格长: who('杨立夏'),
  区总网格长: who('王立春'),
  职能部门: who('苏茯苓'),
  邻村网格长: who('罗大雪'),
  群众: passer,
}
const commands = (Object.keys(wishes) as CaseCommandType[]).filter(
  (wish) => !['report-case', 'absorb-case', 'follow-case', 'press-case', 'mark-deadline'].includes(wish),
)
const allowed = (actor: Actor, wish: CaseCommandType) => may(actor, wish, story.matter, scene, policy)

function rightsAsMarkdown(): string {
  const names = Object.keys(cast)
  const rows = commands.map(
    (wish) =>
      `| \`${wish}\` | ${names.map((name) => (allowed(cast[name] as Actor, wish) ? '●' : '·')).join(' | ')} |`,
  )
  return [`| | ${names.join(' | ')} |`, `|---|${names.map(() => '---').join('|')}|`, ...rows].join('\n')
}

test('the table of rights in src/domain/README.md is the one of the code', () => {
  expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(
    `\n${rightsAsMarkdown()}\n`,
  )
})

test('the next block’s chief, who sits in the group where it was reported, may complete it and no more', () => {
  const beside = openStory(
    rules,
    who('朱白露'),
    { ...wishes['report-case'], origin: grid('柳湾村村东片区') },
    morning,
  )
  const allowedBeside = commands.filter((wish) => may(who('何霜降'), wish, beside.matter, scene, policy))
  expect(allowedBeside).toEqual(['supplement-case'])
})

describe('whoever is not on the way', () => {
  test('may do nothing at all: a neighbour, a department that was not asked, the public', () => {
    for (const actor of [who('罗大雪'), who('苏茯苓'), passer])
      expect(commands.filter((wish) => allowed(actor, wish))).toEqual([])
  })

  test('may supplement, correct, urge and take back what they reported themselves, as one of the public', () => {
    const own = openStory(rules, passer, { ...wishes['report-case'], origin: grid('柳湾村') }, morning).matter
    const can = commands.filter((wish) => may(passer, wish, own, scene, policy))
    expect(can).toEqual(['supplement-case', 'correct-case', 'urge-case', 'withdraw-case'])
    const other: Actor = { kind: 'public', account: 'stage|stage|u2' }
    expect(commands.filter((wish) => may(other, wish, own, scene, policy))).toEqual([])
  })
})

describe('what was given to', () => {
  const given = (to: Parameters<typeof story.does>[1] & { type: 'assign-case' }, giver: string) =>
    story.does(who(giver), to).matter

  test('a department is in the hands of all its people, and of nobody else there', () => {
    const up = story.does(who('徐大暑'), wishes['escalate-case']).does(who('杨立夏'), wishes['escalate-case'])
    const matter = up.does(who('王立春'), {
      type: 'assign-case',
      to: { grid: grid('澄湖区'), person: null, department: who('苏茯苓').department },
      note: '',
      until: null,
    }).matter
    const finishers = ['苏茯苓', '魏当归', '吕远志', '王立春', '徐大暑'].filter((name) =>
      may(who(name), 'finish-case', matter, scene, policy),
    )
    expect(finishers).toEqual(['苏茯苓', '魏当归'])
    expect(whoseRight('finish-case', matter, scene, policy)).toBe('澄湖区生态环境局')
  })

  test('a person is in that person’s hands, and those of the grid’s chiefs', () => {
    const matter = given(
      {
        type: 'assign-case',
        to: { grid: grid('柳湾村'), person: who('马处暑').person, department: null },
        note: '',
        until: null,
      },
      '徐大暑',
    )
    const finishers = ['马处暑', '徐大暑', '孙立秋', '何霜降', '杨立夏'].filter((name) =>
      may(who(name), 'finish-case', matter, scene, policy),
    )
    expect(finishers).toEqual(['马处暑', '徐大暑', '孙立秋'])
    expect(whoseRight('finish-case', matter, scene, policy)).toBe('马处暑')
  })

  test('a block is extended by whoever gave it, never by the block itself', () => {
    const matter = given(wishes['assign-case'], '徐大暑')
    const granters = ['何霜降', '徐大暑', '孙立秋', '杨立夏', '罗大雪'].filter((name) =>
      may(who(name), 'grant-extension', matter, scene, policy),
    )
    expect(granters).toEqual(['徐大暑', '孙立秋', '杨立夏'])
    expect(whoseRight('grant-extension', matter, scene, policy)).toBe('柳湾村网格长 徐大暑')
  })
})

test('in an emergency every level on the way may bring it to an end, and no other; taking it up stays with the district', () => {
  const matter = openStory(
    rules,
    who('林立冬'),
    { ...wishes['report-case'], urgency: 'emergency' },
    morning,
  ).matter
  const able = (wish: 'finish-case' | 'acknowledge-case') =>
    ['林立冬', '何霜降', '徐大暑', '杨立夏', '王立春', '罗大雪', '许垂柳'].filter((name) =>
      may(who(name), wish, matter, scene, policy),
    )
  expect(able('finish-case')).toEqual(['林立冬', '何霜降', '徐大暑', '杨立夏', '王立春'])
  expect(able('acknowledge-case')).toEqual(['王立春'])
})

test('the long list and bodies outside are for towns and the district; departments are given work by the district', () => {
  expect(['徐大暑', '杨立夏', '王立春'].filter((name) => allowed(who(name), 'suspend-case'))).toEqual([
    '杨立夏',
    '王立春',
  ])
  expect(whoseRight('suspend-case', story.matter, scene, policy)).toBe(
    '北苇镇网格长 杨立夏、北苇镇网格长 赵小满',
  )
  const toDepartment = {
    ...wishes['assign-case'],
    to: { grid: grid('澄湖区'), person: null, department: who('苏茯苓').department },
  }
  expect(story.tries(who('杨立夏'), toDepartment)).toEqual({
    refusal: { code: 'target-not-below', name: '澄湖区生态环境局' },
  })
  expect(story.tries(who('王立春'), toDepartment)).toHaveProperty('facts')
})

test('deadlines are marked, and supervised matters pressed, by the clock and by nobody else', () => {
  for (const wish of ['mark-deadline', 'press-case'] as const) {
    expect(allowed(clock, wish)).toBe(true)
    expect(Object.values(cast).filter((actor) => allowed(actor, wish))).toEqual([])
  }
  expect(commands.filter((wish) => allowed(clock, wish))).toEqual([])
})
