/** The lexicon's files become the lexicon, or the start stops with file, line and what is wrong there. */

import { readGrammar } from '../grammar/read-grammar.ts'
import { Lexicon } from './lexicon.ts'
import { LexiconError } from './lexicon-error.ts'
import { type LexiconFile, type ReadFile, readFileAs, stemOf } from './lexicon-file.ts'

const parts = ['categories', 'urgency', 'places', 'limits', 'traditional', 'borders'] as const
type Part = (typeof parts)[number]
const unknownFile = `不认识这个文件，词表只有 ${parts.join('、')} 和 intents-*.yaml。 A file of this name is not read.`

/** Needs one YAML file for each part, and any number of `intents*.yaml` (any folder). Throws an Error that names file and line. */
export function readLexicon(files: readonly LexiconFile[]): Lexicon {
  // Whoever writes words into a new file would wait in vain for them to be read.
  for (const { file, stem } of files.map((one) => ({ ...one, stem: stemOf(one) })))
    if (!stem.startsWith('intents') && !parts.some((part) => part === stem))
      throw new LexiconError(`${file}:1`, unknownFile)
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
  if (found === undefined)
    throw new LexiconError(`src/intent/lexicon/${part}.yaml:1`, '缺少这个文件。 It is missing.')
  return readFileAs<unknown>(Lexicon.shape[part], found) as ReadFile<Lexicon[P]>
}

/** A code stands once; a word points to one category, or nobody could say which one it meant. */
function refuseTwice({ value, fault }: ReadFile<Lexicon['categories']>): void {
  const codes = new Set<string>()
  const places = new Map<string, string>()
  for (const [index, category] of value.entries()) {
    const { code } = category
    if (codes.has(code))
      throw fault([index, 'code'], `类别 ${code} 写了两次。 the category ${code} stands here twice`)
    codes.add(code)
    for (const list of ['strong', 'words', 'weak'] as const) {
      for (const [at, word] of (category[list] ?? []).entries()) {
        const before = places.get(word)
        if (before === code)
          throw fault(
            [index, list, at],
            `“${word}”在类别 ${code} 里写了两次。 ${word} stands twice under ${code}`,
          )
        if (before !== undefined)
          throw fault(
            [index, list, at],
            `“${word}”在类别 ${before} 和 ${code} 里都有，只能留一处。 ${word} stands under ${before} and under ${code}`,
          )
        places.set(word, code)
      }
    }
  }
}
