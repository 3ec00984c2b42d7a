/** What a word of the policy vocabulary is: the shape of its values, their units, and how one is said to a reader. */
import { z } from 'zod'

/** Every value of a pack has one of these. */
export const units =
  '次 人 个 起 份 项 分 字 级 分钟 小时 天 工作日 月 年 时刻 日期 名称 文本 岗位 方式 是否 条件 百分比 名次'.split(
    ' ',
  ) as readonly string[]
export type Unit = string

/** What another rule of the regulation is called; its key where it has no name. */
export type NameOf = (kind: string, key: string) => string

export interface Kind<V> {
  /** What a reader calls it, 例行工作. */
  readonly title: string
  readonly value: z.ZodType<V>
  /** Kinds whose every key has a shape of its own list them here; other keys are refused. */
  readonly keys?: Readonly<Record<string, z.ZodType>>
  readonly units: readonly Unit[]
  /** What a value means, in Chinese, without the full stop. */
  readonly say: (value: V, key: string, nameOf: NameOf) => string
  /** Other rules of the same regulation that a value names. */
  readonly names?: (value: V) => readonly { readonly kind: string; readonly key: string }[]
}

/** Lets a kind's file say its shape once: `say` and `names` follow from `value`. */
export const kind = <V>(one: Kind<V>): Kind<V> => one

export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const text = z.string().trim().min(1)
