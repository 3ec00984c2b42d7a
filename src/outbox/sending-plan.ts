/** When everybody will have been told: letters, over what the platform lets one account send. Pure arithmetic. */
import type { Capabilities } from './capabilities.ts'

/** Letters that leave through one bot account. */
export interface Load {
  readonly letters: number
  /** The most that goes to one and the same chat. */
  readonly mostToOneChat: number
  readonly chatKind: 'group' | 'direct'
  readonly pace: Capabilities['pace']
}

/** Whole seconds until the last letter is out. Accounts send side by side: the slowest one counts. */
export function secondsUntilThrough(loads: readonly Load[]): number {
  return Math.max(0, ...loads.map(secondsOf))
}

function secondsOf({ letters, mostToOneChat, chatKind, pace }: Load): number {
  const { perAccountPerSecond, perChatPerSecond, perGroupPerMinute } = pace
  const times = [
    perAccountPerSecond === null ? 0 : letters / perAccountPerSecond,
    perChatPerSecond === null ? 0 : mostToOneChat / perChatPerSecond,
    perGroupPerMinute === null || chatKind === 'direct' ? 0 : (mostToOneChat / perGroupPerMinute) * 60,
  ]
  return Math.ceil(Math.max(...times))
}
