/** The chain of a stream: each fact's hash covers the one before, so that nothing can be changed unseen. */
import { hash } from 'node:crypto'

export interface Link {
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly data: unknown
  readonly by: unknown
  readonly at: number
}

/** SHA-256 over the hash before (empty for the first) and the link as canonical JSON, hexadecimal. */
export function chainHash(before: string, { stream, version, type, data, by, at }: Link): string {
  return hash('sha256', before + canonical({ stream, version, type, data, by, at }))
}

/** SHA-256 of any plain value as canonical JSON: a frozen digest, the heads that a seal covers. */
export const contentHash = (value: unknown): string => hash('sha256', canonical(value))

/** JSON with sorted keys: the same text for the same meaning, whatever a database does to the order. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
