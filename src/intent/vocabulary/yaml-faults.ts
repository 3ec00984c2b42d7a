/** What is wrong with a file as YAML, in Chinese for whoever edits it, with the place where it began. */
import { type Document, isAlias, isScalar, visit, type YAMLError } from 'yaml'

export interface YamlFault {
  /** Where in the text, counted in characters. */
  readonly at: number
  readonly sentence: string
}

/** The first fault of a document; null where it reads as YAML. A tag that nobody knows is one too. */
export function yamlFault(document: Document.Parsed): YamlFault | null {
  const [broken] = [...document.errors, ...document.warnings]
  if (!broken) return null
  return { at: startOf(document, broken), sentence: `${inChinese(broken)} ${firstLine(broken.message)}` }
}

/** Why a document that reads as YAML has no value: an alias of nothing, or aliases upon aliases without end. */
export function aliasFault(document: Document.Parsed): YamlFault {
  const alias = unknownAlias(document)
  if (alias === null) return { at: 0, sentence: '引用（*）太多，请直接把词写出来。 Too many aliases.' }
  const { name, at } = alias
  return {
    at,
    sentence: `*${name} 前面没有对应的 &${name}；星号开头的词请加引号。 Unresolved alias: ${name}`,
  }
}

/** By words of the message where one code stands for several things. */
const faults: readonly (readonly [code: string, words: RegExp, sentence: string])[] = [
  ['TAB_AS_INDENT', /./, '缩进要用空格，不能用制表符（Tab）。'],
  ['DUPLICATE_KEY', /./, '同一个键写了两次。'],
  ['MISSING_CHAR', /closing/, '这里开始的引号没有收尾。'],
  ['MISSING_CHAR', /Comments/, '“#”前面要空一格。'],
  ['MISSING_CHAR', /map values/, '键后面少了冒号。'],
  ['MISSING_CHAR', /Tags/, '“!”“&”开头的词要加引号。'],
  ['TAG_RESOLVE_FAILED', /./, '“!”开头的词要加引号。'],
  ['BAD_SCALAR_START', /./, '这个符号开头的词要加引号。'],
  ['BAD_DQ_ESCAPE', /./, '双引号里的反斜杠写法不对，请改用单引号。'],
  ['BAD_INDENT', /end with/, '括号没有收尾。'],
  ['BAD_INDENT', /./, '缩进没有对齐。'],
  ['BLOCK_AS_IMPLICIT_KEY', /sequence/, '缩进没有对齐。'],
  ['BLOCK_AS_IMPLICIT_KEY', /./, '一行里有两个冒号，冒号后面的话要加引号。'],
  ['MULTILINE_IMPLICIT_KEY', /./, '键要写在一行里，后面跟冒号。'],
  ['MULTIPLE_DOCS', /./, '一个文件只能有一份内容，请去掉中间的“---”。'],
]

const inChinese = ({ code, message }: YAMLError): string =>
  faults.find(([known, words]) => known === code && words.test(message))?.[2] ?? 'YAML 写法不对。'

/** Of a quote that is not closed the end of the file is known; its editor looks for where it began. */
function startOf(document: Document.Parsed, { code, message, pos: [at] }: YAMLError): number {
  if (code !== 'MISSING_CHAR' || !message.startsWith('Missing closing')) return at
  let start = at
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] <= at && range[2] >= at) start = range[0]
    },
  })
  return start
}

function unknownAlias(document: Document.Parsed): { name: string; at: number } | null {
  let found: { name: string; at: number } | null = null
  const anchors = new Set<string>()
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (!anchors.has(node.source)) found = { name: node.source, at: node.range?.[0] ?? 0 }
      return found ? visit.BREAK : undefined
    }
    if (
      (isScalar(node) || (node !== null && typeof node === 'object' && 'items' in node)) &&
      'anchor' in node
    )
      if (typeof node.anchor === 'string') anchors.add(node.anchor)
    return undefined
  })
  return found
}

/** The rest shows the line itself, which may be long. */
const firstLine = (message: string): string =>
  message.split('\n')[0]?.replace(/ at line \d.*$/u, '') ?? message
