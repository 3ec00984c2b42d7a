/** How well messages were understood, held against what people say they mean: field by field, intent by intent. */
import { z } from 'zod'
import { type Intent, intents } from '../reading.ts'
import { BatchLine, type Parsed, parseLine, type UnderstoodLine, wantedFields } from './batch-line.ts'

/** A message with what it means. What a line does not say is not counted. */
export const LabelledLine = BatchLine.extend({
  intent: z.enum(intents),
  opens_case: z.boolean().nullish(),
  category: z.string().nullish(),
  categories: z.array(z.string()).optional(),
  place: z.string().nullish(),
  /** False where the label is no piece of the text: then only whether there is a place counts. */
  place_exact: z.boolean().nullish(),
  deadline_iso: z.string().nullish(),
  deadline_precision: z.string().nullish(),
  case_no: z.string().nullish(),
  assignees: z.array(z.string()).optional(),
  urgency: z.string().optional(),
})
export type LabelledLine = z.infer<typeof LabelledLine>

const text = '文字或 null (a text or null)'
const wanted = {
  ...wantedFields,
  intent: `${intents.join('、')} 之一 (one of these)`,
  opens_case: 'true、false 或 null',
  category: text,
  categories: '文字的列表 (a list of texts)',
  place: text,
  place_exact: 'true、false 或 null',
  deadline_iso: text,
  deadline_precision: text,
  case_no: text,
  assignees: '文字的列表 (a list of texts)',
  urgency: '文字 (a text)',
}

export const readLabelledLine = (line: string): Parsed<LabelledLine> => parseLine(line, LabelledLine, wanted)

export const fields = [
  'intent',
  'opens_case',
  'category',
  'categories',
  'place',
  'deadline_iso',
  'deadline_precision',
  'case_no',
  'assignees',
  'urgency',
] as const
export type Field = (typeof fields)[number]

export interface Share {
  right: number
  of: number
}

/** Counted apart: lines that name something of a field, and lines where nothing must be found. */
export interface FieldScore {
  readonly named: Share
  readonly none: Share
}

export interface Score {
  lines: number
  readonly fields: Readonly<Record<Field, FieldScore>>
  readonly intents: ReadonlyMap<Intent, { wanted: number; got: number; right: number }>
  /** `wanted → got` and the ids of the lines. */
  readonly confused: Map<string, LabelledLine['id'][]>
  readonly openedWrongly: LabelledLine['id'][]
  readonly missed: LabelledLine['id'][]
  reports: number
  others: number
}

/** One field of one line that was read otherwise than it is meant. */
export interface Wrong {
  readonly field: Field
  readonly wanted: string | null
  readonly got: string | null
}

export function emptyScore(): Score {
  const empty = (): FieldScore => ({ named: { right: 0, of: 0 }, none: { right: 0, of: 0 } })
  return {
    lines: 0,
    fields: Object.fromEntries(fields.map((field) => [field, empty()])) as Score['fields'],
    intents: new Map(intents.map((intent) => [intent, { wanted: 0, got: 0, right: 0 }])),
    confused: new Map(),
    openedWrongly: [],
    missed: [],
    reports: 0,
    others: 0,
  }
}

/** Counts one line into `score` and gives what was wrong with it. */
export function addToScore(score: Score, wanted: LabelledLine, got: UnderstoodLine): readonly Wrong[] {
  score.lines += 1
  countIntent(score, wanted, got)
  countOpening(score, wanted, got)
  return fields.flatMap((field) => {
    const want = labelled(wanted, field)
    if (want === undefined) return []
    const read = gotOf(got, field)
    const right =
      field === 'place' && wanted.place_exact === false ? (want === null) === (read === null) : want === read
    const share = score.fields[field][want === null ? 'none' : 'named']
    share.of += 1
    if (right) share.right += 1
    return right ? [] : [{ field, wanted: want, got: read }]
  })
}

function countIntent(score: Score, wanted: LabelledLine, got: UnderstoodLine): void {
  const right = wanted.intent === got.intent
  const meant = score.intents.get(wanted.intent)
  const read = score.intents.get(got.intent)
  if (meant) meant.wanted += 1
  if (read) read.got += 1
  if (meant && right) meant.right += 1
  if (right) return
  const pair = `${wanted.intent} → ${got.intent}`
  const ids = score.confused.get(pair)
  if (ids) ids.push(wanted.id)
  else score.confused.set(pair, [wanted.id])
}

function countOpening(score: Score, { id, opens_case: opens }: LabelledLine, got: UnderstoodLine): void {
  if (opens === undefined || opens === null) return
  if (opens) score.reports += 1
  else score.others += 1
  if (got.opens_case && !opens) score.openedWrongly.push(id)
  if (!got.opens_case && opens) score.missed.push(id)
}

/** A label as one text; null where nothing is meant, undefined where the line does not say. Sets have no order. */
function labelled(line: LabelledLine, field: Field): string | null | undefined {
  const value = field === 'category' ? (line.category ?? line.categories?.[0] ?? absent(line)) : line[field]
  if (value === undefined || (field === 'opens_case' && value === null)) return undefined
  return textOf(value)
}

const absent = ({ category, categories }: LabelledLine) =>
  category === undefined && categories === undefined ? undefined : null

const gotOf = (line: UnderstoodLine, field: Field): string | null =>
  textOf(field === 'category' ? (line.categories[0] ?? null) : line[field])

function textOf(value: string | boolean | readonly string[] | null): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'boolean' || value === null) return value === null ? null : String(value)
  return value.length === 0 ? null : [...new Set(value)].sort().join('、')
}
