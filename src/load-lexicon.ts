/** Reads the lexicon's tables from their folder. */
import { readdir, readFile } from 'node:fs/promises'
import type { Lexicon } from './intent/lexicon.ts'
import { readLexicon } from './intent/read-lexicon.ts'

const folder = new URL('./intent/lexicon/', import.meta.url)

/** Throws an Error that names file and line. */
export async function loadLexicon(): Promise<Lexicon> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const files = names.map(async (name) => ({
    file: `src/intent/lexicon/${name}`,
    text: await readFile(new URL(name, folder), 'utf8'),
  }))
  return readLexicon(await Promise.all(files))
}
