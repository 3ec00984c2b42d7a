/** The cast list: settings → store → house → bots → clock → web. The only file that sees src, bots and db. */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Store } from '../db/store.ts'
import type { begin } from './begin.ts'
import type { Clock } from './clock/clock.ts'
import type { Settings } from './env.ts'
import type { EvidenceStore } from './evidence/evidence.ts'
import type { House } from './house.ts'
import type { Log } from './log.ts'
import { requireNode } from './require-node.ts'
import { databaseIn, ownIn, photosIn } from './where-kept.ts'

requireNode(process.versions.node)
// From the second start on nothing is stripped of its types and compiled again: faster, and 15 MB less.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/gridbell', import.meta.url)))
// Everything else is loaded only now: on an older Node the database would crash while it is being loaded.
const { EnvError, readProcessEnv, setChinaTime } = await import('./env.ts')
setChinaTime()

try {
  const { ranAlone } = await import('./errands-alone.ts')
  if (!(await ranAlone(process.argv.slice(2), readProcessEnv, console.log))) await start(readProcessEnv())
} catch (error) {
  const { PackError } = await import('./policies/pack-error.ts')
  const { LexiconError } = await import('./intent/vocabulary/lexicon-error.ts')
  if (!(error instanceof EnvError || error instanceof PackError || error instanceof LexiconError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

type Beginning = Awaited<ReturnType<typeof begin>>

async function start(settings: Settings): Promise<void> {
  const log = (await import('./log.ts')).openLog(settings.logLevel)
  const clock = (await import('./clock/clock.ts')).openClock()
  if (process.argv[2] === 'assess') return assess(settings.store, clock)
  if (process.argv[2] === 'roster' || process.argv[2] === 'sources')
    return tables(process.argv[2], settings.store, clock)
  if (process.argv[2] === 'ledger') return ledgers(settings, clock)
  if (process.argv[2] === 'understand') return corrections(settings.store, clock)
  const { store, evidence } = await openKeeping(settings.store)
  const { begin } = await import('./begin.ts')
  const beginning = await begin({
    ...store,
    clock,
    own: ownIn(settings.store),
    sample: settings.store.sample,
  })
  if (await ranErrand(store, beginning, clock)) return store.close()
  const alone = await (await import('./only-one.ts')).holdAlone(settings.store.dataDir)
  if (!alone && store.engine === 'sqlite') {
    console.error(
      `数据目录正由另一个网格铃使用，未启动。 Another Gridbell is using ${settings.store.dataDir}; not started.`,
    )
    process.exitCode = 1
    return store.close()
  }
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
  atEnd(server.stop)
  atEnd(house.stop)
  atEnd(() => Promise.all(guards.map((one) => one.stop())))
  atEnd(wake.stop)
  await house.tick()
  log.info('ready', { engine: store.engine, port: server.port })
  console.log(`网格铃已启动 Gridbell is ready: ${server.address}/stage`)
  await (await import('./give-back.ts')).giveBack()
}

/** `npm run verify`, `npm run codes`, `npm run air` and the like want the store alone. */
async function ranErrand(store: Store, beginning: Beginning, { now }: Clock): Promise<boolean> {
  const [, , name, ...args] = process.argv
  const parts = { ...store, ...beginning, now: now(), print: console.log, args }
  if (name === 'air') {
    const { runAir } = await import('./air-command.ts')
    process.exitCode = await runAir(args, parts)
    return true
  }
  const { errandOf } = await import('./errands.ts')
  const errand = errandOf(name)
  if (!errand) return false
  process.exitCode = (await errand(parts)) ? 0 : 1
  return true
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

/** The store as it is, beside a system that runs or without one, and its clock; null where there is none. */
async function openToRead(settings: Settings['store'], clock: Clock) {
  const { openStoreToRead } = await import('../db/store.ts')
  const store = await openStoreToRead(databaseIn(settings))
  clock.moveBy(Number((await store?.settings.get('clock-offset-ms')) ?? 0))
  return store
}

/** `npm run assess` reads the store and leaves everything as it is. */
async function assess(settings: Settings['store'], clock: Clock): Promise<void> {
  const { rulesFor } = await import('./begin.ts')
  const { runAssess } = await import('./assess-command.ts')
  const store = await openToRead(settings, clock)
  if (!store) {
    const { dataDir } = settings
    console.error(`${dataDir} 里没有可读的数据，请先启动过系统。 No store of this version in ${dataDir}.`)
    process.exitCode = 1
    return
  }
  const rules = await rulesFor(store.directory, ownIn(settings))
  const parts = { ...store, ...rules, now: clock.now(), print: console.log }
  process.exitCode = await runAssess(process.argv.slice(3), parts)
  await store.close()
}

/** `understand --review` looks back at what people corrected; nothing else of `understand` needs a store. */
async function corrections(settings: Settings['store'], clock: Clock): Promise<void> {
  const store = await openToRead(settings, clock)
  await (await import('./review-command.ts')).runReview(store, ownIn(settings), console)
  await store?.close()
}

/** `ledger` writes a file row by row; photos link to where the running system shows them. */
async function ledgers({ store: settings, web }: Settings, clock: Clock): Promise<void> {
  const { runLedger } = await import('./ledger-command.ts')
  const store = await openToRead(settings, clock)
  const photo = (id: string) => `http://localhost:${web.port}/stage/api/photos/${id}`
  const parts = { store, now: clock.now(), photo, print: console.log }
  process.exitCode = await runLedger(process.argv.slice(3), parts)
  await store?.close()
}

/** `npm run roster` and `npm run sources`: reading goes beside a system that runs, writing to SQLite does not. */
async function tables(name: 'roster' | 'sources', { dataDir, databaseUrl }: Settings['store'], clock: Clock) {
  const { openStore, openStoreToRead } = await import('../db/store.ts')
  const { loadRequirements, loadSourceKinds } = await import('./policies/load.ts')
  const { rosterTable } = await import('./tables/roster-table.ts')
  const { sourcesTable } = await import('./tables/sources-table.ts')
  const { runTable } = await import('./tables/table-command.ts')
  const where = databaseIn({ dataDir, databaseUrl })
  const folders = [...(await loadRequirements()).values()].map(({ folder }) => folder)
  const ends: (() => Promise<unknown>)[] = []
  const kind = name === 'roster' ? rosterTable(folders) : sourcesTable(await loadSourceKinds())
  process.exitCode = await runTable(kind, process.argv.slice(3), {
    async toRead() {
      const store = await openStoreToRead(where)
      if (store) ends.push(store.close)
      return store
    },
    async toWrite() {
      const alone = databaseUrl ? null : await (await import('./only-one.ts')).holdAlone(dataDir)
      if (!databaseUrl && !alone) return null
      const store = await openStore(where)
      ends.push(store.close, async () => alone?.release())
      clock.moveBy(Number((await store.settings.get('clock-offset-ms')) ?? 0))
      return store
    },
    now: clock.now,
    print: console.log,
  })
  for (const end of ends) await end()
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
