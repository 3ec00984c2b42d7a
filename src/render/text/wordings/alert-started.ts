/** 启动: an alert begins; what is to be done here at once, and every day while it lasts. */
import { alertLevelWords } from '../alert-words.ts'
import { tellAlert } from '../tell-alert.ts'
import { doer, type WordingOf } from '../wording.ts'

export const alertStarted: WordingOf<'alert-started'> = (meaning, setting) =>
  tellAlert(
    meaning,
    setting,
    `【启动】${alertLevelWords[meaning.level]}预警：${meaning.name}，由${doer(meaning.who)}启动。`,
    `马上安排${meaning.meeting === null ? '' : `，先开一次${meaning.meeting}`}，逐项落实。`,
  )
