/** 更正: text or place are now as they stand in the head. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseCorrected: WordingOf<'case-corrected'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}更正了内容，以本条为准`,
    wanted: '查看',
    outcome: '已记入，谢谢',
    label: '更正',
  })
