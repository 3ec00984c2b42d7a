/** One YAML file of the lexicon, checked against its shape; a fault is told with file and line. */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { LexiconError } from './lexicon-error.ts'
import { aliasFault, type YamlFault, yamlFault } from './yaml-faults.ts'

/** One file as it was read: its name for messages, its text. */
export interface LexiconFile {
  readonly file: string
  readonly text: string
}

export interface ReadFile<T> {
  readonly value: T
  /** An Error that names the file and the line at which a part of the value stands. */
  readonly fault: (path: readonly PropertyKey[], message: string) => Error
}

/** Throws an Error that names file and line. */
export function readFileAs<T>(shape: z.ZodType<T>, { file, text }: LexiconFile): ReadFile<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const told = ({ at, sentence }: YamlFault) =>
    new LexiconError(`${file}:${lines.linePos(at).line}`, sentence)
  const broken = yamlFault(document)
  if (broken) throw told(broken)
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const fault = (path: readonly PropertyKey[], message: string): Error =>
    new LexiconError(`${file}:${lineOf(path)}`, message)
  if (document.contents === null) throw fault([], '文件是空的。 The file is empty.')
  const read = shape.safeParse(plainOf(document, told), chinese)
  const issue = read.error?.issues[0]
  if (read.success) return { value: read.data, fault }
  throw fault(issue?.path ?? [], [...(issue?.path ?? []), issue?.message].map(String).join(': '))
}

/** What is wrong with a value, in Chinese. */
const chinese = { error: z.locales.zhCN().localeError }

function plainOf(document: Document.Parsed, told: (fault: YamlFault) => Error): unknown {
  try {
    return document.toJS()
  } catch {
    throw told(aliasFault(document))
  }
}

/** The name of a file without folder and ending: categories. */
export const stemOf = ({ file }: LexiconFile): string =>
  (file.split(/[\\/]/).at(-1) ?? '').replace(/\.yaml$/, '')
