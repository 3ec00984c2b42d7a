/** 反馈: how far the work is. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseProgressed: WordingOf<'case-progressed'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}反馈进展`,
    wanted: '查看',
    outcome: '',
    label: '进展',
  })
