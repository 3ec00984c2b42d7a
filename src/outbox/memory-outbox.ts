/** The outbox in memory, for tests beside the real one: the same promises, nothing on disk. */
import type { Instant } from '../domain/names.ts'
import type { Notice } from '../notices/notice.ts'
import { destinationKey } from '../notices/notice.ts'
import type { Home, Outbox, Waiting } from './outbox.ts'

type State = 'waiting' | 'claimed' | 'sent' | 'moot' | 'parked'
interface Row {
  readonly waiting: Waiting
  readonly readyAt: Instant
  readonly state: State
  readonly reason: string | null
}

export interface MemoryOutbox extends Outbox {
  /** Puts notices in as a commit would. */
  add(...notices: readonly Notice[]): void
  /** Keys with what became of them, in order of writing. */
  states(): readonly {
    readonly key: string
    readonly state: State
    readonly reason: string | null
    readonly attempts: number
  }[]
  /** Where every group lives from now on. */
  bind(group: string, home: Home | null): void
}

export function memoryOutbox(homes: Readonly<Record<string, Home>>): MemoryOutbox {
  const rows = new Map<number, Row>()
  const bound = new Map<string, Home | null>(Object.entries(homes))
  const put = (row: number, change: Partial<Row>) => {
    const before = rows.get(row)
    if (before) rows.set(row, { ...before, ...change })
  }
  const attempted = (row: number) => {
    const before = rows.get(row)
    if (before) put(row, { waiting: { ...before.waiting, attempts: before.waiting.attempts + 1 } })
  }
  const free = () => [...rows.values()].filter((row) => row.state === 'waiting')

  return {
    add(...notices) {
      for (const { key, to, about, meaning, priority, dueAt } of notices) {
        const row = rows.size + 1
        const waiting = { row, key, to, about, meaning, priority, dueAt, attempts: 0 }
        rows.set(row, { waiting, readyAt: dueAt, state: 'waiting', reason: null })
      }
    },
    states: () =>
      [...rows.values()].map(({ waiting, state, reason }) => ({
        key: waiting.key,
        state,
        reason,
        attempts: waiting.attempts,
      })),
    bind: (group, home) => void bound.set(group, home),
    async claim(now, limit, busy) {
      const rank = ({ waiting }: Row) => (waiting.priority === 'urgent' ? 0 : 1)
      const due = free()
        .filter((row) => row.readyAt <= now && !busy.has(destinationKey(row.waiting.to)))
        .toSorted((a, b) => rank(a) - rank(b) || a.readyAt - b.readyAt || a.waiting.row - b.waiting.row)
        .slice(0, limit)
      for (const { waiting } of due) put(waiting.row, { state: 'claimed' })
      return due.map(({ waiting }) => waiting)
    },
    async unclaim(list) {
      for (const row of list) put(row, { state: 'waiting' })
    },
    async settle(tried) {
      for (const one of tried) {
        attempted(one.row)
        if (one.outcome === 'again')
          put(one.row, { state: 'waiting', readyAt: one.notBefore, reason: one.reason })
        else put(one.row, { state: one.outcome, reason: one.outcome === 'sent' ? null : one.reason })
      }
    },
    async home(to) {
      if (to.kind === 'chat')
        return { platform: to.platform, account: to.account, chat: to.chat, chatKind: to.chatKind }
      return bound.get(to.kind === 'group' ? to.group : to.person) ?? null
    },
    userIds: async () => new Map(),
    cardOf: async () => null,
    async nextDue() {
      const times = free().map((row) => row.readyAt)
      return times.length === 0 ? null : (Math.min(...times) as Instant)
    },
    async counts() {
      const parked = [...rows.values()].filter((row) => row.state === 'parked').length
      return { waiting: free().length, parked, oldestDueAt: null }
    },
  }
}
