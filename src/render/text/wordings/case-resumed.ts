/** 恢复: off the long list, the clock runs again. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseResumed: WordingOf<'case-resumed'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}恢复办理本件`,
    wanted: wantedNow(meaning.actions),
    outcome: '有结果在这里告知',
    label: '说明',
  })
