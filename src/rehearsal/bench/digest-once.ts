/** A process of its own that makes digests and ledgers of a filled store: how long it took, how much memory it had at most. */
import { openStore } from '../../../db/store.ts'
import type { Desk } from '../../desk.ts'
import { at } from '../../domain/calendar/days.ts'
import { periodWith } from '../../domain/digest/period.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import type { Day, TenantCode } from '../../domain/names.ts'
import { openLog } from '../../log.ts'
import { memoryChannel } from '../../outbox/memory-channel.ts'
import { openPrinting } from '../../printing/printing.ts'
import { enclosuresOf } from '../../render/enclosure.ts'
import { say } from '../../render/text/wordings.ts'
import { openPress, pressStandard } from '../../render/workers/press.ts'
import { digestOf } from '../../rounds/digest-of.ts'
import { vantageOf } from '../../rounds/vantage.ts'
import { rulesFor } from '../../starting/begin.ts'

const [what = '', file = '', tenant = '', from = '', to = '', sample = ''] = process.argv.slice(2)
const store = await openStore({ sqlite: file })
const desk = { ...store, ...(await rulesFor(store.directory)) } as unknown as Desk
const now = at(to as Day, '20:00')
// Two cores: for many offices at once two hands, for one reader as the house has it.
// Nobody waits for a reply here, so nothing gives way.
const hands = what === 'offices' ? 2 : 1
const press = openPress({ ...pressStandard, hands, queue: 10_000, givesWay: 0 })
const print = openPrinting({
  press,
  fontFile: null,
  photos: () => 'photos/',
  log: openLog('error'),
  kept: async () => null,
})
const { capabilities } = memoryChannel(() => now)
const took: number[] = []
let done = 0

const root = await gridOf(tenant)
if (what === 'week') for (let time = 0; time < 3; time += 1) await timed(() => digestIn(root, 'all'))
if (what === 'offices') {
  const offices = [root, ...(await store.directory.gridsAt(tenant as TenantCode, root.code, 2))]
  offices.push(...(await store.directory.gridsAt(tenant as TenantCode, root.code, 3)))
  const step = Math.max(1, Math.floor(offices.length / Number(sample)))
  const some = offices.filter((_, n) => n % step === 0)
  // As many at a time as letters are on their way in the house.
  await timed(async () => {
    for (let start = 0; start < some.length; start += 8)
      await Promise.all(some.slice(start, start + 8).map((unit) => digestIn(unit, 'picture')))
  })
}
if (what === 'ledger') await timed(printLedger)
await press.close()
await store.close()
process.stdout.write(JSON.stringify({ took, done, rssMb: process.resourceUsage().maxRSS / 1024 }))

async function timed(work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  await work()
  took.push(performance.now() - begun)
}

async function gridOf(code: string): Promise<Grid> {
  const grid = await store.directory.grid(code as Grid['code'])
  if (!grid) throw new Error('no grid')
  return grid
}

async function digestIn(unit: Grid, which: 'all' | 'picture'): Promise<void> {
  const period = periodWith('weekly', from as Day)
  const vantage = await vantageOf(desk, unit.tenant, period, null, now)
  const digest = await digestOf(desk, unit, period, { now, late: false, ...vantage })
  const plain = { field: null, outlook: '', signedBy: null, since: [], later: null, asked: [] }
  const forms = which === 'all' ? (['picture', 'document', 'table'] as const) : (['picture'] as const)
  const meaning = { kind: 'digest-made' as const, digest, how: 'due' as const, forms: [...forms], ...plain }
  say(meaning, { now, capabilities, chatKind: 'group' })
  await Promise.all([
    ...enclosuresOf(meaning).map((one) => print(desk, one)),
    ...(which === 'all' ? [printLedger()] : []),
  ])
  done += 1
}

async function printLedger(): Promise<void> {
  const asked = { ledger: '问题台账', tenant, grid: tenant, from, to } as never
  const printed = await print(desk, { form: 'ledger', name: '问题台账.xlsx', asked })
  if (!('bytes' in printed)) throw new Error(printed.sentence)
}
