/** The page on how to write a pack, held against the vocabulary and the reader: what it shows can be read. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { vocabulary } from '../domain/policy/vocabulary.ts'
import { loadRegulation } from './load.ts'
import { readOverlay } from './read-overlay.ts'

const page = readFileSync(new URL('README.md', import.meta.url), 'utf8')

test('lists every kind of rule by its name', () => {
  const listed = [...page.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, kind, title]) => [kind, title])
  expect(listed).toEqual(Object.entries(vocabulary).map(([kind, { title }]) => [kind, title]))
})

test('shows a block that stands in a pack, and settings that can be read', async () => {
  const block = /```policy\n(.*\n)/.exec(page)?.[1] ?? ''
  const pack = readFileSync(new URL('changji/02-工作细则.md', import.meta.url), 'utf8')
  expect(pack).toContain(`\`\`\`policy\n${block}`)
  const text = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  expect(readOverlay({ file: 'README.md', text }, await loadRegulation('changji')).entries).toHaveLength(2)
})
