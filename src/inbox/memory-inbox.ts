/** The inbox in memory, for tests beside the real one: the same promises, nothing on disk. */
import type { Instant } from '../domain/names.ts'
import { type Bundle, chatKeyOf, type Heard, type Inbox } from './inbox.ts'

type State = 'waiting' | 'handled' | 'parked'
interface Row {
  readonly heard: Heard
  readonly readyAt: Instant
  readonly held: boolean
  readonly state: State
}

export interface MemoryInbox extends Inbox {
  /** As the commit that answers a message does. */
  settle(rows: readonly number[]): void
  states(): readonly { readonly id: string; readonly state: State; readonly attempts: number }[]
}

export function memoryInbox(): MemoryInbox {
  const rows = new Map<number, Row>()
  const claimed = new Set<string>()
  const all = () => [...rows.values()]
  const waiting = () => all().filter((row) => row.state === 'waiting')
  const keyOf = (row: Row) => chatKeyOf(row.heard.message)
  const change = (list: readonly number[], how: (row: Row) => Partial<Row>) => {
    for (const n of list) {
      const row = rows.get(n)
      if (row) rows.set(n, { ...row, ...how(row) })
    }
  }

  return {
    settle: (list) => change(list, () => ({ state: 'handled' })),
    states: () =>
      all().map(({ heard, state }) => ({ id: heard.message.id, state, attempts: heard.attempts })),
    async accept(message, now, readyAt) {
      if (all().some((row) => keyOf(row) === chatKeyOf(message) && row.heard.message.id === message.id))
        return 'duplicate'
      const row = rows.size + 1
      rows.set(row, {
        heard: { row, message, attempts: 0, receivedAt: now },
        readyAt,
        held: false,
        state: 'waiting',
      })
      return 'kept'
    },
    async next(now, limit, busy) {
      const bundles: Bundle[] = []
      for (const row of waiting()) {
        const chatKey = keyOf(row)
        if (row.readyAt > now || claimed.has(chatKey) || busy.has(chatKey) || bundles.length >= limit)
          continue
        claimed.add(chatKey)
        bundles.push({ chatKey, parts: [row.heard] })
      }
      return bundles
    },
    release: async (chatKey) => void claimed.delete(chatKey),
    held: async (chatKey, userId, since) =>
      waiting()
        .filter(
          (row) =>
            row.held &&
            keyOf(row) === chatKey &&
            row.heard.message.sender.userId === userId &&
            row.heard.receivedAt >= since,
        )
        .map((row) => row.heard),
    find: async (platform, account, chat, message) => {
      const chatKey = chatKeyOf({ platform, account, chat })
      const row = all().find((one) => keyOf(one) === chatKey && one.heard.message.id === message)
      return row?.heard.message ?? null
    },
    hold: async (list, until) => change(list, () => ({ held: true, readyAt: until })),
    fail: async (list, _reason, again) =>
      change(list, ({ heard, readyAt }) => ({
        heard: { ...heard, attempts: heard.attempts + 1 },
        readyAt: again ?? readyAt,
        state: again === null ? 'parked' : 'waiting',
      })),
    async nextReady() {
      const times = waiting().map((row) => row.readyAt)
      return times.length === 0 ? null : (Math.min(...times) as Instant)
    },
    counts: async () => ({
      waiting: waiting().length,
      parked: all().filter((row) => row.state === 'parked').length,
      oldestAt: null,
    }),
  }
}
