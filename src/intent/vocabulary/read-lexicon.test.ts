/** The lexicon's files are whole, and a fault in one is told with its place. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLexicon } from './read-lexicon.ts'

const folder = `${import.meta.dirname}/../lexicon`
const files = readdirSync(folder).map((name) => ({
  file: `src/intent/lexicon/${name}`,
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}))
const withText = (name: string, text: string) =>
  files.map((one) => (one.file.endsWith(`/${name}.yaml`) ? { ...one, text } : one))
/** One more file of the grammar, read after the others. */
const withGrammar = (text: string) => [...files, { file: 'src/intent/lexicon/intents-zz.yaml', text }]

test('all thirty categories have words and say where they come from', () => {
  const { categories } = readLexicon(files)
  expect(categories).toHaveLength(30)
  for (const { words, strong = [], source } of categories) {
    expect(words.length + strong.length).toBeGreaterThan(4)
    expect(source).toMatch(/.{4,}/u)
  }
})

describe('words', () => {
  test.each([
    ['a wrong shape', 'borders', '- 抽烟\n- 7\n', /borders\.yaml:2: 1: /],
    [
      'an unknown key',
      'categories',
      '- {code: a, name: 甲, words: [一], slow: [慢]}\n',
      /categories\.yaml:1: .*slow/,
    ],
    ['an empty file', 'places', '', /places\.yaml:1: 文件是空的/],
    [
      'tabs',
      'places',
      'endings:\n\t- 村\n',
      /^[^\n]*places\.yaml:2: 缩进要用空格，不能用制表符（Tab）。 Tabs[^\n]*$/,
    ],
    ['broken YAML', 'places', 'endings: [村\nspots: [旁]\n', /places\.yaml:\d: /],
    [
      'a category twice',
      'categories',
      '- {code: a, name: 甲, words: [一]}\n- {code: a, name: 乙, words: [二]}\n',
      /categories\.yaml:2: 类别 a 写了两次。 .* a stands here twice/,
    ],
    [
      'a word twice in a category',
      'categories',
      '- code: a\n  name: 甲\n  words:\n    - 一\n    - 一\n',
      /categories\.yaml:5: “一”在类别.*。 一 stands twice under a/,
    ],
    [
      'a word in two categories',
      'categories',
      '- {code: a, name: 甲, words: [一]}\n- code: b\n  name: 乙\n  words: [二]\n  weak: [一]\n',
      /categories\.yaml:5: “一”在类别.*。 一 stands under a and under b/,
    ],
  ])('%s is refused with file and line', (_what, name, text, message) => {
    expect(() => readLexicon(withText(name, text))).toThrow(message)
  })

  test('a file of a name that nobody reads is refused: its words would never be heard', () => {
    const own = { file: 'src/intent/lexicon/our-words.yaml', text: '- {code: a, name: 甲, words: [一]}\n' }
    expect(() => readLexicon([...files, own])).toThrow(/our-words\.yaml:1: 不认识/)
  })

  test('a missing file is named', () => {
    expect(() => readLexicon(files.filter(({ file }) => !file.endsWith('/places.yaml')))).toThrow(
      'places.yaml',
    )
  })
})

describe('the grammar', () => {
  test.each([
    [
      'an unknown key',
      'rules:\n  - {id: done/x, for: done, weight: 1, says: [完], when: now}\n',
      /zz\.yaml:2: .*when/,
    ],
    [
      'an intent that is none',
      'rules:\n  - {id: sold/x, for: sold, weight: 1, says: [完]}\n',
      /zz\.yaml:2: /,
    ],
    [
      'a rule under another intent',
      'rules:\n  - {id: done/x, for: urge, weight: 1, says: [完]}\n',
      /zz\.yaml:2: .*done\/x/,
    ],
    [
      'a rule twice',
      'rules:\n  - {id: done/finished, for: done, weight: 1, says: [完]}\n',
      /zz\.yaml:2: .*。 the rule done\/finished is there already/,
    ],
    [
      'a rule without a condition',
      'rules:\n  - {id: done/x, for: done, weight: 1}\n',
      /zz\.yaml:2: .*。 done\/x has no condition/,
    ],
    [
      'a sign that is not there',
      'rules:\n  - id: done/x\n    for: done\n    weight: 1\n    with: [sunny]\n',
      /zz\.yaml:5: .*。 there is no sign sunny/,
    ],
    [
      'a sign twice',
      'signs:\n  - {id: asks, says: [吗]}\n',
      /zz\.yaml:2: .*。 the sign asks is there already/,
    ],
    [
      'a family that is not there',
      'signs:\n  - {id: odd, says: ["<nobody> 完"]}\n',
      /zz\.yaml:2: .*。 there is no family <nobody>/,
    ],
    ['a family that nobody uses', 'words:\n  idle: [闲]\n', /zz\.yaml:2: .*。 nobody uses the family idle/],
    ['a family twice', 'words:\n  work: [闲]\n', /zz\.yaml:2: .*。 the family work is there already/],
    [
      'a family within itself',
      'words:\n  a: [<b>]\n  b: [<a>]\nsigns:\n  - {id: odd, says: ["<a>"]}\n',
      /zz\.yaml:\d: .*绕回了自己。 .*itself/,
    ],
    ['a word twice in a family', 'words:\n  a: [一, 二, 一]\n', /zz\.yaml:2: .*。 一 stands twice in a/],
    [
      'a pattern without an end',
      'signs:\n  - {id: odd, says: ["完 .."]}\n',
      /zz\.yaml:2: 开头和结尾都要是词.*begins and ends with words/,
    ],
    [
      'a wish of another intent',
      'rules:\n  - {id: done/x, for: done, wish: urge-case, weight: 1, says: [完]}\n',
      /zz\.yaml:2: .*。 urge-case is no phrase of done/,
    ],
  ])('%s is refused with file and line', (_what, text, message) => {
    expect(() => readLexicon(withGrammar(text))).toThrow(message)
  })
})
