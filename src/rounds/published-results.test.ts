/** Scores as they were published, and corrected, by some time. */
import { expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import type { Amendment, Sheet } from '../domain/assessment/sheet.ts'
import { periodWith } from '../domain/digest/period.ts'
import type { Day } from '../domain/names.ts'
import { moment, openPrefecture } from '../rehearsal/prefecture.ts'
import { publishedResults } from './published-results.ts'

const result = (total: string) => ({ total, grade: '优秀', forced: false, problems: 0 })
const corrected = (no: number, before: string, after: string, when: string): Amendment => ({
  ...{ no, amends: no - 1, reason: '', before: result(before), after: result(after), at: moment(when) },
  finding: { id: `f${no}` } as Amendment['finding'],
})

test('a correction counts from when it was made, and says that it is one', async () => {
  const store = await openStore({ sqlite: ':memory:' })
  const { desk, tenant, grid } = await openPrefecture(store)
  const amendments = [
    corrected(1, '93', '94', '2026-11-09 09:00'),
    corrected(2, '94', '91', '2026-11-20 09:00'),
  ]
  const sheet: Sheet = {
    ...{ tenant, rubric: 'monthly', period: '2026-10', unit: grid('柳河县'), version: 1, objections: [] },
    ...{ regulation: 'changji-2023', day: '2026-10-31' as Day, findings: [], state: 'published' },
    ...{ publishedAt: moment('2026-11-08 09:00'), amendments, result: result('93') },
  }
  const at = moment('2026-11-20 10:00')
  const views = [{ kind: 'sheet', sheet } as const]
  await store.journal.commit({ appends: [], views, notices: [], handled: null, stamp: null, at })
  const root = await desk.directory.grid(grid('云岭州'))
  if (!root) throw new Error('no root')
  const by = (until: string | null) =>
    publishedResults(
      desk,
      root,
      periodWith('monthly', '2026-10-01' as Day),
      until === null ? null : moment(until),
      at,
    )
  expect(await by('2026-11-08 08:00')).toEqual([])
  expect(await by('2026-11-08 10:00')).toEqual([{ name: '柳河县', score: '93' }])
  expect(await by('2026-11-10 09:50')).toEqual([{ name: '柳河县', score: '94', corrected: 1 }])
  expect(await by(null)).toEqual([{ name: '柳河县', score: '91', corrected: 2 }])
  await store.close()
})
