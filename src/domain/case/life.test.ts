/** A case's life, told: given what happened, when somebody wishes something, then these facts or this refusal. */
import { describe, expect, test } from 'vitest'
import { morning, sampleScene } from '../../policies/sample-scene.ts'
import type { Actor } from '../grid/actor.ts'
import { CaseId, type Instant } from '../names.ts'
import { openStory } from './story.ts'
import { photo, wishesAt } from './wishes.ts'

const { who, grid, scene, policy, holidays } = await sampleScene()
const rules = { scene, policy, holidays }
const until = (morning + 5 * 86_400_000) as Instant
const wishes = wishesAt({ origin: grid('柳湾农贸市场'), below: grid('柳湾村村西片区'), until })
const passer: Actor = { kind: 'public', account: 'stage|stage|u1' }

const reported = openStory(rules, who('林立冬'), wishes['report-case'], morning)
const { no } = reported.matter
const handling = reported.does(who('徐大暑'), wishes['acknowledge-case'])

describe('上报', () => {
  test('without place and photo is opened all the same, and says what is missing', () => {
    const { matter } = openStory(
      rules,
      passer,
      { ...wishes['report-case'], origin: grid('柳湾村'), place: null, photos: [] },
      morning,
    )
    expect(matter.missing).toEqual(['place', 'photo'])
    expect(matter.reporter).toEqual({ person: null, account: 'stage|stage|u1', title: '群众' })
  })

  test('of nothing is refused', () => {
    expect(reported.tries(who('林立冬'), { ...wishes['report-case'], text: '', photos: [] })).toEqual({
      refusal: { code: 'empty-report' },
    })
  })

  test('is completed and corrected; what is not new is no fact', () => {
    const open = openStory(
      rules,
      who('林立冬'),
      { ...wishes['report-case'], place: null, photos: [] },
      morning,
    )
    const placed = open.does(who('林立冬'), {
      type: 'supplement-case',
      place: '东门',
      photos: [],
      text: null,
    })
    expect(placed.matter).toMatchObject({ place: '东门', missing: ['photo'], text: open.matter.text })
    const shown = placed.does(who('何霜降'), {
      type: 'supplement-case',
      place: null,
      photos: [photo('e')],
      text: '烟很大',
    })
    expect(shown.matter).toMatchObject({
      missing: [],
      photos: [photo('e')],
      text: `${open.matter.text} 烟很大`,
    })
    expect(
      shown.does(who('林立冬'), { type: 'supplement-case', place: null, photos: [photo('e')], text: null })
        .last,
    ).toEqual([])
    expect(
      shown.does(who('林立冬'), {
        type: 'correct-case',
        text: shown.matter.text,
        place: '东门',
        category: null,
      }).last,
    ).toEqual([])
    expect(
      shown.does(who('林立冬'), { type: 'correct-case', text: '烧树叶', place: null, category: 'fume' })
        .matter,
    ).toMatchObject({ text: '烧树叶', place: '东门', category: 'fume' })
  })
})

describe('撤回', () => {
  const back = wishes['withdraw-case']
  test('is the reporter’s own, while nobody has acted', () => {
    expect(reported.does(who('林立冬'), back).matter.state).toBe('withdrawn')
    expect(reported.tries(who('徐大暑'), back)).toEqual({
      refusal: { code: 'no-right', no, wished: 'withdraw-case', whose: '报告人本人' },
    })
    expect(handling.tries(who('林立冬'), back)).toEqual({ refusal: { code: 'already-acted', no } })
  })

  test('is still open after the reporter’s own supplement, and closed after somebody else’s', () => {
    expect(
      reported.does(who('林立冬'), wishes['supplement-case']).does(who('林立冬'), back).matter.state,
    ).toBe('withdrawn')
    expect(reported.does(who('何霜降'), wishes['supplement-case']).tries(who('林立冬'), back)).toEqual({
      refusal: { code: 'already-acted', no },
    })
  })
})

describe('交办 and 退回', () => {
  const given = reported.does(who('徐大暑'), wishes['assign-case'])

  test('go down, never up or sideways', () => {
    const refused = { refusal: { code: 'target-not-below', name: '北苇镇' } }
    const to = (name: string) => ({
      ...wishes['assign-case'],
      to: { grid: grid(name), person: null, department: null },
    })
    expect(reported.tries(who('徐大暑'), to('北苇镇'))).toEqual(refused)
    expect(reported.tries(who('徐大暑'), to('石桥村'))).toEqual({
      refusal: { code: 'target-not-below', name: '石桥村' },
    })
    expect(reported.tries(who('徐大暑'), to('柳湾村'))).toEqual({
      refusal: { code: 'target-not-below', name: '柳湾村' },
    })
    expect(reported.does(who('杨立夏'), to('石桥村')).matter.holder.grid).toBe(grid('石桥村'))
  })

  test('not to where nobody is in post', async () => {
    const empty = await sampleScene({ vacant: ['何霜降'] })
    const story = openStory({ ...rules, scene: empty.scene }, who('林立冬'), wishes['report-case'], morning)
    expect(story.tries(who('徐大暑'), wishes['assign-case'])).toEqual({
      refusal: { code: 'nobody-in-post', name: '柳湾村村西片区' },
    })
  })

  test('back to whoever gave it, with a reason; with nobody before there is nowhere to give it back to', () => {
    const back = given.does(who('何霜降'), wishes['return-case'])
    expect(back.matter).toMatchObject({ state: 'assigned', holder: reported.matter.holder, custody: [] })
    expect(back.tries(who('徐大暑'), wishes['return-case'])).toEqual({
      refusal: { code: 'nobody-before', no },
    })
    expect(given.tries(who('何霜降'), { ...wishes['return-case'], reason: '' })).toEqual({
      refusal: { code: 'reason-needed', no, wished: 'return-case' },
    })
  })
})

describe('自行处置', () => {
  test('ends it at once, while nobody else has had it in hands', () => {
    expect(reported.does(who('林立冬'), wishes['self-handle-case']).matter).toMatchObject({
      state: 'self-handled',
      finishedBy: who('林立冬').person,
    })
    const passed = reported
      .does(who('徐大暑'), wishes['assign-case'])
      .does(who('何霜降'), wishes['acknowledge-case'])
    expect(passed.tries(who('何霜降'), wishes['self-handle-case'])).toEqual({
      refusal: {
        code: 'wrong-state',
        no,
        state: 'handling',
        wished: 'self-handle-case',
        instead: ['finish-case', 'progress-case'],
      },
    })
  })
})

describe('合并', () => {
  const other = openStory(
    rules,
    who('郭寒露'),
    { ...wishes['report-case'], no: 'HB20261118-002', origin: grid('柳湾小学') },
    morning,
  )

  test('ends the one and makes the other answer to both', () => {
    const { id, origin, group } = reported.matter
    const ended = reported.does(who('徐大暑'), {
      type: 'merge-case',
      into: other.matter.id,
      intoNo: other.matter.no,
    })
    expect(ended.matter).toMatchObject({
      state: 'merged',
      mergedInto: { case: other.matter.id, no: 'HB20261118-002' },
    })
    const both = other.does(who('徐大暑'), { type: 'absorb-case', case: id, no, origin, group })
    expect(both.matter.absorbed).toEqual([{ case: id, no, origin, group }])
    expect(both.matter.touched).toContain(origin)
  })

  test('with itself is refused from either side', () => {
    const { id } = reported.matter
    expect(reported.tries(who('徐大暑'), { ...wishes['merge-case'], into: CaseId.parse(id) })).toEqual({
      refusal: { code: 'same-case', no },
    })
    expect(reported.tries(who('徐大暑'), { ...wishes['absorb-case'], case: CaseId.parse(id) })).toEqual({
      refusal: { code: 'same-case', no },
    })
  })
})
