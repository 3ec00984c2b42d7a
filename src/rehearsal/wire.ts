/** The wire between the platform and the bot: it can be cut, hold several messages back, or hand one over twice. */
import type { Accept, Message } from '../inbox/message.ts'
import { DeliveryError } from '../outbox/channel.ts'

export function openWire() {
  let hear: Accept | null = null
  let cut = false
  let takesFiles = true
  let last: Message | null = null
  /** What was said while the wire was cut: platforms keep it. */
  const kept: Message[] = []
  /** Messages that are to arrive together; null when each goes at once. */
  let together: { left: number; readonly reversed: boolean; readonly messages: Message[] } | null = null

  async function deliver(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      last = message
      await hear?.(message)
    }
  }

  async function send(messages: readonly Message[]): Promise<void> {
    if (cut) kept.push(...messages)
    else await deliver(messages)
  }

  return {
    /** From now on this is who hears. */
    connect(accept: Accept): void {
      hear = accept
    },
    /** Throws DeliveryError while the wire is cut. */
    assertWhole(): void {
      if (cut) throw new DeliveryError('network', 'cut off')
    },
    setCut(is: boolean): Promise<void> {
      cut = is
      return cut ? Promise.resolve() : deliver(kept.splice(0))
    },
    /** From now on groups take no files. */
    refuseFiles(): void {
      takesFiles = false
    },
    takesFiles: () => takesFiles,
    redeliver: (): Promise<void> => deliver(last === null ? [] : [last]),
    /** The next `count` hand-overs arrive together, the last one first when `reversed`. */
    gather(count: number, reversed: boolean): void {
      together = { left: count, reversed, messages: [] }
    },
    /** @returns false while it is held back for others */
    async handOver(messages: readonly Message[]): Promise<boolean> {
      if (together === null) {
        await send(messages)
        return true
      }
      together.messages.push(...messages)
      together.left -= 1
      if (together.left > 0) return false
      const { messages: held, reversed } = together
      together = null
      await send(reversed ? held.toReversed() : held)
      return true
    },
  }
}
