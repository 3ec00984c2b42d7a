/** The grammar's mini-language: what each sign of it means, told by texts in which a pattern stands and texts in which it does not. */
import { expect, test } from 'vitest'
import { loadLexicon } from '../../load-lexicon.ts'
import { matchOf } from './match.ts'
import { readPattern } from './pattern.ts'
import { ruleBook } from './rule-book.ts'
import { wordsIn } from './words-in.ts'

const lexicon = await loadLexicon()

/** The book of a grammar with this one pattern, and whether it stands in a text. */
function stands(pattern: string, text: string, affirmed = false): boolean {
  const rule = { id: 'done/sample', for: 'done' as const, weight: 1, says: [pattern], affirmed }
  const words = {
    denial: ['没', '还没'],
    absence: ['未发现'],
    work: ['清', '处理'],
    ending: ['完', '完了', '<mild>'],
    mild: ['好'],
  }
  const book = ruleBook({ ...lexicon, grammar: { words, signs: [], rules: [rule] } })
  const within = wordsIn(text, book)
  const sequences = book.trials.sequences
  return sequences.some((sequence) => matchOf(sequence, within, affirmed ? 'affirmed' : null) !== null)
}

test.each([
  ['清/扫 完', '扫完', '扫得完'],
  ['<work> <ending>', '都处理好', '都处理过'],
  ['清 了? 完', '清完', '清得完'],
  ['清 .. 完', '清了三车才完', '清了 三车才完'],
  ['清 ... 完', '清了，三车才完', '清了，一车两车三车四车五车六车七车八车九车十车十一车十二车才完'],
  ['^ 清', '清完了', '都清完了'],
  ['清 完 $', '都清完！', '都清完的'],
  [', 清 ,', '好，清，完', '好清完'],
  ['清 , 完', '清 ，完', '清一下完'],
  ['清完 !的/之前', '清完了', '清完的'],
])('%s stands in 「%s」 and not in 「%s」', (pattern, there, elsewhere) => {
  expect(stands(pattern, there)).toBe(true)
  expect(stands(pattern, elsewhere)).toBe(false)
})

test('what is denied just before does not stand where it must be affirmed', () => {
  expect(stands('<work> <ending>', '还没处理完', true)).toBe(false)
  expect(stands('<work> <ending>', '昨天没空，今天处理完', true)).toBe(true)
})

test('an optional item makes two patterns of one', () => {
  expect(readPattern('清 了? 完 吗?')).toHaveLength(4)
})

test.each([
  ['清 ..', /begins and ends with words/],
  ['', /cannot read/],
  ['清 <Work>', /cannot read <Work>/],
  ['a? b? c? d? e', /at most 3/],
])('%j is refused', (pattern, message) => {
  expect(() => readPattern(pattern)).toThrow(message)
})
