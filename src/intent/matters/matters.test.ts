/** Several matters in one message, and messages that name none. */
import { expect, test } from 'vitest'
import { loadLexicon } from '../../load-lexicon.ts'
import { readMessage } from '../read-message.ts'
import { sampleSaid } from '../sample-said.ts'
import { pointsIn } from './matters.ts'

const lexicon = await loadLexicon()
const read = (text: string, photos = 0) =>
  readMessage(sampleSaid(text, { photos, speaks: { level: 4 } }), lexicon)

test.each([
  ['下午看了三处：1团结巷口沙土没盖 2菜店门前烂菜叶一地 3烤饼炉子冒油烟', ['site_dust', 'garbage', 'fume']],
  ['桑园路罐车把混凝土滴了一路；顺带看见有人往渠里排黑水', ['road_dust', 'sewage']],
])('%s: %j', (text, categories) => {
  expect(read(text, 2).categories).toEqual(categories)
})

test.each(['1号楼后面烧垃圾 2号楼前面倒污水', '1车垃圾 2车渣土', '1组在东头 2组在西头'])(
  'what is counted or numbered is no list: %s',
  (text) => {
    expect(pointsIn(text)).toHaveLength(1)
  },
)

test.each([
  '14号件涉及两个镇，我们这边说了不算，请区里出面协调',
  '说好中午报的 这都几点了 照片呢',
  '老板不让进门 请执法队来一趟',
])('an answer about nothing in particular names nothing: %s', (text) => {
  expect(read(text).categories).toEqual([])
})
