/** 退回: back to whoever had it before, with a reason. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseReturned: WordingOf<'case-returned'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}退回${meaning.to ?? meaning.card.holder}`,
    wanted: wantedNow(meaning.actions),
    outcome: `由${meaning.to ?? meaning.card.holder}继续办理，有结果在这里告知`,
    label: '原因',
  })
