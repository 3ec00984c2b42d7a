/** Text as both engines take it: PostgreSQL refuses the NUL character, in text and in JSON alike. */

/** The same value without NUL characters in any of its strings; the value itself when it has none. */
export function withoutNul<T>(value: T): T {
  // One look at the JSON decides: almost nothing holds a NUL, and then nothing is copied.
  return JSON.stringify(value)?.includes('\\u0000') ? (clean(value) as T) : value
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), clean(inner)]))
}
