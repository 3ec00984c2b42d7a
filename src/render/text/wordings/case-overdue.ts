/** 超期: a time limit is over; the holder is asked to hurry, the superior to help. Nobody is blamed. */
import { deadlineWord } from '../deadline-words.ts'
import { tellCase } from '../tell-case.ts'
import { whenSaid } from '../when.ts'
import type { WordingOf } from '../wording.ts'

export const caseOverdue: WordingOf<'case-overdue'> = (meaning, setting) => {
  const what = deadlineWord(meaning.deadline)
  const was = meaning.by === null ? '' : `（${whenSaid(meaning.by, setting.now)}）`
  return tellCase(meaning, setting, {
    happened: `${meaning.role === 'ask' ? '' : `在${meaning.card.holder}，`}${what}期限已过${was}`,
    // The superior is told in a line and asked to help; whoever holds it is asked to act.
    wanted: meaning.role === 'ask' ? `尽快${what}` : `协助尽快${what}`,
    outcome: '已提醒承办人并告知上级',
    label: '说明',
    by: null,
  })
}
