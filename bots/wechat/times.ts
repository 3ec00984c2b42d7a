/** How long things may take with WeChat, and how often we look: one place, so that tests can make all of it short. */
export interface Times {
  /** How often the puppet is asked for a sign of life. */
  readonly checkMs: number
  /** After so many checks without a sign the connection is built anew. */
  readonly silentChecks: number
  readonly startMs: number
  readonly stopMs: number
  /** After a login rooms and contacts arrive for a while; before that an unknown room may only be late. */
  readonly settleMs: number
  /** Until the puppet knows who said a message and where (wechat4u asks again and again, for ten seconds). */
  readonly takeMs: number
  /** One message on its way out, and one file on its way in. */
  readonly sendMs: number
  readonly fetchMs: number
  /** Between the messages of one letter: a person does not paste three in the same second. */
  readonly gapMs: number
  /** Before a message that could not be kept is handed to the inbox again. */
  readonly keepAgainMs: number
}

export const defaultTimes: Times = {
  // Silence shows after 30 to 40 s: before wechaty's own watchdog (60 s), whose reset stops the gateway's WeChat
  // together with ours and does not come back (TECH §WeChat: no login in 150 s).
  checkMs: 10_000,
  silentChecks: 3,
  // PuppetService waits 5 s for a first sign and up to 15 s for the gateway's puppet.
  startMs: 25_000,
  stopMs: 5_000,
  // wechat4u calls its contacts complete after five looks, 4 s apart.
  settleMs: 60_000,
  takeMs: 15_000,
  sendMs: 30_000,
  fetchMs: 30_000,
  gapMs: 1_500,
  keepAgainMs: 1_000,
}
