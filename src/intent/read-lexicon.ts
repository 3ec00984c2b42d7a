/** The lexicon's files become the lexicon, or the start stops with file, line and what is wrong there. */
import { isNode, LineCounter, parseDocument } from 'yaml'
import { Lexicon } from './lexicon.ts'

/** One YAML file as it was read: its name for messages, its text. */
export interface LexiconFile {
  readonly file: string
  readonly text: string
}

const parts = ['categories', 'urgency', 'places'] as const

/** Needs `categories.yaml`, `urgency.yaml` and `places.yaml` (any folder). Throws an Error that names file and line. */
export function readLexicon(files: readonly LexiconFile[]): Lexicon {
  const read = Object.fromEntries(parts.map((part) => [part, readPart(part, files)]))
  return Lexicon.parse(read)
}

function readPart(part: (typeof parts)[number], files: readonly LexiconFile[]): unknown {
  const found = files.find(({ file }) => file.split(/[\\/]/).at(-1) === `${part}.yaml`)
  if (found === undefined) throw new Error(`The lexicon needs a file ${part}.yaml.`)
  const lines = new LineCounter()
  const document = parseDocument(found.text, { lineCounter: lines, uniqueKeys: true })
  const fault = document.errors[0]
  if (fault !== undefined) throw new Error(`${found.file}:${fault.linePos?.[0].line ?? 1}: ${fault.message}`)
  const where = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const value: unknown = document.toJS()
  const checked = Lexicon.shape[part].safeParse(value)
  const issue = checked.error?.issues[0]
  if (issue !== undefined) {
    throw new Error(
      `${found.file}:${where(issue.path)}: ${issue.path.map(String).join('.') || part}: ${issue.message}`,
    )
  }
  if (part === 'categories') refuseTwice(Lexicon.shape.categories.parse(value), found.file, where)
  return value
}

function refuseTwice(
  categories: Lexicon['categories'],
  file: string,
  where: (path: readonly PropertyKey[]) => number,
): void {
  const codes = new Set<string>()
  for (const [index, { code, words }] of categories.entries()) {
    if (codes.has(code))
      throw new Error(`${file}:${where([index, 'code'])}: the category ${code} stands here twice`)
    codes.add(code)
    for (const [at, word] of words.entries()) {
      if (words.indexOf(word) === at) continue
      throw new Error(`${file}:${where([index, 'words', at])}: ${word} stands twice under ${code}`)
    }
  }
}
