/** The table that somebody sends in a play: what is on record, with the rows that the play names added or changed. */
import type { Desk } from '../desk.ts'
import type { TenantCode } from '../domain/names.ts'
import type { TableName } from '../notices/table-notice.ts'
import { formsOf } from '../printing/forms-of.ts'
import { writeForms } from '../render/xlsx/write-form.ts'

/**
 * `名册表：网格＋A3｜芦塘村｜三级｜A；人员－p2`: rows of a sheet are added, or taken away by their first cell. A row that
 * begins like one that is there takes its place.
 */
export async function tableOf(hint: string, desk: Desk): Promise<{ name: string; data: string }> {
  const [title = '', changes = ''] = hint.split('：')
  const table: TableName = title === '名册表' ? 'roster' : 'sources'
  const tenant = ((await desk.directory.tenants())[0]?.tenant ?? '') as TenantCode
  const { forms, notes } = await formsOf(desk, { table, tenant, grid: tenant as never, filled: true })
  const sheets = new Map(forms.map(({ form, rows }) => [form.sheet, rows.map((row) => [...row])]))
  for (const change of changes.split('；').filter(Boolean)) {
    const {
      sheet = '',
      sign,
      cells = '',
    } = /^(?<sheet>\p{Script=Han}+)(?<sign>[＋－])(?<cells>.+)$/u.exec(change)?.groups ?? {}
    const rows = sheets.get(sheet)
    if (!rows) throw new Error(`没有“${sheet}”这张表。`)
    const row = cells.split('｜')
    const known = rows.findIndex(([first]) => first === row[0])
    if (sign === '－') rows.splice(known, known < 0 ? 0 : 1)
    else rows.splice(known < 0 ? rows.length : known, known < 0 ? 0 : 1, row)
  }
  const bytes = await writeForms(
    forms.map(({ form }) => ({ form, rows: sheets.get(form.sheet) ?? [] })),
    notes,
  )
  return { name: `${title}.xlsx`, data: Buffer.from(bytes).toString('base64') }
}
