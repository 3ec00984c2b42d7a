/** One fenced block of YAML becomes a rule with dated values, or a mention; every complaint names its own line. */
import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Day } from '../domain/names.ts'
import { units } from '../domain/policy/kind.ts'
import type { Mention, Place, Rule } from '../domain/policy/regulation.ts'
import { type KindName, kindNames } from '../domain/policy/vocabulary.ts'
import { inShape, type Path } from './in-shape.ts'
import { PackError } from './pack-error.ts'
import type { Fence } from './read-sections.ts'

export type Block =
  | { readonly rule: Rule; readonly lineOf: (path: Path) => number }
  | { readonly mention: Mention }

const ids = {
  req: z.array(z.string().regex(/^(JC|CJ|GC|LY|YL)-\d{2,3}$/, '不是要求编号')).min(1),
  amb: z.array(z.string().regex(/^AMB-\d\d$/, '不是口径编号')).optional(),
}
const fields = z.union([z.literal('all'), z.array(z.string()).min(1)]).optional()

const RuleBlock = z.strictObject({
  ...ids,
  unit: z.string().refine((unit) => units.includes(unit), `单位须是：${units.join('、')}`),
  proposed: fields,
  adjustable: fields,
  note: z.string().optional(),
  since: z
    .record(z.iso.date('不是日期'), z.unknown(), '缺少按施行日期写的值')
    .refine((since) => Object.keys(since).length > 0, '缺少按施行日期写的值'),
})
const MentionBlock = z.strictObject(ids)

export function readBlock(file: string, article: string, { line, yaml }: Fence): Block {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter })
  const lineOf = (path: Path) => line - 1 + lineCounter.linePos(offsetOf(document, path)).line
  const stop = (path: Path, sentence: string): never => {
    throw new PackError(file, lineOf(path), sentence)
  }
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) {
    const words = /unique/.test(fault.message) ? '同一个键写了两次' : 'YAML 写法不对'
    throw new PackError(file, line - 1 + lineCounter.linePos(fault.pos[0]).line, `${words}。`)
  }
  if (!isMap(document.contents)) return stop([], '规则块须是「键: 值」。')
  const [[word = '', name] = [], ...rest] = Object.entries(document.toJS() as Record<string, unknown>)
  const header = Object.fromEntries(rest)
  const place: Place = { file, line, article }

  if (typeof name !== 'string' || name.trim() === '') return stop([word], `「${word}」之后须写名称或理由。`)
  if (word === 'recorded' || word === 'not-modelled') {
    const { req, amb = [] } = inShape(MentionBlock, header, stop)
    return { mention: { status: word, words: name, req, amb, place } }
  }
  if (!kindNames.includes(word as KindName))
    return stop([word], `不认识「${word}」，可用：${kindNames.join('、')}、recorded、not-modelled。`)
  if (!/^[a-z][A-Za-z0-9-]*$/.test(name)) return stop([word], `名称「${name}」须用小写字母、数字和连字符。`)
  const {
    req,
    amb = [],
    unit,
    proposed = [],
    adjustable = [],
    note = null,
    since,
  } = inShape(RuleBlock, header, stop)
  const dated = Object.entries(since).map(([from, value]) => ({ from: from as Day, value }))
  const early = dated.find(({ from }, at) => at > 0 && from <= (dated[at - 1]?.from ?? ''))
  if (early) return stop(['since', early.from], '施行日期须由早到晚。')
  const kind = word as KindName
  return {
    rule: { kind, key: name, req, amb, unit, proposed, adjustable, note, place, since: dated },
    lineOf,
  }
}

/** Where the innermost part of the path that is there begins. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? startOf(node) : 0
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === String(step)) : undefined
    if (pair && isNode(pair.key)) offset = startOf(pair.key)
    node = pair
      ? pair.value
      : isNode(node) && 'get' in node
        ? (node as { get(k: unknown, keep: true): unknown }).get(step, true)
        : null
    if (!pair && isNode(node)) offset = startOf(node)
    if (node === null || node === undefined) break
  }
  return offset
}

const startOf = (node: Node): number => node.range?.[0] ?? 0
