/** The cast list: settings → store → house → bots → clock → web. The only file that sees src, bots and db. */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Store } from '../db/store.ts'
import type { Clock } from './clock/clock.ts'
import type { Settings } from './env.ts'
import type { EvidenceStore } from './evidence/evidence.ts'
import type { House } from './house.ts'
import type { Log } from './log.ts'
import type { begin } from './starting/begin.ts'
import { holdAlone } from './starting/only-one.ts'
import { requireNode } from './starting/require-node.ts'
import { databaseIn, ownIn, photosIn } from './starting/where-kept.ts'

requireNode(process.versions.node)
const isErrand = process.argv[2] !== undefined
// From the second start on nothing is stripped of its types and compiled again: faster, and 15 MB less.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/gridbell', import.meta.url)))
// Everything else is loaded only now: on an older Node the database would crash while it is being loaded.
const { readProcessEnv, setChinaTime } = await import('./env.ts')
setChinaTime()

// An errand whose reader has seen enough (`| head`) leaves quietly.
if (isErrand) (await import('./errands/process-io.ts')).openProcessIo()

try {
  const { ranAlone } = await import('./errands/errands-alone.ts')
  if (!(await ranAlone(process.argv.slice(2), readProcessEnv, console.log))) await start(readProcessEnv())
} catch (error) {
  const sentence = (await import('./starting/start-fault.ts')).startFault(error, readProcessEnv)
  if (sentence === null) throw error
  console.error(sentence)
  // What was opened before would keep the process alive.
  process.exit(1)
}

type Beginning = Awaited<ReturnType<typeof begin>>

async function start(settings: Settings): Promise<void> {
  const log = (await import('./log.ts')).openLog(settings.logLevel)
  const clock = (await import('./clock/clock.ts')).openClock()
  if (await ranBeside(settings, clock)) return
  // Held before the database is opened: a newer version must not migrate what an older one is using.
  const alone = isErrand ? null : await holdAlone(settings.store.dataDir)
  if (!isErrand && !alone && settings.store.databaseUrl === null) return refuse(settings.store.dataDir)
  const { store, evidence } = await openKeeping(settings.store)
  const { begin } = await import('./starting/begin.ts')
  const { sample } = settings.store
  const beginning = await begin({ ...store, clock, own: ownIn(settings.store), sample })
  if (isErrand) return runErrand(store, beginning, clock)
  const atEnd = (await import('./web/on-end.ts')).onEnd(log)
  atEnd(async () => alone?.release())
  atEnd(store.close)

  const { openHouse } = await import('./house.ts')
  let address = ''
  const { close, ...printing } = await printingIn(settings, log, evidence, () => address)
  atEnd(close)
  const advise = (await import('./advisor/advise-by.ts')).adviseBy(settings.advisor, log)
  const house = openHouse({ ...store, ...beginning, ...advise, evidence, clock, log, ...printing })
  const { openStage } = await import('../bots/stage/channel.ts')
  const { stageHouse } = await import('./web/stage-house.ts')
  const stage = openStage({
    transcript: store.transcript,
    house: stageHouse(house, clock, beginning.keepOffset),
    now: clock.now,
    access: settings.stage,
    report: (error) => log.error('a request failed', { room: 'stage', error }),
  })
  const telegram = settings.telegram && (await openTelegram(settings.telegram, clock, log))
  const wechat = settings.wechat && (await openWechat(settings.wechat, clock, log))

  const { healthOf } = await import('./web/health.ts')
  const { openWeb } = await import('./web/app.ts')
  const webhook = telegram?.webhook()
  const api = await apiOf(house, clock, log)
  const app = openWeb({
    doors: [{ path: '/', handler: api }, { path: '/', handler: stage.router }, ...(webhook ? [webhook] : [])],
    health: () => healthOf({ database: store.health, ...store, channels: house.channels, now: clock.now }),
  })

  const { guard } = await import('./clock/guard.ts')
  const guards = [telegram, wechat]
    .filter((channel) => channel !== null)
    .map((channel) => guard({ channel, connect: house.connect, lease: store.lease, now: clock.now, log }))
  await house.connect(stage)
  const server = await (await import('./web/listen.ts')).listen(app, settings.web)
  address = server.address
  const wake = (await import('./clock/wake.ts')).wakeEveryMinute(house.tick, log)
  const trouble = (await import('./starting/say-trouble.ts')).sayTrouble(house.channels, console.error)
  atEnd(server.stop)
  atEnd(house.stop)
  atEnd(() => Promise.all(guards.map((one) => one.stop())))
  atEnd(wake.stop)
  atEnd(async () => trouble.stop())
  await house.tick()
  log.info('ready', { engine: store.engine, port: server.port })
  const shown = settings.stage === 'off' ? '（STAGE=off）' : '/stage'
  console.log(`网格铃已启动 Gridbell is ready: ${server.address}${shown}`)
  await (await import('./starting/give-back.ts')).giveBack()
}

function refuse(dataDir: string): void {
  console.error(`数据目录正由另一个网格铃使用，未启动。 Another Gridbell is using ${dataDir}; not started.`)
  process.exitCode = 1
}

/** `npm run assess`, `npm run ledger` and the like read beside a system that runs. */
async function ranBeside(settings: Settings, clock: Clock): Promise<boolean> {
  const errands = await import('./errands/errands-beside.ts')
  const { openStore, openStoreToRead } = await import('../db/store.ts')
  const where = databaseIn(settings.store)
  const openToRead = () => openStoreToRead(where)
  const openToWrite = () => openStore(where)
  const parts = { settings, clock, openToRead, openToWrite, print: console.log, complain: console.error }
  return errands.ranBeside(process.argv.slice(2), parts)
}

/** `npm run verify`, `npm run codes`, `npm run air` and the like want the store alone. */
async function runErrand(store: Store, beginning: Beginning, { now }: Clock): Promise<void> {
  const [, , name = '', ...args] = process.argv
  const parts = { ...store, ...beginning, now: now(), print: console.log, args }
  const { errandOf } = await import('./errands/errands.ts')
  const errand = errandOf(name)
  if (!errand)
    console.error(`没有“${name}”这个命令，可用的见 README。 There is no command ${name}: see README.`)
  process.exitCode = errand && (await errand(parts)) ? 0 : 1
  await store.close()
}

/** What other systems send: station alarms, and alerts where they were given the right. */
async function apiOf({ desk, wake }: House, { now }: Clock, log: Log) {
  const { openApi } = await import('./web/api.ts')
  const airRules = await (await import('./policies/china/load-air-rules.ts')).loadAirRules()
  const report = (error: unknown) => log.error('a request failed', { room: 'api', error })
  return openApi({ desk, wake, now, airRules, report })
}

/** What is read while it is printed is read by a thread of its own, through the same door of the same store. */
async function printingIn(settings: Settings, log: Log, { original }: EvidenceStore, address: () => string) {
  const { startPrinting } = await import('./printing/start-printing.ts')
  const door = new URL('../db/store.ts', import.meta.url).href
  const store = { module: door, settings: databaseIn(settings.store) }
  return startPrinting({ fontFile: settings.fontFile, store, address, log, kept: original })
}

async function openKeeping(settings: Settings['store']) {
  const { openStore } = await import('../db/store.ts')
  const { openEvidence } = await import('./evidence/open-evidence.ts')
  const { limits } = await import('./limits.ts')
  const store = await openStore(databaseIn(settings))
  return { store, evidence: openEvidence({ ...photosIn(settings), limits }) }
}

async function openTelegram(settings: NonNullable<Settings['telegram']>, clock: Clock, log: Log) {
  const bot = await import('../bots/telegram/channel.ts')
  const { token, apiRoot, webhook } = settings
  const mode = webhook ? ({ kind: 'webhook', ...webhook } as const) : ({ kind: 'polling' } as const)
  return bot.openTelegram({
    token,
    apiRoot,
    mode,
    now: clock.now,
    log: (level, words, fields) => log[level](words, fields),
  })
}

async function openWechat(settings: NonNullable<Settings['wechat']>, clock: Clock, log: Log) {
  const bot = await import('../bots/wechat/channel.ts')
  const { puppet, account, token, endpoint } = settings
  return bot.openWechat({
    puppet,
    puppetOptions: { ...(token ? { token } : {}), ...(endpoint ? { endpoint, tls: { disable: true } } : {}) },
    account,
    now: clock.now,
    log: {
      info: (fields, words) => log.info(words, fields),
      warn: (fields, words) => log.warn(words, fields),
    },
    showLoginCode: (url) => console.log(`请用手机微信扫码登录 Scan with WeChat: ${url}`),
  })
}
