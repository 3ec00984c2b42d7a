/** 办结: done, to be looked at by somebody else. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseFinished: WordingOf<'case-finished'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}已办结`,
    wanted: '核查',
    outcome: '核查通过后销号',
    label: '结果',
  })
