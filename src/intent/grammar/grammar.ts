/** The grammar's shape: families of words, signs that a text shows, and rules by which signs and words speak for an intent. */
import { z } from 'zod'
import { intents } from '../reading.ts'

/** What is wrong with a word, in Chinese. */
const chinese = { error: z.locales.zhCN().localeError }

const list = z.array(z.string().min(1)).min(1)

/** A list, or one text with its words parted by blanks: to look at thousands of words one by one took a start long. */
export const words = z.unknown().transform((given, context): string[] => {
  if (typeof given === 'string' && /\S/.test(given)) return given.trim().split(/\s+/)
  const read = list.safeParse(given, chinese)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues)
    context.issues.push({ code: 'custom', path, message, input: given })
  return z.NEVER
})

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, '名字要用小写字母、数字和连字符 (a name is lower case with hyphens)')
/** Patterns in the mini-language that pattern.ts describes. */
const patterns = z.array(z.string().min(1)).min(1)

/** What may make a sign or a rule hold, all of it together. */
const conditions = {
  /** One of these patterns stands in the text. */
  says: patterns.optional(),
  /** The pattern's first word is not denied just before (没处理完). */
  affirmed: z.boolean().optional(),
  /** Signs that must show, built in or named above. */
  with: z.array(name).min(1).optional(),
  /** One of these signs must show. */
  'with-one': z.array(name).min(1).optional(),
  /** Signs that must not show. */
  without: z.array(name).min(1).optional(),
}

export const Sign = z.strictObject({ id: name, ...conditions })
export type Sign = z.infer<typeof Sign>

export const Rule = z.strictObject({
  /** `done/finished`: the intent and what it goes by; stable, reviews name it. */
  id: z
    .string()
    .regex(/^[a-z_]+\/[a-z0-9-]+$/, '要写成“意图/名字” (an id is the intent, a slash and a name)'),
  for: z.enum(intents),
  /** It says as much for this one: where these two come first, the speaker is asked which he meant. */
  or: z.enum(intents).optional(),
  /** The phrase whose wish is meant where an intent has several: `suspend-case`; `none` where nothing follows from it. */
  wish: name.optional(),
  /** How much it says: 1 a hint, 3 clear, 6 hardly anything else; below zero it speaks against. */
  weight: z.number().min(-20).max(20),
  ...conditions,
})
export type Rule = z.infer<typeof Rule>

/** One file of the grammar; several together are the grammar. */
export const Grammar = z.strictObject({
  /** Families of words, used in patterns as <name>; a member may itself be a <name>. */
  words: z.record(name, words).optional(),
  signs: z.array(Sign).optional(),
  rules: z.array(Rule).optional(),
})
export type Grammar = Required<z.infer<typeof Grammar>>
