/** 并入: another report of the same matter came to this one. */
import { numberBeside } from '../short-number.ts'
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseAbsorbed: WordingOf<'case-absorbed'> = (meaning, setting) => {
  const other = meaning.other === null ? '相同的问题' : numberBeside(meaning.other, meaning.card.no)
  return tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}将${other}并入本件，一并办理`,
    wanted: null,
    outcome: '有结果在这里告知',
    label: '说明',
  })
}
