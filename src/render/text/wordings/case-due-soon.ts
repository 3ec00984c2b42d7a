/** 到期提醒: a time limit is near. */
import { deadlineName, deadlineWord } from '../deadline-words.ts'
import { tellCase } from '../tell-case.ts'
import type { WordingOf } from '../wording.ts'

export const caseDueSoon: WordingOf<'case-due-soon'> = (meaning, setting) => {
  const what = deadlineWord(meaning.deadline)
  return tellCase(meaning, setting, {
    happened: `${deadlineName(meaning.deadline)}期限快到了`,
    wanted: what,
    outcome: '已提醒承办人',
    label: '说明',
  })
}
