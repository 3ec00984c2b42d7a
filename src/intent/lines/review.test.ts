/** Corrections become lines that the lexicon and the labelled batch can take, with nobody's name or number in them. */
import { expect, test } from 'vitest'
import { at } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { sampleReading } from '../sample-reading.ts'
import { type Correction, reviewLine } from './review.ts'
import { readLabelledLine } from './score.ts'

const read = () => sampleReading({ place: '东头' })
const phone = ['139', '0000', '0000'].join('')
const correction: Correction = {
  at: at('2026-11-18' as Day, '09:30'),
  text: `何霜降说饭馆油锅味道呛人 电话${phone}`,
  photos: 1,
  of: 'category',
  was: 'odor',
  now: 'fume',
  rule: 'category/odor',
  matched: ['味道'],
}

test('a wrong category is a line for categories.yaml and one for the batch', () => {
  const line = reviewLine(correction, 'R1', ['何霜降'], read)
  expect(line).toMatchObject({
    id: 'R1',
    sent_at: '2026-11-18T09:30:00',
    text: '某人说饭馆油锅味道呛人 电话某电话',
    photos: 1,
    intent: 'report',
    opens_case: true,
    category: 'fume',
    categories: ['fume'],
    place: '东头',
    was: { of: 'category', was: 'odor', rule: 'category/odor', matched: ['味道'] },
    lexicon: { file: 'categories.yaml', code: 'fume' },
  })
  const words = 'words' in line.lexicon ? line.lexicon.words : []
  expect(words).toContain('饭馆')
  expect(words).not.toContain('味道')
  expect(JSON.stringify(line)).not.toContain(phone)
})

test('a missed report is a line for the office’s own rules, with the rule that took it for talk', () => {
  const missed = { of: 'intent', was: 'chitchat', now: 'report', rule: 'chitchat/food' } as const
  const line = reviewLine(
    { ...correction, ...missed, matched: ['饭馆', '何霜降', '<level 4>'] },
    'R2',
    ['何霜降'],
    read,
  )
  expect(line).toMatchObject({
    intent: 'report',
    opens_case: true,
    categories: [],
    category: null,
    sender_role: 'L4',
  })
  expect(line.was).toEqual({
    of: 'intent',
    was: 'chitchat',
    rule: 'chitchat/food',
    matched: ['饭馆', '某人', '<level 4>'],
  })
  expect(line.lexicon).toMatchObject({ file: 'intents-own.yaml', for: 'report' })
})

test('where it is only known what it was not, a person has to say the rest', () => {
  const denied = { of: 'intent', was: 'report', now: null } as const
  expect(reviewLine({ ...correction, ...denied }, 'R3', [], read)).toMatchObject({
    intent: null,
    opens_case: null,
    lexicon: { file: 'intents-own.yaml', for: null },
  })
})

test('a line with an intent can be scored as it is', () => {
  const parsed = readLabelledLine(JSON.stringify(reviewLine(correction, 'R1', [], read)))
  expect(parsed).toMatchObject({ value: { id: 'R1', intent: 'report', category: 'fume' } })
})
