/** Text as both engines take it: PostgreSQL refuses the NUL character, in text and in JSON alike. */

/** The same value without NUL characters in any of its strings; the value itself when it has none. */
export function withoutNul<T>(value: T): T {
  // Looked for without a copy: almost nothing holds a NUL, and one entry may hold a hundred thousand addressees.
  return hasNul(value) ? (clean(value) as T) : value
}

function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (Array.isArray(value)) return value.some(hasNul)
  if (value === null || typeof value !== 'object') return false
  for (const key in value) if (key.includes('\0') || hasNul(value[key as keyof typeof value])) return true
  return false
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), clean(inner)]))
}
