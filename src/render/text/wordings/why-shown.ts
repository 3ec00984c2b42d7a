/** 为什么 柳河县 93分: the tree of reasons, item by item. */
import { pointsSaid } from '../sheet-lines.ts'
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

const standing = {
  draft: '草稿，按拟定事项',
  open: '公示中',
  confirmed: '已核定',
  published: '已公布',
} as const
const lineChars = 300

export const whyShown: WordingOf<'why-shown'> = (meaning, setting) => {
  const { unit, period, state, claimed, lines } = meaning
  const deeper = (line: string) => (line.startsWith('  ') ? '· ' : '')
  return wording([
    `${unit} ${period} ${pointsSaid(meaning)}，${standing[state]}`,
    claimed === null ? null : `考核表上不是${claimed}分，是${pointsSaid(meaning)}。`,
    ...lines.map((line) => deeper(line) + typed(line, setting, lineChars)),
  ])
}
