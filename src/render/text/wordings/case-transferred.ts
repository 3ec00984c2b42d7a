/** 移送: handed to a body outside the tree. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseTransferred: WordingOf<'case-transferred'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}已移送${meaning.to ?? meaning.card.holder}`,
    wanted: wantedNow(meaning.actions),
    outcome: '由该单位办理，有结果在这里告知',
    label: '原因',
  })
