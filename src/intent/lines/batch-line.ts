/** One line of a batch: a message as JSON in, what was understood as JSON out, in the words of the taxonomy. */
import { z } from 'zod'
import { at, dayOf, isoOf } from '../../domain/calendar/days.ts'
import type { Day, Instant } from '../../domain/names.ts'
import type { Holidays } from '../../domain/policy/policy.ts'
import { clean } from '../clean.ts'
import { calledIn } from '../heard.ts'
import type { Limit, Reading } from '../reading.ts'
import type { Said } from '../wish.ts'

/** Under which names the bot is called in groups, unless told otherwise. */
export const usualBotNames: readonly string[] = ['grid_bot', 'gridbell_bot', '网格铃', '环保小助手', '机器人']

/** As said in China; with an offset it is taken at its word. */
const sentAt = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?$/

/** What a field has to be, for the sentence that says so. */
export const wantedFields = {
  id: '非空文字或数字 (a text that is not empty, or a number)',
  text: '文字 (a text)',
  photos: '从 0 起的整数 (a whole number from 0)',
  group: '文字或 null (a text or null)',
  sender_role: '文字，如 L4、dept，或 null (a text like L4 or dept, or null)',
  sent_at: '存在的时间，形如 2026-11-18T08:12:00 (a time that exists, in this form)',
  platform: '文字或 null (a text or null)',
} as const

export const BatchLine = z.object({
  id: z.union([z.string().min(1), z.number()]),
  text: z.string(),
  photos: z.int().min(0).default(0),
  group: z.string().nullish(),
  sender_role: z.string().nullish(),
  sent_at: z.string().transform((text, context) => {
    const instant = instantOf(text)
    if (instant !== null) return instant
    context.addIssue({ code: 'custom' })
    return z.NEVER
  }),
  platform: z.string().nullish(),
})
export type BatchLine = z.infer<typeof BatchLine>

/** What is printed for a line. */
export interface UnderstoodLine {
  readonly id: BatchLine['id']
  readonly intent: Reading['intent']
  readonly opens_case: boolean
  readonly categories: readonly string[]
  readonly place: string | null
  readonly deadline_iso: string | null
  readonly deadline_precision: Limit['precision'] | null
  readonly case_no: string | null
  readonly assignees: readonly string[]
  readonly urgency: Reading['urgency']
}

/** A value of the shape, or one sentence that says what is wrong with the line. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string }

export const readBatchLine = (line: string): Parsed<BatchLine> => parseLine(line, BatchLine, wantedFields)

/** @param wants what each field of the shape has to be */
export function parseLine<T>(
  line: string,
  shape: z.ZodType<T>,
  wants: Readonly<Record<string, string>>,
): Parsed<T> {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { fault: '不是 JSON。 This is no JSON.' }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { fault: `应为 JSON 对象，现为${foundOf(json)}。 A JSON object is wanted.` }
  const parsed = shape.safeParse(json)
  if (parsed.success) return { value: parsed.data }
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]
  const sentences = fields.map((field) => {
    const found = (json as Readonly<Record<string, unknown>>)[field]
    return `${field} 应为${wants[field] ?? '另一种值 (something else)'}，现为${foundOf(found)}`
  })
  return { fault: `${sentences.join('；')}。` }
}

/** A message as the rules get to see it. Calls by @ are read out of the text; calling the bot makes it addressed. */
export function saidInLine(
  line: BatchLine,
  botNames: readonly string[] = usualBotNames,
  holidays?: Holidays,
): Said {
  const called = clean(line.text)
  const text = botNames.reduce(withoutBot, called)
  return {
    text: clean(text),
    photos: line.photos,
    addressed: text !== called,
    direct: false,
    mentions: calledIn(text),
    quotesCase: false,
    quotedText: null,
    speaks: speaks(line.sender_role),
    now: line.sent_at,
    ...(holidays === undefined ? {} : { holidays }),
  }
}

export function understoodLine(id: BatchLine['id'], reading: Reading): UnderstoodLine {
  const { limit } = reading
  return {
    id,
    intent: reading.intent,
    opens_case: reading.opensCase,
    categories: reading.categories,
    place: reading.place,
    deadline_iso: limit === null ? null : writtenLimit(limit),
    deadline_precision: limit?.precision ?? null,
    case_no: reading.refWritten,
    assignees: reading.assignees,
    urgency: reading.urgency,
  }
}

/** To the second where a clock time was meant, else the day: `2026-11-19T12:00:00`, `2026-11-25`. */
function writtenLimit({ until, precision }: Limit): string | null {
  if (until === null) return null
  return precision === 'minute' || precision === 'part' ? isoOf(until).slice(0, 19) : dayOf(until)
}

/** `2026-11-18T08:12:00` in China, or null for a time that does not exist. */
export function instantOf(text: string): Instant | null {
  const [, day, clock, offset] = sentAt.exec(text) ?? []
  if (day === undefined || clock === undefined) return null
  try {
    const inChina = at(day as Day, clock)
    return (inChina + (offset === undefined ? 0 : 480 - minutesOf(offset)) * 60_000) as Instant
  } catch {
    return null
  }
}

const minutesOf = (offset: string): number =>
  offset === 'Z'
    ? 0
    : (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)))

/** A name in letters ends where the letters end; a Chinese one may have the message glued to it. */
function withoutBot(text: string, name: string): string {
  const found = text.indexOf(`@${name}`)
  if (name === '' || found < 0) return text
  const after = text.slice(found + name.length + 1)
  if (/\w$/.test(name) && /^\w/.test(after)) return text
  return `${text.slice(0, found)} ${after}`
}

/** L1 to L5 speak for a grid of that level, dept for a department; whoever else speaks is the public. */
function speaks(role: BatchLine['sender_role']): Said['speaks'] {
  if (role === 'dept') return 'department'
  const level = /^L([1-5])$/i.exec(role ?? '')?.[1]
  return level === undefined ? null : { level: Number(level) }
}

function foundOf(value: unknown): string {
  if (value === undefined) return '缺失 (missing)'
  if (value === null) return ' null'
  if (Array.isArray(value)) return '列表 (a list)'
  if (typeof value === 'object') return '对象 (an object)'
  const shown = JSON.stringify(value)
  return ` ${shown.length > shownChars ? `${shown.slice(0, shownChars)}…` : shown}`
}

/** Enough to recognise what stands there. */
const shownChars = 40
