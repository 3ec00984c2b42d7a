/** Reads the lexicon's tables from their folder. */
import { readdir, readFile } from 'node:fs/promises'
import { readExperience } from './intent/learning/experience-file.ts'
import { pieceRows } from './intent/learning/piece-rows.ts'
import { decodeFile } from './intent/vocabulary/decode-file.ts'
import type { Lexicon } from './intent/vocabulary/lexicon.ts'
import { LexiconError } from './intent/vocabulary/lexicon-error.ts'
import { readLexicon } from './intent/vocabulary/read-lexicon.ts'

const folder = new URL('./intent/lexicon/', import.meta.url)

/** Throws an Error that names file and line. */
export async function loadLexicon(): Promise<Lexicon> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const files = names.map(async (name) => ({
    file: nameOf(name),
    text: await textOf(name),
  }))
  const learned = (name: string) => readFile(new URL(`../learned/${name}.tsv`, folder))
  const [lexicon, intents, categories] = await Promise.all([
    Promise.all(files).then(readLexicon),
    learned('intents'),
    learned('categories'),
  ])
  const rows = pieceRows()
  return {
    ...lexicon,
    learned: {
      intents: readExperience(intents, 'src/intent/learned/intents.tsv', rows),
      categories: readExperience(categories, 'src/intent/learned/categories.tsv', rows),
    },
  }
}

const nameOf = (name: string): string => `src/intent/lexicon/${name}`

async function textOf(name: string): Promise<string> {
  const file = nameOf(name)
  const bytes = await readFile(new URL(name, folder)).catch(() => {
    throw new LexiconError(`${file}:1`, '这个文件读不出来，请核对它的权限。 It cannot be read.')
  })
  return decodeFile(file, bytes)
}
