/** Texts made to hurt: none makes reading throw, none makes it slow. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { clean } from './clean.ts'
import { phraseBook } from './phrase-book.ts'
import { longTexts } from './sample-long-texts.ts'
import { sampleSaid } from './sample-said.ts'
import { understand } from './understand.ts'
import { readLexicon } from './vocabulary/read-lexicon.ts'

const folder = `${import.meta.dirname}/lexicon`
const lexicon = readLexicon(
  readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') })),
)
const kinds = ['wish', 'choice', 'chatter', 'unsure', 'unclear']

const around = fc.record({
  photos: fc.nat(20),
  addressed: fc.boolean(),
  quotesCase: fc.boolean(),
  mentions: fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 3 }),
  quotedText: fc.option(fc.string({ unit: 'binary', maxLength: 40 })),
})

test('any text in any circumstances is read without throwing, cleaned or not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), around, (text, circumstances) => {
      expect(kinds).toContain(understand(sampleSaid(text, circumstances), lexicon).kind)
      expect(kinds).toContain(understand({ ...sampleSaid('', circumstances), text }, lexicon).kind)
    }),
    { numRuns: 400 },
  )
})

test('pieces of real phrases in any order are read without throwing', () => {
  const piece = fc.constantFrom(
    ...phraseBook.flatMap(({ says }) => says.map(({ say }) => say)),
    ...['7号', '@小王 ', '明天', '2月30日前', '99点', '不', '没', '\n', '？', '①', '「', '- - -'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), around, (pieces, circumstances) => {
      expect(kinds).toContain(understand(sampleSaid(pieces.join(''), circumstances), lexicon).kind)
    }),
    { numRuns: 600 },
  )
})

/** Pieces on which a careless pattern would go back and forth. */
const pieces = [
  ' ',
  '，',
  '\n',
  '号',
  '7号',
  '0',
  '7',
  '2026',
  '20261118-',
  'HB20261118-007 ',
  '@',
  '@小王',
  '第',
  '一',
  '十',
  '请',
  '请城管局',
  '由',
  '派给',
  '的',
  '没',
  '不',
  '不同意',
  '延期',
  '巡查',
  '碰头会',
  '开',
  '好的',
  '收到',
  '收到 ',
  '已',
  '我要',
  '【',
  '[强]',
  '😂',
  '👌',
  '烧',
  '烧垃',
  '垃圾',
  '在',
  '在路',
  '路',
  '村',
  '今天',
  '明天',
  '上午',
  '12点',
  '12点到',
  '3小时',
  '月底',
  '下下周',
  '未发现',
  '发现',
  'a',
  'A1',
  '-',
  '：',
  '地点',
  '责任单位：',
  '移送',
  '到',
  '上报',
  '正在',
  '预计',
  '还',
  '听说',
  '通知',
]

test.each([' ', '！', '7号', '办结'])('8,000 characters of one piece and then %j are read soon', (tail) => {
  for (const piece of pieces) {
    const text = `${piece.repeat(Math.ceil(limits.textChars / piece.length)).slice(0, limits.textChars - 4)}${tail}`
    const started = process.cpuUsage()
    const said = { ...sampleSaid('', { addressed: true, photos: 1 }), text }
    understand(said, lexicon)
    clean(text)
    // Around 5 ms of the processor; quadratic reading would take seconds.
    expect({ piece, slow: spent(started) > 200 }).toEqual({ piece, slow: false })
  }
})

/** Milliseconds of the processor since then: the same on a busy machine. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** Of several times the best: what it costs where nothing else runs. */
function best(text: string): number {
  const took = Array.from({ length: 24 }, () => {
    const started = process.cpuUsage()
    understand({ ...sampleSaid('', { photos: 1 }), text }, lexicon)
    return spent(started)
  })
  return Math.min(...took)
}

test.each(longTexts)('%s are read within ten milliseconds', (_what, text) => {
  expect(best(text)).toBeLessThan(10)
})
