/** Sheets, measures and roll-ups: written with the facts, read by unit, the same on both engines. */
import { expect, it } from 'vitest'
import type { ProposedMeasure } from '../src/domain/assessment/commands.ts'
import { beginSheet, evolveSheet } from '../src/domain/assessment/evolve-sheet.ts'
import type { SheetFact } from '../src/domain/assessment/facts.ts'
import { finding } from '../src/domain/assessment/finding.ts'
import { type Measure, measureId } from '../src/domain/assessment/measure.ts'
import { type Sheet, sheetStream } from '../src/domain/assessment/sheet.ts'
import type { Sighting } from '../src/domain/assessment/sighting.ts'
import type { Day, GridCode } from '../src/domain/names.ts'
import type { Span } from '../src/journal/assessments.ts'
import type { View } from '../src/journal/journal.ts'
import { onBothEngines } from './both-engines.ts'
import { after, grid, matter, nothing, pathOf, start, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

const by = { person: null, account: null, title: '系统' }
const november = { tenant, from: '2026-11-01' as Day, to: '2026-11-30' as Day }
const span = (...units: string[]): Span => ({ ...november, units: units.map(grid) })
const keep = (store: Store, ...views: View[]) => store.journal.commit({ ...nothing, views })

const sheetOf = (unit: string, period: string, ...facts: SheetFact[]): Sheet => {
  const about = { tenant, rubric: 'monthly', unit: grid(unit), period }
  const drafted: SheetFact = {
    ...{ type: 'sheet-drafted', ...about, regulation: 'r', day: '2026-11-30' as Day },
    findings: [finding('甲', ['missed'])],
  }
  const begun = beginSheet({ fact: drafted, by, at: start })
  if (!begun) throw new Error('not begun')
  return facts.map((fact) => ({ fact, by, at: start })).reduce(evolveSheet, begun)
}
const result = { total: '87.5', grade: '良好', forced: false, problems: 3 }
const confirmed: SheetFact = { type: 'sheet-confirmed', result }
const published: SheetFact = { type: 'sheet-published', result }
const amended: SheetFact = {
  ...{ type: 'sheet-amended', no: 1, amends: 0, finding: finding('乙', ['missed']), reason: '漏记' },
  ...{ evidence: ['甲'], before: result, after: { ...result, problems: 4, grade: '合格' } },
}
const seen = (about: string, at: string, more: Partial<Sighting> = {}): View => ({
  kind: 'sighting',
  tenant,
  sighting: {
    ...{ kind: 'check-failed', about, grid: grid(at), day: '2026-11-18' as Day },
    ...{ minLevel: 1, maxLevel: 5, evidence: [about] },
    ...more,
  },
})

onBothEngines('assessments', (open) => {
  it('keeps a sheet with its facts, chained, and gives the results that hold', async () => {
    const { store } = await open()
    const drafts = [sheetOf('A', '2026-11'), sheetOf('B', '2026-11', confirmed)]
    const frozen = sheetOf('A', '2026-10', confirmed, published, amended)
    const facts = [confirmed, published, amended].map((fact) => ({ fact, by, at: start }))
    const appends = [{ stream: sheetStream(frozen), expectedVersion: 0, facts }]
    const views = [...drafts, frozen].map((sheet): View => ({ kind: 'sheet', sheet }))
    expect(await store.journal.commit({ ...nothing, appends, views })).toBe('committed')
    expect(await store.journal.read(sheetStream(frozen))).toMatchObject(facts)
    expect(await store.journal.verify()).toBeNull()
    expect(await store.assessments.sheet(frozen)).toEqual(frozen)
    expect(await store.assessments.sheet({ ...frozen, unit: grid('B') })).toBeNull()
    expect(await store.assessments.sheets(tenant, 'monthly', '2026-11')).toEqual(drafts)
    expect(await store.assessments.results(tenant, 'monthly', '2026-01', '2026-12')).toEqual([
      { unit: 'A', period: '2026-10', grade: '合格', problems: 4 },
      { unit: 'B', period: '2026-11', grade: '良好', problems: 3 },
    ])
    expect(await store.assessments.results(tenant, 'monthly', '2026-12', '2027-01')).toEqual([])
    const opened = sheetOf('B', '2026-10', { type: 'sheet-opened', until: start, result })
    await keep(store, { kind: 'sheet', sheet: opened })
    expect(await store.assessments.openSheets(tenant)).toEqual([opened])
    expect(await store.assessments.openSheets('other' as typeof tenant)).toEqual([])
  })

  it('keeps measures, and knows whose follow-up has come', async () => {
    const { store } = await open()
    const about: ProposedMeasure = {
      ...{ tenant, unit: grid('A'), rubric: 'monthly', ladder: 'share', period: '2026-11', level: 1 },
      ...{ measures: ['约谈'], by: '办公室', against: '镇', reason: '占比', absorbed: [], warnings: [] },
      ...{ article: '第七条', since: '2023-05-24' as Day, amb: [] },
    }
    const id = measureId(about)
    const proposed: Measure = { ...about, id, version: 1, state: 'proposed', proposedAt: start }
    const due: Measure = {
      ...{ ...proposed, state: 'confirmed', followUpOn: '2026-12-18' as Day, confirmedAt: start, note: '' },
      remindedOn: null,
    }
    const dueOn = async (day: string) => store.assessments.followUpsDue(tenant, day as Day)
    await keep(store, { kind: 'measure', measure: proposed })
    expect([await dueOn('2026-12-31'), await store.assessments.measure(id)]).toEqual([[], proposed])
    await keep(store, { kind: 'measure', measure: due })
    expect([await dueOn('2026-12-17'), await dueOn('2026-12-18')]).toEqual([[], [due]])
    await keep(store, { kind: 'measure', measure: { ...due, remindedOn: '2026-12-18' as Day } })
    expect(await dueOn('2026-12-31')).toEqual([])
    expect(await store.assessments.measures(tenant, '2026-11', 9)).toHaveLength(1)
    expect(await store.assessments.measures(tenant, null, 9)).toHaveLength(1)
    expect(await store.assessments.measures(tenant, '2026-10', 9)).toEqual([])
  })

  it('gives sightings to the grid and all above it, once a month, and takes them back', async () => {
    const { store } = await open()
    await keep(
      store,
      ...[seen('1号', 'A1'), seen('1号', 'A1', { day: '2026-11-19' as Day }), seen('2号', 'B1')],
      ...[seen('3号', 'A1', { day: '2026-10-31' as Day }), seen('4号', 'A1x1', { kind: 'finished-late' })],
    )
    const about = async (...units: string[]) =>
      [...(await store.assessments.sightings(span(...units)))].map(([unit, some]) => [
        unit,
        some.map((one) => `${one.about} ${one.day}`),
      ])
    expect(await about('A', 'B')).toEqual([
      ['A', ['1号 2026-11-18', '4号 2026-11-18']],
      ['B', ['2号 2026-11-18']],
    ])
    expect(await about('A1x')).toEqual([['A1x', ['4号 2026-11-18']]])
    await keep(store, { kind: 'sightings-cleared', tenant, about: '1号' })
    expect(await about('A')).toEqual([['A', ['4号 2026-11-18']]])
    expect(await about()).toEqual([])
  })

  it('counts complaints by matter, each reporter once a day, wherever the matter moves', async () => {
    const { store } = await open()
    const made = (no: string, day: string, reporter: string, where = '砖厂'): View => ({
      kind: 'complaint',
      tenant,
      change: { change: 'made', no, matter: where, grid: grid('A1'), day: day as Day, reporter },
    })
    await keep(
      store,
      ...[
        { kind: 'case', case: matter('HB-001'), path: pathOf(matter('HB-001').origin), at: start } as const,
      ],
      ...[made('HB-001', '2026-06-01', '甲'), made('HB-002', '2026-11-02', '甲')],
      ...[made('HB-003', '2026-11-02', '甲'), made('HB-004', '2026-11-03', '乙', '河边')],
    )
    const of = async (atLeast: number, since = '2025-12-01') =>
      (await store.assessments.complained(span('A'), since as Day, atLeast)).get('A' as GridCode)
    expect(await of(2)).toEqual([{ cases: ['HB-001', 'HB-002', 'HB-003'], times: 2, open: true }])
    expect(await of(2, '2026-07-01')).toBeUndefined()
    const moved = { change: 'moved', numbers: ['HB-004'], matter: '砖厂' } as const
    await keep(store, { kind: 'complaint', tenant, change: moved })
    expect(await of(3)).toMatchObject([{ times: 3 }])
    await keep(store, { kind: 'complaint', tenant, change: { change: 'dropped', no: 'HB-001' } })
    expect(await of(3)).toBeUndefined()
    expect(await of(2)).toMatchObject([{ cases: ['HB-002', 'HB-003', 'HB-004'], open: false }])
  })

  it('knows on how many owed days a duty was not done, days of rest and repetitions aside', async () => {
    const { store } = await open()
    const done = (where: string, day: string): View => ({
      ...{ kind: 'duty-done', tenant, duty: 'meeting', grid: grid(where), day: `2026-11-${day}` as Day },
    })
    await keep(
      store,
      ...['02', '03', '03', '08'].map((day) => done('A1', day)),
      done('B1', '02'),
      done('B1', '03'),
    )
    await keep(store, done('A1', '03'))
    const duty = { id: 'meeting', name: '村碰头会', kind: 'meeting', level: 3 } as const
    const rest = ['2026-11-01', '2026-11-07', '2026-11-08'] as Day[]
    const of = async (owed: number, days: readonly Day[]) =>
      [...(await store.assessments.shortfalls(span('A', 'B'), duty, owed, days))].flatMap(([unit, some]) =>
        some.map(({ name, missed }) => `${unit} ${name} ${missed}`),
      )
    expect(await of(2, rest)).toEqual(['A 石桥村 2'])
    expect(await of(3, rest)).toEqual(['A 柳湾村 1', 'A 石桥村 3', 'B 东村 1'])
    expect(await of(3, [])).toEqual(['A 石桥村 3', 'B 东村 1'])
  })

  it('knows who was in post at the end of the period, and of a roster loaded later who was first', async () => {
    const { store } = await open()
    await store.rosterLoad.appoint(grid('A1'), 'chief', '网格长', 'p1' as never, null, after(1000))
    const posts = async (at: number) =>
      ((await store.assessments.staffed(span('A'), after(at))).get('A' as GridCode) ?? []).map(
        ({ name, chiefs, deputies, all, children }) => `${name} ${chiefs} ${deputies} ${all} ${children}`,
      )
    const before = [
      '北苇镇 1 0 1 2',
      '柳湾村 1 1 2 1',
      '柳湾村三片区 0 0 0 1',
      '柳湾村三片区一点 0 0 0 0',
      '石桥村 0 0 0 0',
    ]
    expect(await posts(500)).toEqual(before)
    expect(await posts(-9_000_000)).toEqual(before)
    expect((await posts(2000))[1]).toBe('柳湾村 0 1 1 1')
  })

  it('knows a period in which nothing was recorded', async () => {
    const { store } = await open()
    expect(await store.assessments.anything(span('A'))).toBe(false)
    await keep(store, {
      kind: 'case',
      case: matter('HB-001'),
      path: pathOf(matter('HB-001').origin),
      at: start,
    })
    expect(await store.assessments.anything(span('A'))).toBe(true)
    const october = { ...span('A'), from: '2026-10-01' as Day, to: '2026-10-31' as Day }
    expect(await store.assessments.anything(october)).toBe(false)
    await keep(store, seen('1号', 'A1', { day: '2026-10-02' as Day }))
    expect(await store.assessments.anything(october)).toBe(true)
  })
})
