/** What came of checking a file that was sent in: one value, for the command line and for a chat alike. */
import type { Fault, FilledRow, Form } from '../domain/table/form.ts'
import { passedOver } from '../domain/table/form.ts'
import { type Sheets, sheetsHere } from './sheets.ts'

export type CheckedFile<T> =
  /** A sentence for whoever sent it. */
  | { readonly kind: 'unreadable'; readonly why: string }
  | {
      readonly kind: 'checked'
      readonly value: T
      readonly rows: number
      readonly faults: readonly Fault[]
      /** Columns that were passed over. */
      readonly notes: readonly string[]
      /** The same file with what is wrong beside each row; null when nothing is. */
      readonly marked: Uint8Array | null
    }

export interface Judged<T> {
  readonly value: T
  readonly rows: number
  readonly faults: readonly Fault[]
}

/** @param judge gets all rows of all sheets, examples included. */
export async function checkFile<T>(
  bytes: Uint8Array,
  forms: readonly Form[],
  judge: (rows: readonly FilledRow[]) => Promise<Judged<T>>,
  sheets: Sheets = sheetsHere,
): Promise<CheckedFile<T>> {
  const unreadable = (why: string) => ({ kind: 'unreadable', why }) as const
  const read = await sheets.read(
    bytes,
    forms.map(({ sheet, columns }) => ({ sheet, titles: columns.map(({ title }) => title) })),
  )
  if (typeof read === 'string') return unreadable(read)
  const absent = forms.filter((_, at) => read[at] === null).map(({ sheet }) => `“${sheet}”`)
  if (absent.length > 0) return unreadable(`没有找到${absent.join('、')}工作表，请用模板填写。`)
  const tables = read.flatMap((table) => (table?.kind === 'table' ? [table] : []))
  for (const [at, table] of read.entries())
    if (table?.kind === 'unreadable') return unreadable(`“${forms[at]?.sheet}”工作表：${table.why}`)
  const filled = tables.flatMap(({ sheet, rows }) => rows.map((row): FilledRow => ({ sheet, ...row })))
  const judged = await judge(filled)
  if (judged.rows === 0) return unreadable('表里还没有填数据（示例行不算），请填好后再来。')
  return {
    ...{ kind: 'checked', ...judged },
    notes: tables.flatMap(({ titles }, at) => {
      const form = forms[at]
      return (form && passedOver(form, titles)) ?? []
    }),
    marked: judged.faults.length === 0 ? null : await sheets.mark(bytes, tables, judged.faults),
  }
}
