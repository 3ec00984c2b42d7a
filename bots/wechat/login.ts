/** Keeps one account logged in: asks for the scan, notices silence, and builds the connection anew by itself. */
import type { Wechaty } from 'wechaty'
import type { Built } from './build-bot.ts'
import type { Log } from './log.ts'
import type { LoginState } from './login-state.ts'
import { nameOf } from './name-of.ts'
import { retire } from './retire.ts'
import type { Times } from './times.ts'
import { within } from './within.ts'

export interface LoginNeeds {
  /** Makes a bot that is not started; its listeners are set here and by `listen`. */
  readonly build: () => Promise<Built>
  /** Sets further listeners through `on`, which catches whatever they throw. */
  readonly listen: (built: Built, on: On) => void
  readonly showLoginCode: (url: string) => void
  readonly state: LoginState
  readonly times: Times
  readonly log: Log
}

// biome-ignore lint/suspicious/noExplicitAny: wechaty types its listeners by thirty overloads, one per name.
export type On = (name: string, listener: (...given: any[]) => unknown) => void

export interface Login {
  start(): void
  stop(): Promise<void>
  /** The bot while it is logged in, else null. */
  bot(): Wechaty | null
}

export function keepLogin(needs: LoginNeeds): Login {
  const { state, times, log } = needs
  let current: Wechaty | null = null
  let signs = 0
  let silent = 0
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | null = null

  const rebuild = async () => {
    const old = current
    current = null
    // From here on nobody listens, however long the old one takes to leave.
    if (state.step() !== 'stopped') state.enter('connecting')
    if (old) await retire(old, times.stopMs)
    if (state.step() === 'stopped') return
    silent = 0
    signs = 1
    const built = await needs.build()
    const { bot } = built
    attach(built, needs, (name) => {
      // A retired bot may still speak.
      if (bot !== current) return false
      if (name !== 'error') signs += 1
      return true
    })
    current = bot
    await within(bot.start(), times.startMs)
  }

  const check = async () => {
    silent = signs > 0 ? 0 : silent + 1
    signs = 0
    if (current === null || silent >= times.silentChecks) return await rebuild()
    // The announcement of a login can get lost (its contact was not ready); the puppet itself knows.
    if (current.isLoggedIn) state.enter('in')
    else if (state.step() === 'in') state.enter('out')
    await current.puppet.ding('gridbell')
  }

  /** One at a time: a check that meets a rebuild is left out. */
  const run = (work: () => Promise<void>) => {
    if (working) return
    const caught = work().catch((error) => log.warn({ error: nameOf(error) }, 'wechat is not reached'))
    working = caught.finally(() => {
      working = null
    })
  }

  return {
    start: () => {
      if (timer) return
      timer = setInterval(() => run(check), times.checkMs)
      run(rebuild)
    },
    stop: async () => {
      state.enter('stopped')
      clearInterval(timer)
      await working
      const last = current
      current = null
      if (last) await retire(last, times.stopMs)
    },
    bot: () => (state.step() === 'in' ? current : null),
  }
}

/** @param heeds says whether this bot still counts, and notes the sign of life. */
function attach(built: Built, needs: LoginNeeds, heeds: (name: string) => boolean): void {
  const { state, log, showLoginCode } = needs
  const on: On = (name, listener) => {
    const caught = async (...given: unknown[]) => {
      // A listener that rejects would end the process.
      try {
        if (heeds(name)) await listener(...given)
      } catch (error) {
        log.warn({ on: name, error: nameOf(error) }, 'a wechat listener failed')
      }
    }
    built.bot.on(name as 'message', caught as never)
  }
  let shown = ''
  on('scan', (url: string, status: number) => {
    state.enter(usedUp.has(status) ? 'scanned' : 'waiting')
    if (state.step() !== 'waiting' || url === '' || url === shown) return
    shown = url
    showLoginCode(url)
  })
  on('login', () => state.enter('in'))
  on('logout', () => state.enter('out'))
  on('error', (error: unknown) => log.warn({ error: nameOf(error) }, 'wechat reports an error'))
  // A login whose announcement got lost shows by what is said.
  on('message', () => {
    if (built.bot.isLoggedIn) state.enter('in')
  })
  for (const sign of ['heartbeat', 'dong', 'ready']) on(sign, () => undefined)
  needs.listen(built, on)
}

/** Scanned and Confirmed of wechaty-puppet's ScanStatus: the code was used, the phone asks its owner. */
const usedUp = new Set([3, 4])
