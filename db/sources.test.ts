/** The ledger of pollution sources on both engines: found by grid and kind, named in a text, and the cases of each. */
import { expect, test } from 'vitest'
import type { Source, SourceCode } from '../src/domain/source/source.ts'
import { importSources } from '../src/tables/sources-file.ts'
import { onBothEngines } from './both-engines.ts'
import { after, entry, grid, tenant } from './for-tests.ts'

const source = (code: string, more: Partial<Source>): Source => ({
  ...{ tenant, code: code as SourceCode, name: `某家${code}`, kind: '工地', grid: grid('A1'), keeper: null },
  ...{ state: 'running', creditCode: '', address: '', location: '', contact: '', pollutants: ['扬尘'] },
  ...{ facilities: '', permit: '', permitUntil: null, control: '', emergencyMeasures: '', checkedOn: null },
  ...{ impactAssessment: '', acceptance: '', monitoring: '', emergencyPlan: '', penalties: '' },
  ...more,
})
const all = [
  source('s1', { name: '振兴工地' }),
  source('s2', { kind: '加油站', grid: grid('A') }),
  source('s3', { grid: grid('B1') }),
  source('s4', { state: 'closed' }),
]
const checked = (sources: readonly Source[]) =>
  ({
    kind: 'checked',
    value: { tenant, sources },
    rows: sources.length,
    faults: [],
    notes: [],
    marked: null,
  }) as const

onBothEngines('sources', (open) => {
  test('are found by grid and kind, closed ones only in the whole ledger', async () => {
    const { store } = await open()
    const done = await importSources(store, checked(all), false, after(0))
    expect(done).toEqual({ kind: 'done', changes: [{ added: 4, changed: 0, untouched: 0 }] })
    const codes = async (under: string, kind: string | null) =>
      (await store.sources.inGrids(tenant, grid(under), kind)).map(({ code }) => code)
    expect(await codes('990101', '工地')).toEqual(['s1', 's3'])
    expect(await codes('A', null)).toEqual(['s1', 's2'])
    expect(await codes('A1', '加油站')).toEqual([])
    expect(await store.sources.all(tenant)).toEqual(all)
  })

  test('a second table changes and adds, takes nothing away, and leaves a trail', async () => {
    const { store } = await open()
    await importSources(store, checked(all), false, after(0))
    expect(await importSources(store, checked(all), false, after(1))).toEqual({ kind: 'unchanged' })
    const next = [source('s1', { name: '振兴工地', state: 'stopped' }), source('s5', {})]
    const done = await importSources(store, checked(next), false, after(2))
    expect(done).toEqual({ kind: 'done', changes: [{ added: 1, changed: 1, untouched: 3 }] })
    const facts = await store.journal.read(`sources:${tenant}`)
    expect(
      facts.map(({ fact }) => fact.type === 'sources-changed' && fact.sources.map(({ code }) => code)),
    ).toEqual([
      ['s1', 's2', 's3', 's4'],
      ['s1', 's5'],
    ])
  })

  test('a report that names one is in its file', async () => {
    const { store } = await open()
    await importSources(store, checked(all), false, after(0))
    expect(await store.sources.named(tenant, grid('A'), '振兴工地没有盖网')).toEqual(['s1'])
    expect(await store.sources.named(tenant, grid('B'), '振兴工地没有盖网')).toEqual([])
    const about = entry('HB20261118-007', null)
    const [view] = about.views
    if (view?.kind !== 'case') throw new Error('no case')
    await store.journal.commit({
      ...about,
      views: [
        ...about.views,
        { kind: 'source-case', tenant, source: 's1' as SourceCode, case: view.case.id },
      ],
    })
    expect(await store.sources.file(tenant, 's1' as SourceCode, 10)).toMatchObject({
      source: { name: '振兴工地' },
      cases: [{ no: 'HB20261118-007' }],
    })
    expect(await store.sources.file(tenant, 's9' as SourceCode, 10)).toBeNull()
  })
})
