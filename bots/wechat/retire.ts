/** Ends one wechaty bot for good without ending the WeChat behind a gateway. */
import type { EventEmitter } from 'node:events'
import type { Wechaty } from 'wechaty'
import { within } from './within.ts'

export async function retire(bot: Wechaty, limitMs: number): Promise<void> {
  ;(bot as unknown as EventEmitter).removeAllListeners()
  // An `error` nobody listens to ends the process, and a stopping puppet has some to tell.
  bot.on('error', () => undefined)
  hangUp(bot)
  await within(bot.stop(), limitMs).catch(() => undefined)
}

/**
 * A gateway (wechaty-puppet-service) takes our `stop` for its own: it would log WeChat out, and after a gateway's
 * restart the old client would stop the new one's session. So the line is cut first; `stop` then only cleans up here.
 * Told by its shape, and by nothing else: any puppet with a grpc line is a gateway's client.
 */
function hangUp(bot: Wechaty): void {
  try {
    const { grpcManager } = bot.puppet as unknown as { grpcManager?: GrpcLine }
    grpcManager?.stopStream()
    grpcManager?.destroyClient()
  } catch {
    // No line: it was never up, or it is cut already.
  }
}

interface GrpcLine {
  stopStream(): void
  destroyClient(): void
}
