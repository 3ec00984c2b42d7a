/** 交办: sent down, or to a person or department. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseAssigned: WordingOf<'case-assigned'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}交办给${meaning.to ?? meaning.card.holder}`,
    wanted: '签收',
    outcome: '有结果在这里告知',
    label: '要求',
  })
