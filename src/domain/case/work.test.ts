/** A case at work, told: finished, checked, extended, put aside; given what happened, when somebody wishes something, then these facts or this refusal. */
import { describe, expect, test } from 'vitest'
import { morning, sampleScene } from '../../policies/sample-scene.ts'
import type { Instant } from '../names.ts'
import { openStory } from './story.ts'
import { photo, wishesAt } from './wishes.ts'

const { who, grid, scene, policy, holidays } = await sampleScene()
const rules = { scene, policy, holidays }
const until = (morning + 5 * 86_400_000) as Instant
const wishes = wishesAt({ origin: grid('柳湾农贸市场'), below: grid('柳湾村村西片区'), until })

const reported = openStory(rules, who('林立冬'), wishes['report-case'], morning)
const { no } = reported.matter
const handling = reported.does(who('徐大暑'), wishes['acknowledge-case'])
const finished = handling.does(who('徐大暑'), wishes['finish-case'])
const types = (story: typeof reported) => story.last.map(({ fact }) => fact.type)

describe('办结 and 核查', () => {
  test('want a photo of the state afterwards', () => {
    expect(handling.tries(who('徐大暑'), { ...wishes['finish-case'], photos: [] })).toEqual({
      refusal: { code: 'photo-needed', no },
    })
  })

  test('are by two persons: whoever finished neither passes, fails nor closes', () => {
    for (const wish of ['pass-check', 'fail-check', 'close-case'] as const) {
      expect(finished.tries(who('徐大暑'), wishes[wish])).toEqual({
        refusal: { code: 'other-person-needed', no },
      })
    }
    const checked = finished.does(who('马处暑'), wishes['pass-check'])
    expect([checked.matter.state, checked.matter.checkedBy]).toEqual(['checked', who('马处暑').person])
    expect(checked.does(who('徐大暑'), wishes['close-case']).matter.state).toBe('closed')
  })

  test('are one word for whoever may close: checked and closed at once', () => {
    for (const wish of ['pass-check', 'close-case'] as const) {
      const closed = finished.does(who('孙立秋'), wishes[wish])
      expect(types(closed)).toEqual(['case-check-passed', 'case-closed'])
      expect(closed.matter).toMatchObject({ state: 'closed', endedAt: closed.now, deadlines: [] })
    }
  })

  test('failed goes back into the same hands, with a reason and new limits', () => {
    expect(finished.tries(who('杨立夏'), { ...wishes['fail-check'], reason: '' })).toEqual({
      refusal: { code: 'reason-needed', no, wished: 'fail-check' },
    })
    const again = finished.does(who('杨立夏'), wishes['fail-check'])
    expect(again.matter).toMatchObject({ state: 'handling', holder: finished.matter.holder })
    expect(again.matter.deadlines.map(({ kind }) => kind)).toEqual(['result'])
    expect(again.does(who('徐大暑'), wishes['finish-case']).matter.state).toBe('checking')
  })

  test('of what was outside comes home: failed, it is in our hands again', () => {
    const outside = handling.does(who('杨立夏'), wishes['transfer-case'])
    expect(outside.matter).toMatchObject({ state: 'outside', outsideParty: '市城管执法队' })
    const failed = outside
      .does(who('徐大暑'), wishes['finish-case'])
      .does(who('杨立夏'), wishes['fail-check'])
    expect(failed.matter).toMatchObject({ state: 'handling', outsideParty: null })
  })

  test('a photo that has served before is written beside the result', () => {
    const reused = [{ photo: photo('c'), no: 'HB20261101-003' }]
    expect(handling.does(who('徐大暑'), { ...wishes['finish-case'], reused }).last[0]?.fact).toMatchObject({
      type: 'case-finished',
      reused,
    })
  })
})

describe('延期', () => {
  const ask = wishes['ask-extension']
  const asked = handling.does(who('徐大暑'), ask)

  test('is asked once, with a time ahead, and granted by whoever stands above', () => {
    expect(handling.tries(who('徐大暑'), { ...ask, until: null })).toEqual({
      refusal: { code: 'deadline-needed', no },
    })
    expect(handling.tries(who('徐大暑'), { ...ask, until: morning })).toEqual({
      refusal: { code: 'deadline-past', no },
    })
    expect(handling.tries(who('杨立夏'), wishes['grant-extension'])).toEqual({
      refusal: { code: 'nothing-asked', no },
    })
    expect(asked.tries(who('徐大暑'), ask)).toEqual({ refusal: { code: 'already-asked', no } })
    expect(asked.tries(who('徐大暑'), wishes['grant-extension'])).toMatchObject({
      refusal: { code: 'no-right', whose: '北苇镇网格长 杨立夏、北苇镇网格长 赵小满' },
    })
    const granted = asked.does(who('杨立夏'), wishes['grant-extension'])
    expect(granted.matter.extension).toBeNull()
    expect(granted.matter.deadlines.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([['result', until]])
  })

  test('granted after its time has come is granted no more', () => {
    expect(asked.after(6 * 1440).tries(who('杨立夏'), wishes['grant-extension'])).toEqual({
      refusal: { code: 'deadline-past', no },
    })
  })

  test('refused leaves the old limit running', () => {
    const refused = asked.does(who('杨立夏'), wishes['refuse-extension'])
    expect([refused.matter.extension, refused.matter.deadlines]).toEqual([null, handling.matter.deadlines])
  })
})

test('挂账 and 作废 want a reason; 挂账 stops the clocks, and taking it up again starts them', () => {
  for (const wish of ['suspend-case', 'void-case'] as const) {
    expect(handling.tries(who('杨立夏'), { ...wishes[wish], reason: '' })).toEqual({
      refusal: { code: 'reason-needed', no, wished: wish },
    })
  }
  const waiting = handling.does(who('杨立夏'), wishes['suspend-case'])
  expect(waiting.matter.deadlines).toEqual([])
  expect(waiting.does(who('杨立夏'), wishes['resume-case']).matter.deadlines.map(({ kind }) => kind)).toEqual(
    ['result'],
  )
})
