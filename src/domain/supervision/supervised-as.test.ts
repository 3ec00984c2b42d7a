/** How cases are supervised: as they were called, else by how urgent they are. */
import { expect, test } from 'vitest'
import type { Policy } from '../policy/policy.ts'
import { supervisedAs, withoutWay } from './supervised-as.ts'

const rows: Policy['supervision'] = [
  { class: 'important', mode: 'throughout' },
  { class: 'urgent', mode: 'swift' },
  { class: 'general', mode: 'periodic' },
]

test.each([
  ['7号重点督办', 'urgent', 'important'],
  ['挂牌督办 7号', 'normal', 'important'],
  ['督办 7号 一般事项', 'normal', 'general'],
  ['督办 7号', 'normal', 'important'],
  ['督办 7号', 'urgent', 'urgent'],
  ['督办 7号', 'emergency', 'urgent'],
  ['加急督办 7号', 'normal', 'urgent'],
  ['督办 7号 全程', 'urgent', 'important'],
  ['快速督办 7号', 'normal', 'urgent'],
  ['督办 7号 定期', 'urgent', 'general'],
] as const)('%s of a matter that is %s: %s', (words, urgency, as) => {
  expect(supervisedAs(words, urgency, rows)).toBe(as)
})

test.each([
  ['全程 今天要有结果', '今天要有结果'],
  ['快速督办，两小时内反馈', '两小时内反馈'],
  ['定期', ''],
  ['定期清运要落实', '定期清运要落实'],
])('%s asks for: %s', (words, asked) => {
  expect(withoutWay(words)).toBe(asked)
})
