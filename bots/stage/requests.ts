/** What a request to the stage may hold: checked by zod at the edge, refused with a Chinese sentence. */
import { z } from 'zod'
import { limits } from '../../src/limits.ts'
import { type ProblemCode, StageProblem } from './problem.ts'

/** A NUL byte breaks PostgreSQL, and nobody types one. */
const clean = z
  .string({ error: '文字（text）要写成一段文字。' })
  .transform((text) => text.replaceAll('\u0000', ''))

const id = (sentence: string) => z.string({ error: sentence }).min(1, sentence).max(128, sentence)

/** `?after=` with nothing behind it means the same as leaving it out. */
const optionalId = (sentence: string) =>
  z
    .union([z.literal(''), id(sentence)], { error: sentence })
    .nullish()
    .transform((value) => value || null)

const clientId = z
  .string({ error: '客户端编号（clientId）要写成文字。' })
  .regex(/^[\w-]{1,64}$/, '客户端编号（clientId）只能用字母、数字、横线，最多 64 个。')
  .nullish()
  .transform((value) => value ?? null)

const from = id('请说明是谁在操作（from）。')

// A text over the limit has a code of its own, as have too many photos: programs tell them apart.
const text = clean.refine((value) => value.length <= limits.textChars, { error: 'text-too-long' })

export const SayBody = z.object({
  from,
  text: text.nullish().transform((value) => value ?? ''),
  photos: z
    .array(z.string({ error: '照片（photos）要写成 base64 文字。' }), { error: '照片（photos）要写成列表。' })
    .max(limits.attachments, { error: 'too-many-photos' })
    .nullish()
    .transform((value) => value ?? []),
  files: z
    .array(z.object({ name: z.string().min(1).max(100), data: z.string() }), {
      error: '表格（files）要写成列表，每份有名称和 base64 内容。',
    })
    .max(3, { error: '一次最多发 3 份表格，请分几次发送。' })
    .nullish()
    .transform((value) => value ?? []),
  replyTo: optionalId('引用的消息编号（replyTo）不对。'),
  clientId,
})

export const PressBody = z.object({
  from,
  messageId: id('请说明是哪条消息（messageId）。'),
  button: id('请说明按了哪个按钮（button）。'),
  clientId,
})

export const EditBody = z.object({ from, text, clientId })

export const RecallBody = z.object({ from })

export const ClockBody = z.object({
  // A month and a day at once: beyond that, what falls due on the way takes longer than a request should.
  advanceMinutes: z
    .int({ error: 'bad-clock' })
    .min(1, { error: 'bad-clock' })
    .max(44_640, { error: 'bad-clock' }),
})

export const ListQuery = z.object({
  after: optionalId('起点（after）不对。'),
  limit: z.coerce.number({ error: '条数（limit）不对。' }).int().min(1).max(1_000).default(1_000),
})

export const StreamQuery = z.object({
  person: id('请说明是谁在看（person）。'),
  after: optionalId('起点（after）不对。'),
})

export const CasesQuery = z.object({
  state: z
    .string()
    .max(40, '状态（state）不对。')
    .nullish()
    .transform((value) => value?.trim() || null),
})

/** Throws a problem whose sentence is that of the first thing that is wrong. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  const sentence = parsed.error.issues[0]?.message ?? ''
  if (isCode(sentence)) throw new StageProblem(sentence)
  throw new StageProblem('bad-request', /\p{Script=Han}/u.test(sentence) ? { sentence } : {})
}

function isCode(value: string): value is ProblemCode {
  return value === 'text-too-long' || value === 'too-many-photos' || value === 'bad-clock'
}
