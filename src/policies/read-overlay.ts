/** A tenant's own settings over a regulation: choices of interpretation, and figures that an office may set itself. */
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import type { Day } from '../domain/names.ts'
import { withChosen } from '../domain/policy/chosen.ts'
import { onDay } from '../domain/policy/dated.ts'
import { inForce, laidOn } from '../domain/policy/in-force.ts'
import { mayChoose, type Parameter } from '../domain/policy/kinds/parameter.ts'
import type { Dated, Overlay, OverlayEntry, Regulation, Rule } from '../domain/policy/regulation.ts'
import { type KindName, kindNames, shapeOf } from '../domain/policy/vocabulary.ts'
import { checkRubrics } from './check-rubrics.ts'
import { inShape } from './in-shape.ts'
import { PackError } from './pack-error.ts'
import type { Text } from './read-sections.ts'

const Entry = z.strictObject({
  source: z.string('须写明本地依据').min(1),
  since: z.record(z.iso.date('不是日期'), z.unknown()),
})
const OverlayFile = z.strictObject({ pack: z.string(), settings: z.array(z.record(z.string(), z.unknown())) })

/** Throws a PackError that names file and line. */
export function readOverlay({ file, text }: Text, regulation: Regulation): Overlay {
  const { pack, settings } = inShape(OverlayFile, parsed(file, text), (path, sentence) =>
    stop(file, lineOf(text, String(path.at(-1) ?? '')), sentence),
  )
  if (pack !== regulation.code)
    return stop(file, lineOf(text, 'pack'), `写的是 ${pack}，而所用方案是 ${regulation.code}。`)
  const entries = settings.map((setting) => entryOf(file, text, setting, regulation))
  const twice = entries.find(({ kind, key }, at) =>
    entries.some((one, before) => before < at && one.kind === kind && one.key === key),
  )
  if (twice) return stop(file, twice.line, `「${twice.key}」写了两次。`)
  const overlay = { file, pack, entries }
  checkRubrics(regulation, overlay)
  return overlay
}

function entryOf(file: string, text: string, setting: object, regulation: Regulation): OverlayEntry {
  const [[word = '', key] = [], ...rest] = Object.entries(setting) as [string, unknown][]
  const line = lineOf(text, `${word}: ${key}`)
  if (!kindNames.includes(word as KindName)) return stop(file, line, `不认识「${word}」。`)
  const rules = regulation.rules.filter((one) => one.kind === word && one.key === key)
  if (rules.length === 0 || typeof key !== 'string')
    return stop(file, line, `${regulation.code} 没有叫「${key}」的 ${word}。`)
  const { source, since } = inShape(Entry, Object.fromEntries(rest), (path, sentence) =>
    stop(file, line, `${path.length === 0 ? '' : `「${String(path.at(-1))}」`}${sentence}`),
  )
  const dated: Dated[] = Object.entries(since).map(([from, value]) => ({ from: from as Day, value }))
  for (const [at, { from, value }] of dated.entries()) {
    const before = dated[at - 1]?.from ?? ''
    if (from <= before) stop(file, line, '日期须由早到晚。')
    if (from < regulation.from) stop(file, line, `${from} 早于方案施行日 ${regulation.from}。`)
    const rule = rules.find((one) => onDay(one.since, from) !== undefined)
    if (value !== null && rule) mayBe(rule, from, value, regulation, (words) => stop(file, line, words))
  }
  return { kind: word as KindName, key, line, source, since: dated }
}

/** Only what is a proposal, or what the regulation itself leaves open, and only in its shape. */
function mayBe(
  rule: Rule,
  day: Day,
  own: unknown,
  regulation: Regulation,
  refuse: (words: string) => never,
): void {
  const written = onDay(rule.since, day)?.value
  if (rule.kind === 'parameter') {
    if (!mayChoose(written as Parameter, own)) refuse(`「${rule.key}」不能选「${own}」。`)
    return
  }
  const { proposed, adjustable } = rule
  if (proposed !== 'all' && adjustable !== 'all') {
    const free = new Set([...proposed, ...adjustable])
    const fields = typeof own === 'object' && own !== null && !Array.isArray(own) ? Object.keys(own) : null
    const bound = fields === null ? rule.key : fields.find((field) => !free.has(field))
    if (bound !== undefined) refuse(`「${bound}」是规定（${rule.place.article}）写定的，不能自行改动。`)
  }
  const value = withChosen(laidOn(written, own), inForce(regulation, day).choices)
  const shape = shapeOf(rule.kind, rule.key)
  if (shape) inShape(shape, value, (_path, sentence) => refuse(`「${rule.key}」${sentence}`))
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    return stop(file, error.linePos?.[0].line ?? 1, '这里的写法不对，请核对缩进、引号和冒号。')
  }
}

/** The first line on which the words stand. */
function lineOf(text: string, words: string): number {
  const at = text.split('\n').findIndex((line) => line.includes(words))
  return Math.max(0, at) + 1
}

function stop(file: string, line: number, sentence: string): never {
  throw new PackError(file, line, sentence)
}
