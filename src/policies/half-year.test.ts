/** The half-year's report is made before its papers fall due: whoever moves the report date moves it too. */
import { expect, test } from 'vitest'
import type { Day } from '../domain/names.ts'
import { loadRegulation } from './load.ts'
import { packOf } from './pack.ts'
import { readOverlay } from './read-overlay.ts'

const linyi = await loadRegulation('linyi')
const day = '2026-11-18' as Day
const moved = (dates: string) =>
  readOverlay(
    {
      file: 'tenant.yaml',
      text: `pack: ${linyi.code}\nsettings:\n  - report-date: half-year\n    source: 市环委办通知\n    since: { 2026-01-01: { dates: ${dates} } }\n`,
    },
    linyi,
  )

test('linyi: four days before 10 July and 10 January', () => {
  expect(packOf(linyi).at(day).halfYearly).toMatchObject({ months: [7, 1], day: 6, at: '10:10' })
})

test('a city that wants its papers on the 20th is told on the 16th; the figure itself is not touched', () => {
  const overlay = moved(
    '[{ month: 7, day: 20, covers: first-half }, { month: 1, day: 20, covers: second-half }]',
  )
  expect(packOf(linyi, overlay).at(day).halfYearly).toMatchObject({ months: [7, 1], day: 16 })
})

test('dates from which no one day of the month follows are refused in words', () => {
  const overlay = moved(
    '[{ month: 7, day: 20, covers: first-half }, { month: 1, day: 10, covers: second-half }]',
  )
  expect(() => packOf(linyi, overlay).at(day)).toThrow(/不在各月的同一天/)
})
