/** A national standard's text becomes figures by date: unknown keys, gaps and wrong shapes stop the start with their place. */
import { parse } from 'yaml'
import { z } from 'zod'
import type { Dated } from '../../domain/air/standard.ts'
import type { Day } from '../../domain/names.ts'

const day = z.iso.date()

const StandardFile = z.strictObject({
  standard: z.string().min(1),
  title: z.string().min(1),
  values: z.record(
    z.string(),
    z.strictObject({
      req: z.array(z.string().regex(/^(JC|CJ|GC|LY|YL)-\d+$/)).min(1),
      amb: z.array(z.string().regex(/^AMB-\d\d$/)).optional(),
      source: z.string().min(1),
      unit: z.string().min(1),
      since: z.record(day, z.unknown()).refine((since) => Object.keys(since).length > 0, 'no value at all'),
    }),
  ),
})
type Values = z.infer<typeof StandardFile>['values']

/** Checks the figures of every period against `shape`. Throws an Error that names the file and the key. */
export function readStandard<T extends { readonly version: string }>(
  file: string,
  text: string,
  shape: z.ZodType<T>,
): Dated<T> {
  const parsed = StandardFile.safeParse(parse(text))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  const { title, values } = parsed.data
  const starts = new Set(Object.values(values).flatMap(({ since }) => Object.keys(since)))
  const periods = [...starts]
    .toSorted()
    .reverse()
    .map((start) => ({ start, figures: figuresOf(file, values, start, shape) }))
  return {
    at(day) {
      const period = periods.find(({ start }) => start <= day)
      if (!period) throw new Error(`${title}：${day}时尚未施行，最早的一版从${periods.at(-1)?.start}起`)
      return period.figures
    },
    since: (version) =>
      periods.findLast(({ figures }) => figures.version === version)?.start as Day | undefined,
  }
}

function figuresOf<T>(file: string, values: Values, day: string, shape: z.ZodType<T>): T {
  const figures: Record<string, unknown> = {}
  for (const [key, { since }] of Object.entries(values)) {
    const start = Object.keys(since)
      .filter((one) => one <= day)
      .toSorted()
      .at(-1)
    if (start === undefined) throw new Error(`${file}: values.${key} has no value on ${day}`)
    figures[key] = since[start]
  }
  const read = shape.safeParse(figures)
  if (!read.success) throw new Error(`${file}: on ${day}: ${z.prettifyError(read.error)}`)
  return read.data
}
