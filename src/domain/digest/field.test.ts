/** Which field a deputy answers for, by what his title says. */
import { expect, test } from 'vitest'
import { fieldOf, type PostFields } from './field.ts'

const fields: readonly PostFields[] = [
  {
    level: 1,
    post: 'deputy',
    split: [
      { field: 'system', words: ['专职副书记', '体系建设'] },
      { field: 'matters', words: ['分管环保', '整改'] },
    ],
  },
]

test.each([
  ['deputy', '副网格长（区委专职副书记）', 1, 'system'],
  ['deputy', '分管环保副区长', 1, 'matters'],
  ['deputy', '副网格长', 1, null],
  ['deputy', '体系建设和整改副网格长', 1, null],
  ['deputy', '分管环保副镇长', 2, null],
  ['chief', '体系建设总网格长', 1, null],
] as const)('%s %s of level %i: %s', (kind, title, level, field) => {
  expect(fieldOf({ kind, title }, level, fields)).toBe(field)
})
