/** The labelled messages beside the house, where they are there: how many are read as people mean them. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadLexicon } from '../load-lexicon.ts'
import { saidInLine, understoodLine } from './batch-line.ts'
import { readMessage } from './read-message.ts'
import { addToScore, emptyScore, LabelledLine } from './score.ts'
import { understand } from './understand.ts'

const corpus = `${import.meta.dirname}/../../../shared/data/corpus.jsonl`
const there = existsSync(corpus)

test.skipIf(!there)(
  'the labelled messages are read as they are meant (skipped where shared/data is not beside the repository)',
  async () => {
    const lexicon = await loadLexicon()
    const lines = readFileSync(corpus, 'utf8').trim().split('\n')
    const score = emptyScore()
    let asked = 0
    for (const line of lines.map((one) => LabelledLine.parse(JSON.parse(one)))) {
      const said = saidInLine(line)
      addToScore(score, line, understoodLine(line.id, readMessage(said, lexicon)))
      if (understand(said, lexicon).kind === 'unsure') asked += 1
    }
    const right = [...score.intents.values()].reduce((sum, intent) => sum + intent.right, 0)
    const { category } = score.fields
    expect(right / score.lines).toBeGreaterThanOrEqual(0.97)
    expect(score.openedWrongly.length / score.others).toBeLessThanOrEqual(0.005)
    expect(score.missed.length / score.reports).toBeLessThanOrEqual(0.01)
    expect(category.named.right / category.named.of).toBeGreaterThanOrEqual(0.95)
    expect(asked / score.lines).toBeLessThan(0.03)
  },
)
