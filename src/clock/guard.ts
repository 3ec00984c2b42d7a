/** One process owns a bot account: it connects while it holds the lease, and lets go when it loses it. */
import type { Instant } from '../domain/names.ts'
import type { Log } from '../log.ts'

/** A third of the lease's 30 seconds: two failed tries are survived. */
const everyMs = 10_000

export interface GuardParts<
  C extends { readonly platform: string; readonly account: string; stop(): Promise<void> },
> {
  readonly channel: C
  readonly connect: (channel: C) => Promise<void>
  readonly lease: { hold(name: string, now: Instant): Promise<boolean>; drop(name: string): Promise<void> }
  readonly now: () => Instant
  readonly log: Log
}

export function guard<
  C extends { readonly platform: string; readonly account: string; stop(): Promise<void> },
>(parts: GuardParts<C>) {
  const { channel, connect, lease, now, log } = parts
  const name = `${channel.platform}:${channel.account}`
  let owns = false
  let looking: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    try {
      const holds = await lease.hold(name, now())
      if (holds && !owns) await connect(channel)
      if (!holds && owns) await channel.stop()
      owns = holds
    } catch (error) {
      log.warn('the lease of an account could not be looked at', { platform: channel.platform, error })
    }
  }

  looking = look()
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, everyMs)
  timer.unref()

  return {
    async stop(): Promise<void> {
      clearInterval(timer)
      await looking
      if (owns) await channel.stop()
      await lease.drop(name)
    },
  }
}
