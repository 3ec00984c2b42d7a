/** Every example of every phrase is read by its own phrase, through the whole book. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { phraseBook } from './phrase-book.ts'
import { saidInExample } from './sample-said.ts'
import { understand } from './understand.ts'
import { readLexicon } from './vocabulary/read-lexicon.ts'

const folder = `${import.meta.dirname}/lexicon`
const lexicon = readLexicon(
  readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') })),
)

describe.each(phraseBook)('$name', (phrase) => {
  test.each(phrase.says)('「$say」', (example) => {
    const understood = understand(saidInExample(example), lexicon)
    expect(understood).toMatchObject({ kind: 'wish', wish: example.means, because: { phrase: phrase.name } })
  })

  test('says it in at least three ways, one with a photo or a quote where that makes sense', () => {
    expect(phrase.says.length).toBeGreaterThanOrEqual(3)
    expect(phrase.what).toMatch(/^[\p{Script=Han}，；、“”]+。$/u)
  })
})

test('every file of phrases is in the book, under its own name', () => {
  const files = readdirSync(`${import.meta.dirname}/phrases`).map((file) => file.replace('.ts', ''))
  expect(phraseBook.map(({ name }) => name).sort()).toEqual(files.sort())
})

test('titles are told apart', () => {
  const titles = phraseBook.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
})

test('why a text was read so is said in words of the book, never in the text itself', () => {
  for (const phrase of phraseBook) {
    for (const example of phrase.says) {
      const understood = understand(saidInExample(example), lexicon)
      const words = understood.kind === 'wish' ? understood.because.matched : []
      expect(words.length).toBeGreaterThan(0)
      for (const word of words) expect(word.length).toBeLessThanOrEqual(12)
    }
  }
})
