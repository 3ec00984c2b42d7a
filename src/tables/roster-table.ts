/** The roster's own part of the table command line. */
import { rosterForms } from '../domain/grid/roster-forms.ts'
import { rosterRows } from '../domain/grid/roster-rows.ts'
import { countsSaid } from '../render/text/fact-sentence-tables.ts'
import { writeForms, writeTemplate } from '../render/xlsx/write-form.ts'
import { checkRosterFile, importRoster } from './roster-file.ts'
import { TableError, type TableKind } from './table-command.ts'

export const rosterNotes = [
  '名册一共四张表：网格、群、部门、人员。导入时以这份表为准：表里没有的岗位算离岗，表里没有的网格、群、部门算撤销。',
  '带*的列必须填。电话、手机号不保存，不要填。',
]

/** @param packs names of the regulations that may be chosen. */
export const rosterTable = (packs: readonly string[]): TableKind => ({
  name: 'roster',
  template: () => writeTemplate(rosterForms, rosterNotes),
  check: (store, bytes, { tenant }) => checkRosterFile(store?.rosters ?? nobody, bytes, tenant),
  async bringIn(store, bytes, { tenant, partial, pack }, now) {
    if (pack !== null && !packs.includes(pack))
      throw new TableError(`没有“${pack}”这套方案，可选：${packs.join('、')}。`)
    const checked = await checkRosterFile(store.rosters, bytes, tenant)
    if (checked.kind === 'unreadable') return { checked, well: false, says: '' }
    const done = await importRoster(store, { checked, partial, pack, now })
    if (done.kind === 'refused') {
      const choice = checked.value.before === null && pack === null ? `可选：${packs.join('、')}。` : ''
      return { checked, well: false, says: `${done.why}${choice}` }
    }
    if (done.kind === 'unchanged') return { checked, well: true, says: '与现有名册一致，没有变化。' }
    return { checked, well: true, says: `已导入：${countsSaid(done.changes)}。` }
  },
  async export({ rosters }, tenant) {
    const roster = await rosters.read(tenant)
    if (!roster) throw new TableError(`没有“${tenant}”这个辖区。`)
    const rows = new Map(rosterRows(roster).map((one) => [one.sheet, one.rows]))
    return writeForms(
      rosterForms.map((form) => ({ form, rows: rows.get(form.sheet) ?? [] })),
      rosterNotes,
    )
  },
})

/** A machine without a store: every tenant is new. */
const nobody = { read: async () => null, taken: async () => new Set<string>() }
