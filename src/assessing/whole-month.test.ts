/** A month from the records to the ledger: drafts, judgement, publication, measures, the reminder; and one, all tied. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import { openClock } from '../clock/clock.ts'
import type { SheetCommand } from '../domain/assessment/commands.ts'
import { measureStream } from '../domain/assessment/measure.ts'
import { type SheetKey, sheetStream } from '../domain/assessment/sheet.ts'
import type { Day, GridCode, Instant } from '../domain/names.ts'
import { runAssess } from '../errands/assess-command.ts'
import { openEvidence } from '../evidence/open-evidence.ts'
import { openHouse } from '../house.ts'
import { limits } from '../limits.ts'
import { loadLexicon } from '../load-lexicon.ts'
import { openLog } from '../log.ts'
import type { Notice } from '../notices/notice.ts'
import { moment, openPrefecture, type Prefecture } from '../rehearsal/prefecture.ts'
import { month, playOctober } from '../rehearsal/prefecture-month.ts'
import { callFor } from '../rehearsal/publish-month.ts'
import { draftPeriods } from '../rounds/draft-periods.ts'
import { handleMeasure, handleSheet } from './handle-assessment.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-month-'))
let store: Store
let prefecture: Prefecture

beforeEach(async () => {
  store = await openStore({ sqlite: ':memory:' })
  prefecture = await openPrefecture(store)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const keyOf = (unit: string): SheetKey => ({
  tenant: prefecture.tenant,
  rubric: 'monthly',
  period: month,
  unit: unit as GridCode,
})
async function wish(when: string, unit: string, command: SheetCommand) {
  const wished = { actor: prefecture.who('许惊蛰'), now: moment(when) }
  const outcome = await handleSheet(prefecture.desk, keyOf(unit), command, wished)
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.state
}
const units = ['990201', '990202', '990203']

/** Everything that was proposed is confirmed, but what `not` names. */
async function publishAll(not: readonly string[] = []) {
  const { desk, tenant } = prefecture
  const policy = desk.packOf(tenant).at('2026-11-03' as Day)
  await draftPeriods(desk, tenant, policy, moment('2026-10-01 00:00'), moment('2026-11-03 09:05'))
  for (const unit of units) {
    const sheet = await store.assessments.sheet(keyOf(unit))
    for (const { id } of sheet?.findings ?? [])
      await wish(
        '2026-11-03 10:00',
        unit,
        not.includes(id)
          ? { type: 'remove-finding', finding: id, reason: '查无此事', evidence: [] }
          : { type: 'confirm-finding', finding: id, marks: {}, reason: '', evidence: [] },
      )
    await wish('2026-11-03 11:00', unit, { type: 'open-sheet' })
    await wish('2026-11-11 09:00', unit, { type: 'confirm-sheet' })
    await wish('2026-11-11 10:00', unit, { type: 'publish-sheet' })
  }
}
const measuresAt = (when: string) => callFor(prefecture, month, when)
async function typed(...argv: string[]) {
  const said: string[] = []
  const print = (line: string) => said.push(line)
  await runAssess(['--tenant', '990200', '--month', month, ...argv], {
    ...prefecture.desk,
    now: moment('2026-11-12 09:00'),
    print,
  })
  return said.join('\n')
}

test('what was published stands in the ledger, calls for measures, and is followed up', async () => {
  await playOctober(prefecture)
  await publishAll()
  expect(await store.journal.read(sheetStream(keyOf('990201')))).toHaveLength(7)
  expect(await store.journal.verify()).toBeNull()
  const proposed = await measuresAt('2026-11-11 11:00')
  expect(proposed.map(({ unit, measures, warnings }) => [unit, measures, warnings])).toEqual([
    ['990201', ['约谈'], ['样本过小，人工复核']],
    ['990202', ['约谈'], ['样本过小，人工复核']],
  ])
  expect(await measuresAt('2026-11-11 12:00')).toEqual([])
  const said = await typed()
  expect(said).toMatch(/1 +松山县 +94 +优秀 +1 +— +已公布/)
  expect(said).toMatch(/柳河县（问题占比）：.*（2026-10），建议由州大气办对.*约谈，须经人确认。/)
  expect(said).toContain('  已吸收：通报批评')
  const [first] = proposed
  if (!first) throw new Error('no measure')
  const confirm = { type: 'confirm-measure', followUpOn: null, note: '' } as const
  const actor = prefecture.who('秦立春')
  await handleMeasure(prefecture.desk, prefecture.tenant, first.id, confirm, {
    actor,
    now: moment('2026-11-12 09:00'),
  })
  expect(await typed()).toContain('台账：约谈，已确认，12月12日跟进')
  const told = await tickThrough([
    '2026-12-11 23:00',
    '2026-12-12 05:00',
    '2026-12-12 08:00',
    '2026-12-11 08:00',
  ])
  expect(told.map(({ meaning, to, dueAt }) => ({ meaning, to, dueAt }))).toMatchObject([
    {
      meaning: { kind: 'measure-reminded', unit: '柳河县', measures: ['约谈'], followUpOn: '2026-12-12' },
      to: { kind: 'group', group: 'y-leaders' },
      dueAt: moment('2026-12-12 07:00'),
    },
  ])
  const facts = await store.journal.read(measureStream(first.id))
  expect(facts.map(({ fact }) => fact.type)).toEqual([
    'measure-proposed',
    'measure-confirmed',
    'measure-reminded',
  ])
})

/** The house's own ticks at these instants, whatever their order; the reminders of measures that were told. */
async function tickThrough(instants: readonly string[]): Promise<readonly Notice[]> {
  const told: Notice[] = []
  const journal: Store['journal'] = {
    ...store.journal,
    async commit(entry) {
      const done = await store.journal.commit(entry)
      if (done === 'committed') told.push(...entry.notices)
      return done
    },
  }
  const clock = openClock(() => moment(instants[0] ?? ''))
  const house = openHouse({
    ...{ ...store, ...prefecture.desk, journal, clock, log: openLog('silent') },
    ...{ begun: moment('2026-12-11 00:00'), lexicon: await loadLexicon() },
    evidence: openEvidence({ dir: join(folder, 'e'), derivativeDir: join(folder, 'd'), limits }),
  })
  for (const when of instants) {
    clock.moveBy((moment(when) - clock.now()) as Instant)
    await house.tick()
  }
  await house.stop()
  return told.filter(({ meaning }) => meaning.kind === 'measure-reminded')
}

test('nothing found, and the same points everywhere: no share, no last place, no measure', async () => {
  await prefecture.report('2026-10-12 09:00', '华大暑', 'HB20261012-001', '上河村')
  await publishAll(['沙泉园区网格长和网格办'])
  expect(await measuresAt('2026-11-11 11:00')).toEqual([])
  const said = await typed()
  expect(said).toContain('全部并列，没有最后一名。')
  expect(said).toContain('本月没有应发现未发现的问题，占比不计，不提措施。')
})

test('a correction after publication is shown beside what was published', async () => {
  await playOctober(prefecture)
  await publishAll()
  await wish('2026-11-20 09:00', '990201', {
    type: 'amend-sheet',
    finding: {
      id: 'HB20261031-009',
      clauses: ['missed'],
      count: 1,
      figures: {},
      marks: {},
      confirmed: null,
      evidence: [],
    },
    reason: '漏记一起',
    evidence: ['HB20261031-009'],
  })
  await prefecture.report('2026-10-30 09:00', '尤雨水', 'HB20261030-001', '上河村')
  expect(await typed('--why', '柳河县')).toContain('表外：建表之后的记录 HB20261030-001')
  expect(await typed()).toMatch(/柳河县 +92 +优秀 +3 +— +已公布，更正 1 次/)
  expect(await typed('--why', '柳河县')).toContain(
    '更正第1次（针对公布的结果）：93 分（优秀）→ 92 分（优秀），漏记一起',
  )
})
