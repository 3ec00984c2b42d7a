/** The labelled messages beside the house, where they are there: how many are read as people mean them. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadLexicon } from '../load-lexicon.ts'
import { saidInLine, understoodLine } from './lines/batch-line.ts'
import { addToScore, emptyScore, LabelledLine } from './lines/score.ts'
import { readMessage } from './read-message.ts'
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
    expect(right / score.lines).toBeGreaterThanOrEqual(0.97)
    expect(score.openedWrongly.length).toBeLessThanOrEqual(1)
    expect(score.missed.length).toBeLessThanOrEqual(1)
    const share = ({ named }: { readonly named: { right: number; of: number } }) => named.right / named.of
    const { category, place, deadline_iso, case_no } = score.fields
    expect(share(category)).toBeGreaterThanOrEqual(0.95)
    expect(share(place)).toBeGreaterThanOrEqual(0.97)
    expect(share(deadline_iso)).toBe(1)
    expect(share(case_no)).toBe(1)
    expect(asked / score.lines).toBeLessThan(0.03)
  },
)
