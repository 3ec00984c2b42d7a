/** 作废: entered by mistake, or no matter of ours. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseVoided: WordingOf<'case-voided'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}将本件作废，不用再办`,
    wanted: null,
    outcome: '如情况仍在，请再报告一次',
    label: '原因',
  })
