/** Reads the lexicon's tables from their folder. */
import { readdir, readFile } from 'node:fs/promises'
import { readExperience } from './intent/learning/experience-file.ts'
import { pieceRows } from './intent/learning/piece-rows.ts'
import type { Lexicon } from './intent/vocabulary/lexicon.ts'
import { readLexicon } from './intent/vocabulary/read-lexicon.ts'

const folder = new URL('./intent/lexicon/', import.meta.url)

/** Throws an Error that names file and line. */
export async function loadLexicon(): Promise<Lexicon> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const files = names.map(async (name) => ({
    file: `src/intent/lexicon/${name}`,
    text: await readFile(new URL(name, folder), 'utf8'),
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
