/** A form that an office fills in as a table: its sheets and columns, with what each of them wants to hear. */

export interface FormColumn {
  readonly title: string
  readonly required: boolean
  /** In Chinese characters. */
  readonly width: number
  /** What may be chosen; anything else is a fault. */
  readonly choices?: readonly string[]
  /** A sentence for whoever fills it in. */
  readonly explain: string
  readonly example: string
}

export interface Form {
  /** The sheet's name. */
  readonly sheet: string
  readonly columns: readonly FormColumn[]
}

/** One row as it was read. */
export interface FilledRow {
  readonly sheet: string
  /** As the sheet counts them, from 1. */
  readonly row: number
  /** By title; an empty cell is ''. */
  readonly cells: Readonly<Record<string, string>>
}

/** What is wrong with one row, in words for whoever filled it in. */
export interface Fault {
  readonly sheet: string
  readonly row: number
  readonly says: string
}

/** A row whose first cell begins so is an example of the template, and is passed over. */
export const exampleMark = '示例'

export const isExample = ({ cells }: FilledRow): boolean =>
  Object.values(cells)[0]?.trimStart().startsWith(exampleMark) ?? false

/** Columns that are never kept, whatever stands in them. */
const phoneTitle = /电话|手机|联系方式|微信/

/** What is said about columns that the form does not know; null when there is nothing to say. */
export function passedOver(form: Form, titles: readonly string[]): string | null {
  const own = form.columns.map(({ title }) => title)
  const strange = titles.filter((title) => !own.includes(title) && title !== faultTitle)
  const phones = strange.filter((title) => phoneTitle.test(title))
  const others = strange.filter((title) => !phoneTitle.test(title))
  const said = [
    ...(phones.length > 0 ? [`“${phones.join('、')}”不保存，已忽略`] : []),
    ...(others.length > 0 ? [`“${others.join('、')}”不在模板里，已忽略`] : []),
  ]
  return said.length > 0 ? `${form.sheet}：${said.join('；')}。` : null
}

/** The column in which the faults come back. */
export const faultTitle = '错误说明'
