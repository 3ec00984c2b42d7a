/** 销号: the end, and thanks to the one who saw it. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseClosed: WordingOf<'case-closed'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}已销号`,
    wanted: null,
    outcome: '问题已解决，感谢报告',
    label: '结果',
  })
