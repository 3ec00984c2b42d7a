/** A form as a file to be filled in, or filled in already: drop-down lists, a star at what is required, a page that explains. */
import { colToLetter, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { exampleMark, type Form, type FormColumn } from '../../domain/table/form.ts'
import { plainText } from '../plain-text.ts'
import { keepUnderscores } from './keep-underscores.ts'
import { paperFor } from './paper.ts'
import { linesIn, rowHeight } from './row-height.ts'

/** Rows that get a drop-down list; as many as a table may have. */
const listRows = 50_000
const line = { style: 'thin', color: { rgb: '8C8C8C' } } as const
const head = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF5' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { top: line, bottom: line, left: line, right: line },
  numFmt: '@',
} as const

export interface FilledForm {
  readonly form: Form
  /** In the form's order of columns. */
  readonly rows: readonly (readonly string[])[]
}

/** @param notes sentences for the page 说明, above what each column wants; without any there is no such page. */
export async function writeForms(
  forms: readonly FilledForm[],
  notes: readonly string[],
): Promise<Uint8Array> {
  const plain = forms.map(({ form }) => form)
  const sheets = [...forms.map(sheetOf), ...(notes.length === 0 ? [] : [explanation(plain, notes)])]
  return writeXlsx({ defaultFont: { name: '宋体', size: 11 }, sheets })
}

/** The empty form with one example row on each sheet, marked so that it is passed over. */
export const writeTemplate = (forms: readonly Form[], notes: readonly string[]): Promise<Uint8Array> =>
  writeForms(
    forms.map((form) => ({ form, rows: [form.columns.map(({ example }) => example)] })),
    [`以“${exampleMark}”开头的行只是示例，不会导入，填好后可以删掉。`, ...notes],
  )

function sheetOf({ form, rows }: FilledForm): WriteSheet {
  const titles = form.columns.map(titleOf)
  return {
    name: form.sheet,
    // Text in every cell: a code keeps its zeros, and what begins with = stays what it is.
    columns: form.columns.map(({ width }) => ({ width: width * 2 + 2, style: filledIn })),
    rows: [titles, ...rows.map((row) => row.map((cell) => keepUnderscores(plainText(cell))))],
    cells: new Map(titles.map((value, at) => [`0,${at}`, { value, type: 'string', style: head }])),
    rowDefs: heightsOf(form, rows),
    freezePane: { rows: 1 },
    // What is marked as wrong behind the last column lies on paper beside the first ones.
    pageSetup: paperFor(form.columns),
    dataValidations: form.columns.flatMap((column, at) => listOf(column, at)),
  }
}

/** What is longer than its column goes on below, and is not cut. */
const filledIn = {
  numFmt: '@',
  alignment: { vertical: 'top', wrapText: true },
  border: { top: line, bottom: line, left: line, right: line },
} as const

/** Only of rows in which something goes on below: LibreOffice does not fit them by itself. */
const heightsOf = ({ columns }: Form, rows: FilledForm['rows']) =>
  new Map(
    rows.flatMap((row, at): [number, { height: number }][] => {
      const most = Math.max(1, ...row.map((cell, column) => linesIn(cell, columns[column]?.width ?? 1)))
      return most === 1 ? [] : [[at + 1, { height: rowHeight(most) }]]
    }),
  )

const titleOf = ({ title, required }: FormColumn): string => (required ? `${title}*` : title)

function listOf({ choices, required, title }: FormColumn, at: number): DataValidation[] {
  if (choices === undefined) return []
  const letter = colToLetter(at)
  return [
    {
      ...{ type: 'list', values: [...choices], range: `${letter}2:${letter}${listRows + 1}` },
      ...{ allowBlank: !required, showErrorMessage: true, errorStyle: 'stop' },
      ...{ errorTitle: title, errorMessage: '请从下拉框里选。' },
    },
  ]
}

/** In Chinese characters: of the columns of the page 说明. */
const explained = [5, 10, 4, 40] as const

function explanation(forms: readonly Form[], notes: readonly string[]): WriteSheet {
  const titles = ['工作表', '列', '必填', '怎么填']
  const rows = forms.flatMap(({ sheet, columns }) =>
    columns.map((column) => [sheet, column.title, column.required ? '是' : '', howTo(column)]),
  )
  const whole = explained.reduce((sum, width) => sum + width, 0)
  const first = notes.length + 1
  const heights = [
    ...notes.map((note) => linesIn(note, whole)),
    ...[1, 1],
    ...rows.map(([, , , how = '']) => linesIn(how, explained[3])),
  ]
  return {
    name: '说明',
    columns: explained.map((width) => ({ width: width * 2 + 2, style: { alignment: filledIn.alignment } })),
    rows: [...notes.map((note) => [note]), [], titles, ...rows],
    merges: notes.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: titles.length - 1 })),
    cells: new Map(titles.map((value, at) => [`${first},${at}`, { value, type: 'string', style: head }])),
    rowDefs: new Map(heights.flatMap((n, row) => (n === 1 ? [] : [[row, { height: rowHeight(n) }]]))),
    pageSetup: { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function howTo({ explain, choices = [] }: FormColumn): string {
  const all = choices.join('、')
  return all === '' || explain === all ? explain : `${explain}（${all}）`
}
