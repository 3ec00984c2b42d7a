/** What a digest's document says and leaves out, by its kind. */
import { expect, test } from 'vitest'
import { at } from '../../domain/calendar/days.ts'
import type { Digest } from '../../domain/digest/digest.ts'
import type { Block } from '../../domain/document/block.ts'
import type { Day } from '../../domain/names.ts'
import { documentOf } from './document-of.ts'
import { pictureOf } from './picture-of.ts'
import { busyWeek, departmentWeek } from './samples.ts'

const half: Digest = {
  ...{ ...busyWeek, kind: 'halfYearly', from: '2026-07-01' as Day, to: '2026-12-31' as Day, issue: 2 },
  madeAt: at('2027-01-06' as Day, '09:50'),
}
const headings = (digest: Digest) =>
  documentOf(digest, '').body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const tableIn = (digest: Digest) =>
  documentOf(digest, '').body.find(
    (block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table',
  )

test('a report that goes up asks for no decision, and has a place for who signs it', () => {
  expect(headings(busyWeek)).toContain('需要决定的事项')
  expect(headings(half)).not.toContain('需要决定的事项')
  expect(documentOf(half, '')).toMatchObject({ number: '网环办〔2027〕2号', signedOffBy: '（待填）' })
})

test('the table of areas sums up, with what the unit itself has done', () => {
  const own = { ...busyWeek, total: { ...busyWeek.total, patrols: busyWeek.total.patrols + 2 } }
  const rows = tableIn(own)?.rows ?? []
  expect(rows.map(([name]) => name)).toEqual(['北苇镇', '南河镇', '本级', '合计'])
  const sums = rows
    .slice(0, -1)
    .reduce((sum, row) => sum.map((n, column) => n + Number(row[column + 1])), [0, 0, 0, 0, 0, 0])
  expect(rows.at(-1)?.slice(1).map(Number)).toEqual(sums)
})

test('a department is told what it must do first; it neither reports nor decides', () => {
  expect(headings(departmentWeek)[0]).toBe('需要先办的事项')
  expect(documentOf(departmentWeek, '').issuer).toBe('网格化环境监管办公室')
  const [figures] = pictureOf(departmentWeek).charts
  const labels = figures?.kind === 'figures' ? figures.items.map(({ label }) => label) : []
  expect(labels).toEqual(['超期未办', '交办', '销号', '期末在办'])
})
