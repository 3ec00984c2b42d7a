/** The list of everything the regulations ask for: their codes and folders, and each requirement in our own short words. */
import { parse } from 'yaml'
import { z } from 'zod'
import { inShape } from './in-shape.ts'
import { PackError } from './pack-error.ts'
import type { Text } from './read-sections.ts'

const Listed = z.strictObject({
  /** Where its files lie, `src/policies/<folder>`. */
  folder: z.string().regex(/^[a-z-]+$/),
  title: z.string(),
  requirements: z.record(z.string().regex(/^(JC|CJ|GC|LY|YL)-\d{2,3}$/), z.string().min(1)),
})
const File = z.record(z.string().regex(/^[a-z-]+[0-9]*$/), Listed)

export type Listed = z.infer<typeof Listed>

/** By the code of the regulation. Throws a PackError. */
export function readRequirements({ file, text }: Text): ReadonlyMap<string, Listed> {
  const parsed = inShape(File, parse(text), (path, sentence) => {
    throw new PackError(file, 1, `${path.map(String).join('.')} ${sentence}`)
  })
  return new Map(Object.entries(parsed))
}
