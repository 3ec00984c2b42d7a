/** 核查通过: somebody else has seen that it is done. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseCheckPassed: WordingOf<'case-check-passed'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}核查通过`,
    wanted: '销号',
    outcome: '接下来销号',
    label: '情况',
  })
