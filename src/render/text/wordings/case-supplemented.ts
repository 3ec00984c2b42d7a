/** 补充: what was missing, or more of it, has come. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseSupplemented: WordingOf<'case-supplemented'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}补充情况`,
    wanted: '查看',
    outcome: '已记入，谢谢',
    label: '情况',
  })
