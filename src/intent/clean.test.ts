/** What cleaning does to what people really send, and that doing it twice changes nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from './clean.ts'

test.each([
  ['上报　７号楼前垃圾', '上报 7号楼前垃圾'],
  ['＠小王\u2005７号件', '@小王 7号件'],
  ['东\u200b环\u200d路\ufeff扬尘\u0000', '东环路扬尘'],
  ['上报\r\n三号楼\r\n\r\n井盖缺失', '上报\n三号楼\n井盖缺失'],
  ['地点：红旗街，有人烧垃圾！（很大）', '地点：红旗街，有人烧垃圾！（很大）'],
  ['①垃圾②污水', '①垃圾②污水'],
  ['ＨＢ２０２６１１１８－００７', 'HB20261118-007'],
  ['\ud83d 半个表情', '半个表情'],
  ['   ', ''],
])('%j becomes %j', (sent, read) => {
  expect(clean(sent)).toBe(read)
})

test('cleaning twice is cleaning once, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const once = clean(text)
      expect(clean(once)).toBe(once)
    }),
    { numRuns: 500 },
  )
})

test('nothing a database refuses is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      expect(clean(`\u0000${text}\ud800`)).not.toMatch(/[\u0000\ud800-\udbff](?![\udc00-\udfff])/)
    }),
  )
})
