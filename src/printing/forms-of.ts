/** The forms of a table with what is on record in them; empty ones for a template. */
import { rosterForms } from '../domain/grid/roster-forms.ts'
import { rosterRows } from '../domain/grid/roster-rows.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import { sourceRow } from '../domain/source/source-rows.ts'
import { loadSourceKinds } from '../policies/load.ts'
import type { FormsAsked } from '../render/enclosure.ts'
import type { FilledForm } from '../render/xlsx/write-form.ts'
import { rosterNotes } from '../tables/roster-table.ts'
import { sourceNotes } from '../tables/sources-table.ts'
import { type LedgerDesk, liesIn, sceneOf } from './ledger-kind.ts'

export async function formsOf(
  desk: LedgerDesk,
  asked: FormsAsked,
): Promise<{ readonly forms: readonly FilledForm[]; readonly notes: readonly string[] }> {
  if (asked.table === 'roster') return { forms: await roster(desk, asked), notes: rosterNotes }
  const form = sourceForm(await loadSourceKinds())
  return { forms: [{ form, rows: await sources(desk, asked) }], notes: sourceNotes }
}

async function roster({ rosters }: LedgerDesk, { tenant, filled }: FormsAsked): Promise<FilledForm[]> {
  const found = filled ? await rosters.read(tenant) : null
  const rows = new Map(found && rosterRows(found).map((one) => [one.sheet, one.rows]))
  return rosterForms.map((form) => ({ form, rows: rows.get(form.sheet) ?? [] }))
}

async function sources(desk: LedgerDesk, { tenant, grid, filled }: FormsAsked): Promise<FilledForm['rows']> {
  if (!filled) return []
  const all = await desk.sources.all(tenant)
  if ((grid as string) === tenant) return all.map(sourceRow)
  const scene = await sceneOf(
    desk,
    tenant,
    all.map((one) => one.grid),
  )
  return all.filter((one) => liesIn(scene, one.grid, grid)).map(sourceRow)
}
