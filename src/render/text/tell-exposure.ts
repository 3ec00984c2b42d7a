/** What is said of a typical case: the draft to be read, or the step that was taken and the one that follows. */
import type { ExposureNotice } from '../../notices/exposure-notice.ts'
import { quarterSaid } from './fact-sentence-tables.ts'
import { shortNumber } from './short-number.ts'
import { typed } from './typed.ts'
import { type Setting, type Wording, wording } from './wording.ts'

/** Letters of a title and of an opinion that are shown. */
const shortLetters = 40
const longLetters = 300
/** No paragraph of a draft is as long. */
const paragraphLetters = 1_500

export function tellExposure(meaning: ExposureNotice, setting: Setting): Wording {
  const { kind, no, quarter, text, chars, conditions, approvals } = meaning
  const titles = meaning.titles.map((title) => typed(title, setting, shortLetters))
  const reason = typed(meaning.reason, setting, longLetters)
  const number = shortNumber(no)
  const said = `${number}典型案例“${titles[0] ?? ''}”`
  switch (kind) {
    case 'exposure-drafted':
      return wording([
        `${said}已起草，共${chars}字，请审签。`,
        // Line by line, so that its parts stay apart.
        ...text.split('\n').map((line) => typed(line, setting, paragraphLetters)),
        ...(conditions.length > 0 ? [`审签前请核实：${conditions.join('；')}`] : []),
        `由另一个人回复：审签 ${number}；要改请说：退改 ${number} 意见`,
      ])
    case 'exposure-reviewed':
      return wording([
        `${said}已审签，待终审。`,
        `由起草、审签以外的人回复：终审 ${number}；要改请说：退改 ${number} 意见`,
      ])
    case 'exposure-approved':
      return wording([
        `${said}已终审，列入${quarterSaid(quarter)}。`,
        ...(approvals.length > 0 ? [`发布还须经过：${approvals.join('、')}`] : []),
        '整批发布后请说：公布典型案例',
      ])
    case 'exposure-returned':
      return wording([`${said}已退改。`, `意见：${reason}`, `改好请说：起草典型案例 ${number} 要补充的话`])
    case 'exposure-published':
      return wording([
        `${quarterSaid(quarter)}典型案例已公布，共${titles.length}件。`,
        ...titles.map((title, at) => `${at + 1}. ${title}`),
      ])
  }
}
