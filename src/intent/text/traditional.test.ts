/** Traditional characters: read like simplified ones, kept as they were written. */
import { expect, test } from 'vitest'
import { loadLexicon } from '../../load-lexicon.ts'
import { readMessage } from '../read-message.ts'
import { sampleSaid } from '../sample-said.ts'
import { understand } from '../understand.ts'

const lexicon = await loadLexicon()

test('a report keeps its words and its place as written', () => {
  const found = understand(sampleSaid('上報 村東橋頭有人燒垃圾，煙很大', { photos: 1 }), lexicon)
  expect(found).toMatchObject({
    wish: {
      wish: 'report',
      text: '村東橋頭有人燒垃圾，煙很大',
      place: '村東橋頭',
      category: 'burn_trash',
    },
  })
})

test('what is read does not depend on the characters', () => {
  const [written, plain] = ['簽收 1號', '签收 1号'].map((text) => readMessage(sampleSaid(text), lexicon))
  expect(written).toMatchObject({ intent: 'accept', ref: { short: 1 }, refWritten: '1號' })
  expect({ ...written, refWritten: null, why: [] }).toEqual({ ...plain, refWritten: null, why: [] })
})

test('who is called is looked up by the name that the platform told, else by the simplified one', () => {
  const targets = (mentions: readonly string[], text: string) => {
    const found = understand(sampleSaid(text, { mentions }), lexicon)
    return found.kind === 'wish' && found.wish.wish === 'act' ? found.wish.targets : null
  }
  expect(targets(['趙小滿'], '交辦 7號 @趙小滿 明天下班前')).toEqual(['趙小滿'])
  expect(targets([], '交辦 7號 趙小滿 明天下班前')).toEqual(['赵小满'])
})

test('each character stands once, and none is a simplified form itself', () => {
  const { pairs } = lexicon.traditional
  const from = pairs.map((pair) => pair.slice(0, 1))
  expect(new Set(from).size).toBe(from.length)
  expect(pairs.filter((pair) => from.includes(pair.slice(1)))).toEqual([])
})
