/** Messages by other writers from which nothing was learned: what was reached on them is not lost again. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadLexicon } from '../load-lexicon.ts'
import { saidInLine, understoodLine } from './lines/batch-line.ts'
import { addToScore, emptyScore, LabelledLine, type Share } from './lines/score.ts'
import { readMessage } from './read-message.ts'

/** A little below what was seen when they were first read: another example may move a line, not many. */
const kept = [
  { file: 'aside', intent: 0.94, category: 0.9, place: 0.8, deadline: 0.95, opened: 3, missed: 3 },
  { file: 'unseen', intent: 0.95, category: 0.92, place: 0.9, deadline: 0.95, opened: 2, missed: 1 },
  { file: 'gaps', intent: 0.94, category: 0.82, place: 0.87, deadline: 0.9, opened: 2, missed: 1 },
  { file: 'dialects', intent: 0.88, category: 0.8, place: 0.75, deadline: 0.95, opened: 3, missed: 4 },
] as const
const of = ({ right, of: all }: Share) => right / all

const lexicon = await loadLexicon()

test.each(kept)('$file, which nothing was learned from', (wanted) => {
  const text = readFileSync(new URL(`./aside/${wanted.file}.jsonl`, import.meta.url), 'utf8')
  const score = emptyScore()
  for (const line of text
    .trim()
    .split('\n')
    .map((one) => LabelledLine.parse(JSON.parse(one))))
    addToScore(score, line, understoodLine(line.id, readMessage(saidInLine(line), lexicon)))
  expect(of(score.fields.intent.named)).toBeGreaterThanOrEqual(wanted.intent)
  expect(of(score.fields.category.named)).toBeGreaterThanOrEqual(wanted.category)
  expect(of(score.fields.place.named)).toBeGreaterThanOrEqual(wanted.place)
  expect(of(score.fields.deadline_iso.named)).toBeGreaterThanOrEqual(wanted.deadline)
  expect(score.openedWrongly.length).toBeLessThanOrEqual(wanted.opened)
  expect(score.missed.length).toBeLessThanOrEqual(wanted.missed)
})
