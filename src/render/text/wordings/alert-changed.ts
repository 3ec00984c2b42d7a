/** 调整: an alert goes on at another level. */
import { alertLevelWords } from '../alert-words.ts'
import { tellAlert } from '../tell-alert.ts'
import { doer, type WordingOf } from '../wording.ts'

export const alertChanged: WordingOf<'alert-changed'> = (meaning, setting) => {
  const from = meaning.from === null ? '' : alertLevelWords[meaning.from]
  const head = `【调整】${from}预警改为${alertLevelWords[meaning.level]}：${meaning.name}，由${doer(meaning.who)}调整。`
  return tellAlert(meaning, setting, head, '按新的级别落实措施。')
}
