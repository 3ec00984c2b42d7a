/** The kinds of pollution sources, from their list. */
import { parse } from 'yaml'
import { z } from 'zod'

const SourcesFile = z.strictObject({
  from: z.iso.date(),
  kinds: z.array(z.string().min(2).max(20)).min(1),
})

/** Throws an Error that names the file and the key. */
export function readSourceKinds(file: string, text: string): readonly string[] {
  const parsed = SourcesFile.safeParse(parse(text))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  const { kinds } = parsed.data
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) !== at)
  if (twice !== undefined) throw new Error(`${file}: “${twice}” stands twice`)
  return kinds
}
