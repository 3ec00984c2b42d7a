/** 解除: an alert is over, and all rhythms are as they were. */
import { alertLevelWords } from '../alert-words.ts'
import { tellAlert } from '../tell-alert.ts'
import { doer, type WordingOf } from '../wording.ts'

export const alertEnded: WordingOf<'alert-ended'> = (meaning, setting) => {
  const head = `【解除】${alertLevelWords[meaning.level]}预警：${meaning.name}，由${doer(meaning.who)}解除。`
  return tellAlert(meaning, setting, head, '会商和巡查恢复平时的安排，大家辛苦了。')
}
