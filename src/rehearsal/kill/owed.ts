/** How many letters are owed to each chat: the crowd asks no more than the platform's pace lets be answered. */
import type { BoundGroup } from './district.ts'
import type { Look } from './look.ts'

/** Where something is said: a group, or somebody's private chat. */
export type Place = Pick<BoundGroup, 'chat'> & { readonly group: BoundGroup['group'] | null }

export interface Owed {
  /** Something was said there that wants an answer; `key` is `chat message`. */
  ask(place: Place, key: string): void
  /** Letters known to wait at the last look, and what was asked and not yet handled. */
  to(place: Place): number
  /** After each kill: what is handled by now, what is still to be told. */
  heed(look: Look): void
}

export function openOwed(account: string): Owed {
  let untold: Look['untold'] = new Map()
  let asked: { readonly chat: number; readonly key: string }[] = []
  return {
    ask({ chat }, key) {
      asked.push({ chat: chat.id, key })
    },
    to({ chat, group }) {
      const answers = untold.get(`telegram|${account}|${chat.id}`) ?? 0
      const notices = group === null ? 0 : (untold.get(`group:${group}`) ?? 0)
      return answers + notices + asked.filter((one) => one.chat === chat.id).length
    },
    heed(look) {
      untold = look.untold
      asked = asked.filter(({ key }) => !look.handled.has(key))
    },
  }
}
