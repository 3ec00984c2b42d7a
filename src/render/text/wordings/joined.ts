/** The bot was put into a chat it does not know yet: how the chat is bound. */
import { type WordingOf, wording } from '../wording.ts'

export const joined: WordingOf<'joined'> = () =>
  wording([
    '大家好，我是网格铃。本群还没有绑定网格。',
    '请网格长用本群的绑定码在这里说：绑定本群 12345678（数字换成本群的码）',
  ])
