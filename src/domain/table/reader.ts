/** Reads the cells of one row by a form and collects what is wrong with it, so that a person sees all of it at once. */

import type { Day } from '../names.ts'
import { codeIn, dayIn, holdsPhone, listIn, textIn } from './cells.ts'
import type { Fault, FilledRow, Form, FormColumn } from './form.ts'

export interface RowReader {
  code(title: string, longest: number): string
  text(title: string, longest: number): string
  list(title: string, longest: number): readonly string[]
  /** The place of the choice among its column's, or null. */
  choice(title: string): number | null
  day(title: string): Day | null
  wrong(says: string): void
  readonly faults: readonly string[]
}

export function readerOf(form: Form, { cells }: FilledRow): RowReader {
  const faults: string[] = []
  const wrong = (says: string): void => {
    if (!faults.includes(says)) faults.push(says)
  }
  const column = (title: string): FormColumn => {
    const found = form.columns.find((one) => one.title === title)
    if (!found) throw new Error(`the form ${form.sheet} has no column ${title}`)
    return found
  }
  const checked = (title: string, value: string, longest: number): string => {
    if (value === '' && column(title).required) wrong(`“${title}”要填`)
    if (value.length > longest) wrong(`“${title}”最多${longest}个字，现在${value.length}个`)
    if (holdsPhone(value)) wrong(`“${title}”像是手机号，手机号不保存，请改填别的`)
    return value
  }
  return {
    faults,
    wrong,
    code: (title, longest) => {
      const value = checked(title, codeIn(cells[title]), longest)
      if (/^[^\p{L}\p{N}]/u.test(value) || /[^\p{L}\p{N}_:.-]/u.test(value))
        wrong(`“${title}”只能用字母、数字和短横线`)
      return value
    },
    text: (title, longest) => checked(title, textIn(cells[title]), longest),
    list: (title, longest) => listIn(cells[title]).map((one) => checked(title, one, longest)),
    choice(title) {
      const { choices = [], required } = column(title)
      const value = codeIn(cells[title])
      if (value === '' && !required) return null
      const at = choices.indexOf(value)
      if (at < 0) wrong(value === '' ? `“${title}”要填` : `“${title}”只能填${choices.join('、')}`)
      return at < 0 ? null : at
    },
    day(title) {
      const value = textIn(cells[title])
      if (value === '') return null
      const day = dayIn(value)
      if (day === null) wrong(`“${title}”不是日期，请写作2026-11-22`)
      return day
    },
  }
}

/** All faults of a row as one sentence. */
export const faultOf = ({ sheet, row }: FilledRow, faults: readonly string[]): Fault => ({
  sheet,
  row,
  says: `${faults.join('；')}。`,
})
