/** The lexicon's files become the lexicon, or the start stops with file, line and what is wrong there. */

import { readGrammar } from '../grammar/read-grammar.ts'
import { Lexicon } from './lexicon.ts'
import { type LexiconFile, type ReadFile, readFileAs, stemOf } from './lexicon-file.ts'

const parts = ['categories', 'urgency', 'places', 'limits', 'traditional', 'borders'] as const
type Part = (typeof parts)[number]

/** Needs one YAML file for each part, and any number of `intents*.yaml` (any folder). Throws an Error that names file and line. */
export function readLexicon(files: readonly LexiconFile[]): Lexicon {
  const categories = readPart('categories', files)
  refuseTwice(categories)
  return {
    categories: categories.value,
    urgency: readPart('urgency', files).value,
    places: readPart('places', files).value,
    limits: readPart('limits', files).value,
    traditional: readPart('traditional', files).value,
    borders: readPart('borders', files).value,
    grammar: readGrammar(files.filter((file) => stemOf(file).startsWith('intents'))),
  }
}

function readPart<P extends Part>(part: P, files: readonly LexiconFile[]): ReadFile<Lexicon[P]> {
  const found = files.find((file) => stemOf(file) === part)
  if (found === undefined) throw new Error(`The lexicon needs a file ${part}.yaml.`)
  return readFileAs<unknown>(Lexicon.shape[part], found) as ReadFile<Lexicon[P]>
}

/** A code stands once; a word points to one category, or nobody could say which one it meant. */
function refuseTwice({ value, fault }: ReadFile<Lexicon['categories']>): void {
  const codes = new Set<string>()
  const places = new Map<string, string>()
  for (const [index, category] of value.entries()) {
    const { code } = category
    if (codes.has(code)) throw fault([index, 'code'], `the category ${code} stands here twice`)
    codes.add(code)
    for (const list of ['strong', 'words', 'weak'] as const) {
      for (const [at, word] of (category[list] ?? []).entries()) {
        const before = places.get(word)
        if (before === code) throw fault([index, list, at], `${word} stands twice under ${code}`)
        if (before !== undefined)
          throw fault([index, list, at], `${word} stands under ${before} and under ${code}`)
        places.set(word, code)
      }
    }
  }
}
