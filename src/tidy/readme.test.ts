/** The READMEs, held against what they speak of: the play, the story in the browser, the phrase book. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { phraseBook } from '../intent/phrase-book.ts'
import { type Act, story } from '../rehearsal/browser/story.ts'
import { read, root } from './tree.ts'

const headings = {
  'README.md': { story: '## Try it', phrases: '## What people type' },
  'README.zh-CN.md': { story: '## 试一遍', phrases: '## 怎么说' },
} as const

const clocksTimes = /`\+2 (小时)` (?:six times|点六次)/u

describe.each(['README.md', 'README.zh-CN.md'] as const)('%s', (readme) => {
  const text = read(readme)

  test('opens with a picture that is there, and the two commands', () => {
    const [before] = text.split('\n## ')
    expect(before).toMatch(/!\[.+\]\(bots\/stage\/screenshot\.png\)/u)
    expect(before).toMatch(/npm start[\s\S]*npm test/)
  })

  test('links only to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('shows the play 上报到办结 word for word', () => {
    const shown = /^````markdown\n([\s\S]*?)^````$/mu.exec(text)?.[1]
    expect(shown).toBe(read('src/rehearsal/plays/上报到办结.md'))
  })

  test('tells the story that is played in the browser, word for word', () => {
    const told = rowsOf(text, headings[readme].story)
    expect(told.map(([, who, group]) => ({ who, group }))).toEqual(
      story.map(({ who, group }) => ({ who, group })),
    )
    expect(told.map(([, , , what = '']) => marked(what))).toEqual(
      story.map(({ acts }) => acts.flatMap(words)),
    )
  })

  test('shows what people type: every phrase, by examples out of the phrase book', () => {
    const said = rowsOf(text, headings[readme].phrases).flatMap(([, example = '']) => marked(example))
    const examples = new Set(phraseBook.flatMap((phrase) => phrase.says.map((example) => example.say)))
    expect(said.filter((example) => !examples.has(example))).toEqual([])
    const unsaid = phraseBook.filter(({ says }) => !says.some((example) => said.includes(example.say)))
    expect(unsaid.map(({ title }) => title)).toEqual([])
  })
})

test('both READMEs have the same parts, tables and blocks', () => {
  const shape = (readme: string) =>
    [...read(readme).matchAll(/^(#+ |```+\w*$|\||- |\d\. )/gm)].map(([, mark]) => mark)
  expect(shape('README.zh-CN.md')).toEqual(shape('README.md'))
})

/** The rows of the table below a heading, without its head; a cell keeps its marks. */
function rowsOf(text: string, heading: string): readonly (readonly string[])[] {
  const part = text.slice(text.indexOf(`${heading}\n`)).split('\n## ')[0] ?? ''
  const rows = part.split('\n').filter((line) => line.startsWith('|'))
  const cells = (row: string) => row.split('|').slice(1, -1)
  return rows.slice(2).map((row) => cells(row).map((cell) => cell.trim()))
}

/** What stands between backticks; pressing six times is told once and done six times. */
function marked(cell: string): readonly string[] {
  const all = cell.replace(clocksTimes, '`+2 小时`'.repeat(6))
  return [...all.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words)
}

/** The sample photos lie below a button of their own. */
function words(act: Act): readonly string[] {
  if ('sample' in act) return ['示例照片', act.sample]
  return 'press' in act ? [act.press] : 'jump' in act ? [act.jump] : [act.say]
}
