/** Processes within a test that can die as real ones do: their store hangs for ever, their connections break off. */
import { Client } from 'pg'
import type { Store } from '../../db/store.ts'

export const never = new Promise<never>(() => undefined)

/** A process that ends answers nothing any more: what waits for its store waits for ever, what it had begun is undone. */
export function openLife(cutOff: () => Promise<void>) {
  let over = false
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const mortal = <P extends object>(port: P): P =>
    new Proxy(port, {
      get(target, name) {
        const own: unknown = Reflect.get(target, name)
        if (typeof own !== 'function') return own
        return (...args: unknown[]) => {
          if (over) return never
          const answer: unknown = own.apply(target, args)
          return answer instanceof Promise ? answer.then(outlived, outlivedFault) : answer
        }
      },
    })
  const outlived = (value: unknown) => (over ? never : value)
  const outlivedFault = (fault: unknown) => (over ? never : Promise.reject(fault))
  return {
    isOver: () => over,
    /** Resolves when it is over. */
    ended,
    async end(): Promise<never> {
      over = true
      // A server that takes no more connections must not keep the dead alive.
      await cutOff().catch(() => undefined)
      resolve()
      return never
    },
    over: (store: Store): Store =>
      Object.fromEntries(
        Object.entries(store).map(([name, port]) => [name, typeof port === 'object' ? mortal(port) : port]),
      ) as unknown as Store,
  }
}

export async function ask(url: string, query: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(query, values)
  await client.end()
  return rows
}

export async function endConnections(url: string, mark: string): Promise<void> {
  const own = 'datname = current_database() and application_name = $1'
  await ask(url, `select pg_terminate_backend(pid) from pg_stat_activity where ${own}`, [mark])
}
