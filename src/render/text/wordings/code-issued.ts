/** 绑定码: a one-time key for a person or a chat. */
import { whenSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const codeIssued: WordingOf<'code-issued'> = ({ code, whom, what, until }, { now }) =>
  wording([
    `${whom}的绑定码：${code}，${whenSaid(until, now)}前有效，只能用一次。`,
    what === 'person' ? `请转告本人私聊我：绑定 ${code}` : `请在那个群里说：绑定本群 ${code}`,
  ])
