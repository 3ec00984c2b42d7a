/** How cases are supervised: as they were called, else by how urgent they are. */
import { expect, test } from 'vitest'
import { supervisedAs } from './supervised-as.ts'

test.each([
  ['7号重点督办', 'urgent', 'important'],
  ['挂牌督办 7号', 'normal', 'important'],
  ['督办 7号 一般事项', 'normal', 'general'],
  ['督办 7号', 'normal', 'important'],
  ['督办 7号', 'urgent', 'urgent'],
  ['督办 7号', 'emergency', 'urgent'],
  ['加急督办 7号', 'normal', 'urgent'],
] as const)('%s of a matter that is %s: %s', (words, urgency, as) => {
  expect(supervisedAs(words, urgency)).toBe(as)
})
