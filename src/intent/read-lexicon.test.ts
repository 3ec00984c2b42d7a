/** The lexicon's files are whole, and a fault in one is told with its place. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLexicon } from './read-lexicon.ts'

const file = (name: string) => ({
  file: `src/intent/lexicon/${name}.yaml`,
  text: readFileSync(`${import.meta.dirname}/lexicon/${name}.yaml`, 'utf8'),
})
const files = [file('categories'), file('urgency'), file('places')]
const withText = (name: string, text: string) =>
  files.map((one) => (one.file.includes(name) ? { ...one, text } : one))

test('all thirty categories have words', () => {
  const { categories } = readLexicon(files)
  expect(categories).toHaveLength(30)
  for (const { words } of categories) expect(words.length).toBeGreaterThan(4)
})

test.each([
  ['a wrong shape', 'urgency', 'emergency: [爆炸]\nurgent: 急\n', /urgency\.yaml:2: urgent: /],
  ['an unknown key', 'urgency', 'emergency: [爆炸]\nurgent: [急]\nslow: [慢]\n', /urgency\.yaml:1: .*slow/],
  ['broken YAML', 'places', 'endings: [村\naround: [旁]\n', /places\.yaml:\d: /],
  [
    'a category twice',
    'categories',
    '- {code: a, name: 甲, words: [一]}\n- {code: a, name: 乙, words: [二]}\n',
    /categories\.yaml:2: .* a stands here twice/,
  ],
  [
    'a word twice',
    'categories',
    '- code: a\n  name: 甲\n  words:\n    - 一\n    - 一\n',
    /categories\.yaml:5: 一 stands twice under a/,
  ],
])('%s is refused with file and line', (_what, name, text, message) => {
  expect(() => readLexicon(withText(name, text))).toThrow(message)
})

test('a missing file is named', () => {
  expect(() => readLexicon(files.slice(0, 2))).toThrow('places.yaml')
})
