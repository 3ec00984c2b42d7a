/** Who hears what: every told fact has its audience, no group hears one fact twice, whoever reported hears the end. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseFact } from '../domain/case/facts.ts'
import { CaseFact as CaseFactSchema } from '../domain/case/facts.ts'
import { openStory, type Story } from '../domain/case/story.ts'
import { wander } from '../domain/case/wander.ts'
import { wishesAt } from '../domain/case/wishes.ts'
import type { Actor } from '../domain/grid/actor.ts'
import { GroupId, type Instant } from '../domain/names.ts'
import { morning, sampleScene } from '../policies/sample-scene.ts'
import { announceCase } from './announce-case.ts'
import { audiences } from './audience.ts'
import { ToldCaseFact } from './case-notice.ts'
import { Meaning, type Notice } from './notice.ts'
import { silent } from './silent.ts'

const { who, grid, scene, policy, holidays } = await sampleScene()
const rules = { scene, policy, holidays }
const liuwan = GroupId.parse('g-liuwan')
const wishes = wishesAt({
  origin: grid('柳湾农贸市场'),
  below: grid('柳湾村村西片区'),
  until: (morning + 4 * 86_400_000) as Instant,
})
const cast: readonly Actor[] = ['林立冬', '何霜降', '徐大暑', '马处暑', '杨立夏', '王立春'].map(who)
const report = { ...wishes['report-case'], group: liuwan }
const reported = openStory(rules, who('林立冬'), report, morning)

/** Notices of the last step. */
function told(
  after: Story,
  before: Story | null,
  saidIn: Parameters<typeof announceCase>[3]['saidIn'] = null,
): readonly Notice[] {
  const first = before ? null : after.matter
  return announceCase(after.last, before?.matter ?? null, first, { scene, policy, saidIn })
}
const groupsOf = (notices: readonly Notice[]) =>
  notices.flatMap(({ to }) => (to.kind === 'group' ? [to.group as string] : []))
const roles = (notices: readonly Notice[]) =>
  Object.fromEntries(
    notices.map(({ to, meaning }) => [
      to.kind === 'group' ? to.group : to.kind,
      'role' in meaning ? meaning.role : null,
    ]),
  )

const types = CaseFactSchema.options.map((option) => option.shape.type.value)

describe.each(types)('%s', (type) => {
  test('is told to somebody, or stands in silent.ts with its reason', () => {
    const isTold = ToldCaseFact.safeParse(type).success
    expect(type in silent).toBe(!isTold)
    expect(type in audiences).toBe(isTold)
  })
})

test('nobody hears one fact twice, keys are unique, and every notice is one that can be stored', () => {
  const move = fc.record({ who: fc.nat(), wish: fc.nat(), minutes: fc.integer({ min: 0, max: 3000 }) })
  const saidIn = fc.option(
    fc
      .constantFrom('g-liuwan', 'g-beiwei', 'g-district', 'g-leaders')
      .map((id) => ({ kind: 'group', group: GroupId.parse(id) }) as const),
  )
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 20 }), saidIn, (moves, place) => {
      const keys: string[] = []
      for (const { before, after, refused } of wander(reported, cast, wishes, moves)) {
        if (refused) continue
        const step = { ...after, last: after.happened.slice(before.happened.length) }
        const notices = told(step, before, place)
        keys.push(...notices.map(({ key }) => key))
        const heard = notices.map(({ to, meaning }) => `${meaning.kind} ${JSON.stringify(to)}`)
        expect(new Set(heard).size).toBe(heard.length)
        for (const { meaning, about } of notices) {
          expect(Meaning.parse(JSON.parse(JSON.stringify(meaning)))).toEqual(meaning)
          expect(about).toBe(after.matter.id)
        }
        // Where it was said there is always an answer, save for the far side of a merger.
        const facts = step.last.filter(
          ({ fact }) => ToldCaseFact.safeParse(fact.type).success && fact.type !== 'case-absorbed',
        )
        if (place && facts.length > 0) expect(groupsOf(notices)).toContain(place.group)
      }
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 150 },
  )
})

describe('the group where it was reported hears the outcome', () => {
  const up = reported.does(who('徐大暑'), wishes['escalate-case'])
  const finished = up.does(who('杨立夏'), wishes['finish-case'])
  const outcomes: readonly [CaseFact['type'], Story, Story][] = [
    ['case-closed', finished, finished.does(who('王立春'), wishes['close-case'])],
    ['case-voided', up, up.does(who('杨立夏'), wishes['void-case'])],
    ['case-suspended', up, up.does(who('杨立夏'), wishes['suspend-case'])],
    ['case-merged', up, up.does(who('杨立夏'), wishes['merge-case'])],
    ['case-transferred', up, up.does(who('杨立夏'), wishes['transfer-case'])],
    ['case-self-handled', reported, reported.does(who('徐大暑'), wishes['self-handle-case'])],
    ['case-withdrawn', reported, reported.does(who('林立冬'), wishes['withdraw-case'])],
  ]
  test.each(outcomes)('%s', (type, before, after) => {
    const notices = told(after, before)
    expect(notices.map(({ meaning }) => meaning.kind)).toContain(type)
    expect(groupsOf(notices)).toContain('g-liuwan')
  })

  test('and what was merged into it is heard in the other’s group too', () => {
    const { id, no, origin } = reported.matter
    const other = openStory(
      rules,
      who('罗大雪'),
      {
        ...wishes['report-case'],
        no: 'HB20261118-002',
        origin: grid('石桥村'),
        group: GroupId.parse('g-shiqiao'),
      },
      morning,
    )
    const both = other.does(who('罗大雪'), { type: 'absorb-case', case: id, no, origin, group: liuwan })
    const before = both.does(who('罗大雪'), wishes['finish-case'])
    expect(groupsOf(told(before.does(who('杨立夏'), wishes['close-case']), before))).toEqual(
      expect.arrayContaining(['g-shiqiao', 'g-liuwan']),
    )
  })

  test('checked and closed in one word is told once', () => {
    const notices = told(finished.does(who('王立春'), wishes['close-case']), finished)
    expect([...new Set(notices.map(({ meaning }) => meaning.kind))]).toEqual(['case-closed'])
  })
})

describe('each group on the way hears what concerns it', () => {
  test('a report: the village is asked, its block’s chief named beside; towns and district are left in peace', () => {
    const notices = told(reported, null)
    expect(roles(notices)).toEqual({ 'g-liuwan': 'ask' })
    expect(notices[0]?.meaning).toMatchObject({
      asked: [{ name: '徐大暑' }],
      copied: [{ name: '何霜降' }],
      who: '柳湾农贸市场网格点负责人 林立冬',
    })
  })

  test('an escalation: the town is asked, the village and the reporters are told', () => {
    expect(roles(told(reported.does(who('徐大暑'), wishes['escalate-case']), reported))).toEqual({
      'g-beiwei': 'ask',
      'g-liuwan': 'inform',
    })
  })

  test('an emergency: all levels and the leaders at once', () => {
    const notices = told(openStory(rules, who('林立冬'), { ...report, urgency: 'emergency' }, morning), null)
    expect(roles(notices)).toEqual({
      'g-district': 'ask',
      'g-liuwan': 'outcome',
      'g-beiwei': 'inform',
      'g-leaders': 'inform',
    })
  })

  test('a town without a group of its own speaks in the district’s', async () => {
    const bare = await sampleScene({ unbound: ['北苇镇网格群'] })
    const after = reported.does(who('徐大暑'), wishes['escalate-case'])
    const notices = announceCase(after.last, reported.matter, null, {
      scene: bare.scene,
      policy,
      saidIn: null,
    })
    expect(roles(notices)).toEqual({ 'g-district': 'ask', 'g-liuwan': 'inform' })
  })

  test('a level passed over is named where it is asked', async () => {
    const vacant = await sampleScene({ vacant: ['杨立夏', '赵小满', '黄芒种', '周夏至'] })
    const story = openStory({ ...rules, scene: vacant.scene }, who('林立冬'), report, morning)
    const up = story.does(who('徐大暑'), wishes['escalate-case'])
    const notices = announceCase(up.last, story.matter, null, { scene: vacant.scene, policy, saidIn: null })
    expect(notices[0]?.meaning).toMatchObject({ kind: 'case-escalated', role: 'ask', skipped: ['北苇镇'] })
  })
})
