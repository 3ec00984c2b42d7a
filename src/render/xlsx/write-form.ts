/** A form as a file to be filled in, or filled in already: drop-down lists, a star at what is required, a page that explains. */
import { colToLetter, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { exampleMark, type Form, type FormColumn } from '../../domain/table/form.ts'
import { plainText } from '../plain-text.ts'
import { keepUnderscores } from './keep-underscores.ts'

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
  const explained =
    notes.length === 0
      ? []
      : [
          explanation(
            forms.map(({ form }) => form),
            notes,
          ),
        ]
  const sheets = [...forms.map(sheetOf), ...explained]
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
    freezePane: { rows: 1 },
    // On paper: what is marked as wrong behind the last column stays on the page of its row.
    pageSetup: { ...onePageWide, printTitlesRow: '$1:$1' },
    dataValidations: form.columns.flatMap((column, at) => listOf(column, at)),
  }
}

/** What is longer than its column goes on below, and is not cut. */
const filledIn = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } as const
const onePageWide = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const

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

function explanation(forms: readonly Form[], notes: readonly string[]): WriteSheet {
  return {
    name: '说明',
    columns: [{ width: 10 }, { width: 20 }, { width: 8 }, { width: 70 }],
    rows: [
      ...notes.map((note) => [note]),
      [],
      ['工作表', '列', '必填', '怎么填'],
      ...forms.flatMap(({ sheet, columns }) =>
        columns.map(({ title, required, explain, choices }) => [
          ...[sheet, title, required ? '是' : ''],
          choices === undefined ? explain : `${explain}（${choices.join('、')}）`,
        ]),
      ),
    ],
  }
}
