/** The cast list: settings → store → house → bots → clock → web. The only file that sees src, bots and db. */
import { requireNode } from './require-node.ts'

requireNode(process.versions.node)
// Everything else is loaded only now: on an older Node the database would crash while it is being loaded.
const { EnvError, readProcessEnv, setChinaTime } = await import('./env.ts')
setChinaTime()

try {
  await start(readProcessEnv())
} catch (error) {
  if (!(error instanceof EnvError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function start(settings: ReturnType<typeof readProcessEnv>): Promise<void> {
  const { join } = await import('node:path')
  const { dataDir, databaseUrl, sample } = settings.store
  const log = (await import('./log.ts')).openLog(settings.logLevel)
  const clock = (await import('./clock/clock.ts')).openClock()

  const { openStore } = await import('../db/store.ts')
  const store = await openStore(databaseUrl ? { url: databaseUrl } : { sqlite: join(dataDir, 'gridbell.db') })
  const evidence = (await import('./evidence/open-evidence.ts')).openEvidence({
    dir: join(dataDir, 'evidence'),
    derivativeDir: join(dataDir, 'derivatives'),
    limits: (await import('./limits.ts')).limits,
  })

  const { begin } = await import('./begin.ts')
  const beginning = await begin({ ...store, clock, sample })
  const { errands } = await import('./errands.ts')
  const errand = process.argv[2]
  if (errand === 'verify' || errand === 'codes') {
    const well = await errands[errand]({ ...store, ...beginning, now: clock.now(), print: console.log })
    process.exitCode = well ? 0 : 1
    return store.close()
  }

  const { openHouse } = await import('./house.ts')
  const house = openHouse({ ...store, ...beginning, evidence, clock, log })

  const { openStage } = await import('../bots/stage/channel.ts')
  const { stageHouse } = await import('./web/stage-house.ts')
  const stage = openStage({
    transcript: store.transcript,
    house: stageHouse(house, clock, beginning.keepOffset),
    now: clock.now,
    access: settings.stage,
    report: (error) => log.error('a request failed', { room: 'stage', error }),
  })
  const telegram = settings.telegram && (await openTelegram(settings.telegram))
  const wechat = settings.wechat && (await openWechat(settings.wechat))

  const webhook = telegram?.webhook()
  const { healthOf } = await import('./web/health.ts')
  const { openWeb } = await import('./web/app.ts')
  const { listen } = await import('./web/listen.ts')
  const app = openWeb({
    doors: [
      { path: '/', handler: stage.router },
      ...(webhook ? [{ path: webhook.path, handler: webhook.handler }] : []),
    ],
    health: () => healthOf({ database: store.health, ...store, channels: house.channels, now: clock.now }),
  })

  const { guard } = await import('./clock/guard.ts')
  const guards = [telegram, wechat]
    .filter((channel) => channel !== null)
    .map((channel) => guard({ channel, connect: house.connect, lease: store.lease, now: clock.now, log }))
  await house.connect(stage)
  const server = await listen(app, settings.web)
  const wake = (await import('./clock/wake.ts')).wakeEveryMinute(house.tick, log)
  await house.tick()
  log.info('ready', { engine: store.engine, port: server.port })
  console.log(`网格铃已启动 Gridbell is ready: ${server.address}/stage`)

  const { onEnd } = await import('./web/on-end.ts')
  onEnd(async () => {
    await wake.stop()
    await Promise.all(guards.map((one) => one.stop()))
    await house.stop()
    await server.stop()
    await store.close()
  }, log)

  async function openTelegram({ token, apiRoot, webhook: hook }: NonNullable<typeof settings.telegram>) {
    const bot = await import('../bots/telegram/channel.ts')
    const mode = hook ? ({ kind: 'webhook', ...hook } as const) : ({ kind: 'polling' } as const)
    return bot.openTelegram({
      token,
      apiRoot: apiRoot ?? 'https://api.telegram.org',
      mode,
      now: clock.now,
      log: saying,
    })
  }

  async function openWechat({ puppet, account, token, endpoint }: NonNullable<typeof settings.wechat>) {
    const bot = await import('../bots/wechat/channel.ts')
    const puppetOptions = {
      ...(token ? { token } : {}),
      ...(endpoint ? { endpoint, tls: { disable: true } } : {}),
    }
    const showLoginCode = (url: string) => console.log(`请用手机微信扫码登录 Scan with WeChat: ${url}`)
    const told = {
      info: (fields: object, words: string) => log.info(words, fields),
      warn: (fields: object, words: string) => log.warn(words, fields),
    }
    return bot.openWechat({ puppet, puppetOptions, account, now: clock.now, log: told, showLoginCode })
  }

  function saying(level: 'debug' | 'info' | 'warn' | 'error', words: string, fields: object): void {
    log[level](words, fields)
  }
}
