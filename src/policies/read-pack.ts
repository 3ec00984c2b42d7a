/** A pack's text becomes figures by date: unknown keys, gaps and wrong shapes stop the start with their place. */
import { parse } from 'yaml'
import { z } from 'zod'
import type { Day } from '../domain/names.ts'
import { Policy } from '../domain/policy/policy.ts'

const dayKey = z.iso.date()

const Dated = z.strictObject({
  req: z.array(z.string().regex(/^(JC|CJ|GC|LY|YL)-\d+$/)).min(1),
  amb: z.array(z.string().regex(/^AMB-\d\d$/)).optional(),
  source: z.string().min(1),
  unit: z.string().min(1),
  since: z.record(dayKey, z.unknown()),
})

const PackFile = z.strictObject({
  code: z.string(),
  title: z.string(),
  from: dayKey,
  values: z.record(z.string(), Dated),
})

export interface Pack {
  readonly code: string
  readonly title: string
  readonly from: Day
  /** The figures that hold on a day; the same object for the same period. */
  at(day: Day): Policy
}

/** Reads a pack and checks the figures of every period. Throws an Error that names the file and the key. */
export function readPack(file: string, text: string): Pack {
  const parsed = PackFile.safeParse(parse(text))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  const { code, title, from, values } = parsed.data
  const starts = [
    ...new Set([from, ...Object.values(values).flatMap((value) => Object.keys(value.since))]),
  ].sort()
  const periods = starts
    .filter((start) => start >= from)
    .map((start) => ({ start, policy: policyOf(file, code, title, values, start) }))
    .reverse()
  return {
    code,
    title,
    from: from as Day,
    at(day) {
      const period = periods.find((one) => one.start <= day)
      if (!period) throw new Error(`${file}: nothing is in force on ${day}; it begins on ${from}`)
      return period.policy
    },
  }
}

function policyOf(
  file: string,
  code: string,
  title: string,
  values: Readonly<Record<string, z.infer<typeof Dated>>>,
  day: string,
): Policy {
  const figures: Record<string, unknown> = { code, title }
  for (const [key, value] of Object.entries(values)) {
    const start = Object.keys(value.since)
      .filter((since) => since <= day)
      .sort()
      .at(-1)
    if (start === undefined) throw new Error(`${file}: values.${key} has no value on ${day}`)
    figures[key] = value.since[start]
  }
  const policy = Policy.strict().safeParse(figures)
  if (!policy.success) throw new Error(`${file}: on ${day}: ${z.prettifyError(policy.error)}`)
  return policy.data
}
