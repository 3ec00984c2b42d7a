/** Whatever a roster or a source is called: written to a file and read again it is the same, row for row. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rosterForms } from '../domain/grid/roster-forms.ts'
import { rosterRows } from '../domain/grid/roster-rows.ts'
import type { TenantCode } from '../domain/names.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import { sourceRow } from '../domain/source/source-rows.ts'
import { writeForms } from '../render/xlsx/write-form.ts'
import { checkRosterFile } from './roster-file.ts'
import { checkSourcesFile } from './sources-file.ts'

const rude = ['=cmd|"/C calc"!A0', '+1', '-2', '@SUM(A1)', '<b>&"', '_x0041_', '😀', '0012', 'TRUE', '1e5']
const name = fc
  .array(fc.constantFrom(...rude, '某', '村', '东', '（一）', '·', 'A', '7'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))
const levels = ['一级', '二级', '三级', '四级', '五级']

/** A tree of at most twenty grids, each under an earlier one, with people in some of them. */
const sheets = fc.array(fc.tuple(fc.nat(), name, name, fc.boolean()), { maxLength: 20 }).map((picked) => {
  const grids = [['880101', '云溪区', '一级', '']]
  const people: string[][] = []
  for (const [n, [above, called, person, held]] of picked.entries()) {
    const open = grids.filter(([, , level]) => level !== '五级')
    const [parent = '', , level = ''] = open[above % open.length] ?? []
    const code = `88010${n + 100}`
    grids.push([code, called, levels[levels.indexOf(level) + 1] ?? '', parent])
    if (held) people.push([`p${n}`, person, code, '网格长', '网格长', ''])
  }
  return { grids, people }
})

const nobody = { read: async () => null, taken: async () => new Set<string>() }
const filled = (rows: Record<string, readonly (readonly string[])[]>) =>
  writeForms(
    rosterForms.map((form) => ({ form, rows: rows[form.sheet] ?? [] })),
    [],
  )

test('a roster out and in again is the same roster', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async ({ grids, people }) => {
      const read = async (bytes: Uint8Array) => {
        const checked = await checkRosterFile(nobody, bytes, null)
        if (checked.kind === 'unreadable') throw new Error(checked.why)
        expect(checked.faults).toEqual([])
        return checked.value.wished
      }
      const first = await read(await filled({ 网格: grids, 人员: people }))
      if (first === null) throw new Error('no roster')
      expect(first.grids).toHaveLength(grids.length)
      const out = Object.fromEntries(rosterRows(first).map(({ sheet, rows }) => [sheet, rows]))
      expect(await read(await filled(out))).toEqual(first)
    }),
    { numRuns: 15 },
  )
})

test('sources out and in again are the same sources', async () => {
  const form = sourceForm(['工地', '加油站'])
  const roster = await checkRosterFile(
    nobody,
    await filled({ 网格: [['880101', '云溪区', '一级', '']] }),
    null,
  )
  if (roster.kind === 'unreadable') throw new Error(roster.why)
  const rosters = { read: async () => roster.value.wished }
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), async (names) => {
      const rows = names.map((called, n) =>
        form.columns.map(({ title }) => {
          if (title === '污染源编号') return `s${n}`
          if (title === '类型') return n % 2 === 0 ? '工地' : '加油站'
          if (title === '所属网格') return '880101'
          if (title === '状态') return '在产'
          return ['名称', '地址', '治理设施', '处罚记录'].includes(title) ? called : ''
        }),
      )
      const file = await writeForms([{ form, rows }], [])
      const checked = await checkSourcesFile(rosters, file, '880101' as TenantCode, ['工地', '加油站'])
      if (checked.kind === 'unreadable') throw new Error(checked.why)
      expect(checked.faults).toEqual([])
      expect(checked.value.sources.map(sourceRow)).toEqual(rows)
    }),
    { numRuns: 15 },
  )
})
