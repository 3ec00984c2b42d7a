/** Holds a value against its shape: gives it back parsed, or stops with the first complaint in Chinese and its place. */
import { z } from 'zod'

export type Path = readonly PropertyKey[]
export type Stop = (path: Path, sentence: string) => never

const chinese = { error: z.locales.zhCN().localeError }

/** `at` is where the value itself stands. */
export function inShape<T>(shape: z.ZodType<T>, value: unknown, stop: Stop, at: Path = []): T {
  const result = shape.safeParse(value, chinese)
  if (result.success) return result.data
  const [issue] = result.error.issues
  if (!issue) return stop(at, '不成形。')
  const inner =
    issue.code === 'invalid_union'
      ? deepest(issue.errors)
      : issue.code === 'invalid_key'
        ? issue.issues[0]
        : undefined
  const path = [...issue.path, ...(inner?.path ?? [])]
  const complaint = inner ?? issue
  const key = complaint.code === 'unrecognized_keys' ? complaint.keys.slice(0, 1) : []
  const named = path.length > 0 ? `「${path.map(String).join('.')}」：` : ''
  return stop([...at, ...path, ...key], `${named}${complaint.message}。`)
}

/** Of the branches of a union the one that fits furthest says what is really wrong. */
function deepest(branches: readonly (readonly z.core.$ZodIssue[])[]): z.core.$ZodIssue | undefined {
  return branches.flatMap((issues) => issues.slice(0, 1)).toSorted((a, b) => b.path.length - a.path.length)[0]
}
