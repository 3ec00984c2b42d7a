/** Loads wechaty and makes a bot: the only place that does, since the import alone takes 0.6 s and 100 MB. */
import type { Wechaty } from 'wechaty'
import type { PuppetInterface } from 'wechaty-puppet/impls'

/** The names of wechaty's enums, loaded with wechaty itself. */
export type Types = typeof import('wechaty')['types']

export interface Built {
  readonly bot: Wechaty
  readonly types: Types
}

export interface PuppetChoice {
  /** Any puppet by its npm name (`wechaty-puppet-service`, `wechaty-puppet-wechat4u`); tests give a maker of one. */
  readonly puppet: string | (() => PuppetInterface)
  readonly puppetOptions: Readonly<Record<string, unknown>>
}

/** Every call makes a new bot: one that was stopped is not used again. */
export function makeBuilder({ puppet, puppetOptions }: PuppetChoice): () => Promise<Built> {
  let memory: object | null = null
  return async () => {
    const { WechatyBuilder, log, types } = await import('wechaty')
    const { MemoryCard } = await import('memory-card')
    // wechaty prints whole messages when it stumbles; what we need to know comes by its `error`.
    log.level('silent')
    // A card without a name stays in memory and out of the working directory; it outlives the single bot.
    memory ??= new MemoryCard()
    const what = typeof puppet === 'string' ? { puppet, puppetOptions } : { puppet: puppet() }
    return { bot: WechatyBuilder.build({ ...what, memory } as never), types }
  }
}
