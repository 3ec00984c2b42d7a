/** 超期: a time limit is over; the holder is asked to hurry, the superior to help. Nobody is blamed. */
import { deadlineName, deadlineWord } from '../deadline-words.ts'
import { tellCase } from '../tell-case.ts'
import { whenSaid } from '../when.ts'
import type { WordingOf } from '../wording.ts'

export const caseOverdue: WordingOf<'case-overdue'> = (meaning, setting) => {
  const { role, card, by, deadline } = meaning
  const was = by === null ? '' : `（${whenSaid(by, setting.now)}）`
  const where = role === 'ask' ? '' : card.holder
  return tellCase(meaning, setting, {
    happened: `${where}${deadlineName(deadline)}期限已过${was}`,
    // The superior hears it in a line and is asked to help; whoever holds it is asked to act.
    wanted: role === 'ask' ? `尽快${deadlineWord(deadline)}` : '协助督促',
    outcome: '已提醒承办人并告知上级',
    label: '说明',
    by: null,
  })
}
