/** 合并: this one is handled within another from now on. */
import { numberBeside } from '../short-number.ts'
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseMerged: WordingOf<'case-merged'> = (meaning, setting) => {
  const other = meaning.other === null ? '同一问题' : numberBeside(meaning.other, meaning.card.no)
  return tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}将本件并入${other}，一并办理`,
    wanted: null,
    outcome: `结果以${other}为准`,
    label: '说明',
  })
}
