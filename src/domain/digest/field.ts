/** The field for which a deputy answers: what of a digest he is sent (JC-11). */
import { z } from 'zod'
import { Level, PostKind } from '../grid/grid.ts'

/** system 体系建设: who meets, patrols, inspects, how it is assessed · matters 攻坚和整改: cases, orders, alarms, second looks, the air. */
export const Field = z.enum(['system', 'matters'])
export type Field = z.infer<typeof Field>

export const fieldWords = { system: '体系建设', matters: '攻坚整改' } as const satisfies Record<Field, string>

/** Whose title has one of these words answers for the field. */
export const FieldSplit = z.strictObject({ field: Field, words: z.array(z.string().min(1)).min(1) })

/** The same with the post that shares the fields out. */
export const PostFields = z.object({ level: Level, post: PostKind, split: z.array(FieldSplit) })
export type PostFields = z.infer<typeof PostFields>

/** Null where a title says none, or all of them: the fields of all. */
export function fieldOf(
  { kind, title }: { readonly kind: PostKind; readonly title: string },
  level: number,
  fields: readonly PostFields[],
): Field | null {
  const own = fields
    .filter((one) => one.level === level && one.post === kind)
    .flatMap(({ split }) => split.filter(({ words }) => words.some((word) => title.includes(word))))
  return own.length === 1 ? (own[0]?.field ?? null) : null
}
