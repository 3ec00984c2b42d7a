/** What one message did to several cases is told once a place; what it did to one stays as it is. */
import { expect, test } from 'vitest'
import { openStory } from '../domain/case/story.ts'
import { wishesAt } from '../domain/case/wishes.ts'
import type { GroupId, Instant } from '../domain/names.ts'
import { morning, sampleScene } from '../policies/sample-scene.ts'
import { announceCase } from './announce-case.ts'
import { type Destination, destinationKey, type Notice } from './notice.ts'
import { together } from './together.ts'

const { who, grid, scene, policy, holidays } = await sampleScene()
const wishes = wishesAt({
  origin: grid('柳湾村村东片区'),
  below: grid('柳湾村村西片区'),
  until: (morning + 1e9) as Instant,
})
const saidIn: Destination = { kind: 'group', group: 'g-liuwan' as GroupId }

function reported(no: string, urgency: 'normal' | 'emergency'): readonly Notice[] {
  const wish = { ...wishes['report-case'], no, urgency }
  const { last, matter } = openStory({ scene, policy, holidays }, who('朱白露'), wish, morning)
  return announceCase(last, null, matter, { scene, policy, saidIn })
}

test.each(['normal', 'emergency'] as const)('two %s reports of one message', (urgency) => {
  const each = ['HB20261118-001', 'HB20261118-002'].map((no) => reported(no, urgency))
  const told = together(each.flat(), saidIn)
  const places = (notices: readonly Notice[]) => notices.map(({ to }) => destinationKey(to)).toSorted()
  expect(places(told)).toEqual(places(each[0] ?? []))
  for (const { meaning, about, to, priority } of told) {
    if (meaning.kind !== 'cases-reported') throw new Error(meaning.kind)
    expect(meaning.rows.map(({ card }) => card.no)).toEqual(['HB20261118-001', 'HB20261118-002'])
    expect([about, priority]).toEqual([null, 'urgent'])
    expect(meaning.saidHere).toBe(destinationKey(to) === destinationKey(saidIn))
    // The photo of the message is shown once.
    expect(new Set(meaning.photos).size).toBe(meaning.photos.length)
  }
  const asked = told.filter(({ meaning }) => meaning.kind === 'cases-reported' && meaning.role === 'ask')
  expect(asked).toHaveLength(1)
})

test('one case alone is told as ever, and so is what else is told beside', () => {
  const one = reported('HB20261118-001', 'normal')
  expect(together(one, saidIn)).toEqual(one)
  expect(together([], null)).toEqual([])
})
