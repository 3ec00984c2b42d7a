/** 撤回: the reporter takes it back before anybody has acted. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseWithdrawn: WordingOf<'case-withdrawn'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}已撤回本件，不用再办`,
    wanted: null,
    outcome: '',
    label: '原因',
  })
