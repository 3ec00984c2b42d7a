/** Waits for a promise, but not for ever: puppets and gateways are known to answer never. */

/** Rejects with `Error('timed out')` after `limitMs`; the promise itself goes on and its end is ignored. */
export async function within<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('timed out')), limitMs)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
