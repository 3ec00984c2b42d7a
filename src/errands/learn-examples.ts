/** `npm run understand -- --learn`: what the labelled examples teach is written beside them, for the next start to read. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { writeExperience } from '../intent/learning/experience-file.ts'
import { learn } from '../intent/learning/learn.ts'
import { type Labelled, lessonsOf } from '../intent/learning/learned.ts'
import { saidInLine } from '../intent/lines/batch-line.ts'
import { readLabelledLine } from '../intent/lines/score.ts'

const examplesFolder = new URL('../intent/examples/', import.meta.url)
const learnedFolder = new URL('../intent/learned/', import.meta.url)

/** Each example line of `intent/examples`, files and lines in their order. Throws an Error that names file and line. */
export async function readExamples(): Promise<readonly Labelled[]> {
  const names = (await readdir(examplesFolder)).filter((name) => name.endsWith('.jsonl')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({
      name: `src/intent/examples/${name}`,
      lines: (await readFile(new URL(name, examplesFolder), 'utf8')).split('\n'),
    })),
  )
  return files.flatMap(({ name, lines }) =>
    lines.flatMap((line, at) => {
      if (line.trim() === '') return []
      const read = readLabelledLine(line)
      if ('fault' in read) throw new Error(`${name}:${at + 1}: ${read.fault}`)
      return [{ ...read.value, said: saidInLine(read.value) }]
    }),
  )
}

/** The two tables, as their files hold them. */
export function taughtBy(examples: readonly Labelled[]): {
  readonly intents: string
  readonly categories: string
} {
  const { intents, categories } = lessonsOf(examples)
  return { intents: writeExperience(learn(intents)), categories: writeExperience(learn(categories)) }
}

/** @returns how many examples were read */
export async function learnExamples(): Promise<number> {
  const examples = await readExamples()
  const tables = taughtBy(examples)
  await Promise.all(
    Object.entries(tables).map(([name, text]) => writeFile(new URL(`${name}.tsv`, learnedFolder), text)),
  )
  return examples.length
}
