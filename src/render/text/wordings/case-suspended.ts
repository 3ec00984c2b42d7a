/** 挂账: put on the long list until the conditions are there. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseSuspended: WordingOf<'case-suspended'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}将本件挂账`,
    wanted: '条件具备时恢复办理',
    outcome: '暂时办不了，条件具备后继续办',
    label: '原因',
    by: null,
  })
