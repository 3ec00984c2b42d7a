/** What is foreseen was written down: into which digest, and what is still to be said. */
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const outlookFilled: WordingOf<'outlook-filled'> = ({ what, text, digest, period, draft }, setting) =>
  wording([
    `已写入${what}：${typed(text, setting, 500)}`,
    draft
      ? `初稿已更新：${digest}（${period}），回复“签发”就发出。`
      : `会印在${digest}（${period}）里；要改就再写一次。`,
  ])
