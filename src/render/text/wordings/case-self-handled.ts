/** 自行处置: settled on the spot by whoever held it. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseSelfHandled: WordingOf<'case-self-handled'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}已当场处置`,
    wanted: null,
    outcome: '问题已解决，感谢报告',
    label: '结果',
  })
