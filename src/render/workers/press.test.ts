/** The press: real workers, a crash, a limit, a full queue, and a main thread that stays free while a large table is made. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readSheet } from 'read-excel-file/node'
import { afterEach, expect, test } from 'vitest'
import type { Ledger, LedgerRow } from '../../domain/digest/ledger.ts'
import { renderDocument } from '../docx/render-document.ts'
import { notification } from '../docx/samples.ts'
import { week } from '../png/samples.ts'
import { caseLedger, caseRow } from '../xlsx/samples.ts'
import { findFont } from './find-font.ts'
import { openPress, type Press, type PressOptions, pressStandard } from './press.ts'
import { PressError } from './press-error.ts'

const opened: Press[] = []
const open = (options: Partial<PressOptions> = {}): Press => {
  const press = openPress({ ...pressStandard, ...options })
  opened.push(press)
  return press
}
afterEach(() => Promise.all(opened.splice(0).map((press) => press.close())))

const font = await findFont(null).catch(() => null)
const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'printed',
    (error) => (error instanceof PressError ? error.fault : String(error)),
  )

/** Never ends by itself: it is the source that has no more to say. */
async function* stuck(): AsyncGenerator<LedgerRow> {
  yield caseRow(1)
  await new Promise(() => {})
}
const stuckLedger = (): Ledger => ({ ...caseLedger(0), rows: stuck() })

test('prints what the renderers print', async () => {
  const press = open()
  expect(await press.document(notification)).toEqual(await renderDocument(notification))
  const ledger = await press.ledger(caseLedger(1000))
  expect(await readSheet(Buffer.from(ledger))).toHaveLength(1001)
  expect(await press.sheetNames(ledger)).toEqual(['问题台账'])
  expect(await press.tables(ledger, [{ sheet: '问题台账', titles: ['编号'] }])).toMatchObject([
    { kind: 'table', sheet: '问题台账' },
  ])
})

test.skipIf(font === null)('prints pictures', async () => {
  const png = await open().picture(week, font ?? '')
  expect([...png.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
})

test('passes a refusal on with its sentence, and goes on', async () => {
  const press = open()
  const refused = press.document({ ...notification, number: '第6号' })
  await expect(refused).rejects.toMatchObject({ fault: 'refused', cause: 'DocumentError' })
  await expect(refused).rejects.toThrow('不编“第”字')
  await expect(press.picture(week, '/nowhere.ttf')).rejects.toMatchObject({
    fault: 'refused',
    cause: 'FontError',
  })
  expect((await press.document(notification)).length).toBeGreaterThan(5000)
})

test('gives up what takes too long, and prints the next', async () => {
  // The next one has to start a thread within it, on a machine that may be busy.
  const press = open({ limitMs: 2500 })
  expect(await faultOf(press.ledger(stuckLedger()))).toBe('timed-out')
  expect(await faultOf(press.ledger(caseLedger(1)))).toBe('printed')
})

test('a worker that ran out of memory is replaced', async () => {
  const press = open({ memoryMb: 48 })
  const body = Array.from({ length: 200_000 }, () => ({ kind: 'paragraph', text: '字' }) as const)
  expect(await faultOf(press.document({ ...notification, body }))).toBe('crashed')
  expect(await faultOf(press.document(notification))).toBe('printed')
}, 60_000)

test('a full queue is said at once, and what waits is printed in turn', async () => {
  const press = open({ queue: 2 })
  const jobs = Array.from({ length: 4 }, () => faultOf(press.document(notification)))
  expect(await Promise.all(jobs)).toEqual(['printed', 'printed', 'printed', 'busy'])
})

test('closing ends what is under way', async () => {
  const press = open()
  const jobs = [faultOf(press.ledger(stuckLedger())), faultOf(press.document(notification))]
  await press.close()
  expect(await Promise.all(jobs)).toEqual(['closed', 'closed'])
  expect(await faultOf(press.document(notification))).toBe('closed')
})

test('rows that cannot be had fail with their own error', async () => {
  async function* gone(): AsyncGenerator<LedgerRow> {
    yield caseRow(1)
    throw new Error('database gone')
  }
  const press = open()
  await expect(press.ledger({ ...caseLedger(0), rows: gone() })).rejects.toThrow('database gone')
  expect(await faultOf(press.document(notification))).toBe('printed')
})

test('the main thread stays free while 30,000 rows are written', async () => {
  const press = open()
  await press.ledger(caseLedger(1))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const ledger = await press.ledger(caseLedger(30_000))
  delay.disable()
  expect(ledger.length).toBeGreaterThan(500_000)
  // A reply may take 100 ms at the 99th percentile; a report must not use up half of it.
  expect(delay.percentile(99) / 1e6).toBeLessThan(50)
}, 60_000)
