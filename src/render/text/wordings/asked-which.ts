/** Two readings or several cases: choose by press, by number or by word. */
import { choiceMenu, yesNoMenu } from '../menu.ts'
import { typed } from '../typed.ts'
import { called, type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

/** The last of several answers: every one of them. */
export const allOfThem = '都是'

/** A label must stay readable on one row of buttons. */
const labelChars = 40

export const askedWhich: WordingOf<'asked-which'> = (meaning, setting) => {
  const { about, options, to } = meaning
  const mentions = to === null ? [] : [to]
  const labelled = options.map(({ label, value }) => ({ label: typed(label, setting, labelChars), value }))
  const yesNo = (about === 'same-matter' || about === 'duty-photo') && options.length === 2
  const menu = yesNo ? yesNoMenu(labelled, setting) : choiceMenu(labelled, setting)
  const lines = [`${called(mentions)} ${questionOf(meaning, setting)}`.trimStart(), ...menu.lines]
  return wording(lines, { mentions, buttons: menu.buttons })
}

function questionOf({ about, said, options }: MeaningWith<'asked-which'>, setting: Setting): string {
  const what = typed(said, setting, about === 'reading' ? 30 : 20)
  const quoted = what === '' ? '' : `“${what}”`
  switch (about) {
    case 'reading':
      return `${quoted === '' ? '刚才那句' : quoted}是哪个意思？都不是就不用回复。`
    case 'alert':
      return `要现在${what}吗？不是就不用回复。`
    case 'same-matter':
      return options.length === 2
        ? `刚才的照片和${what}是同一件吗？不是就不用回复。`
        : '刚才的照片是哪一件的？都不是就不用回复。'
    case 'held-back':
      return `${what}要撤回吗？不回复就照常办。`
    case 'duty-photo':
      return options.length === 2
        ? `刚才的照片是今天的${what}吗？不是就不用回复，有问题请接着说。`
        : '刚才的照片是今天哪一项的？都不是就不用回复，有问题请接着说。'
    case 'case-or-alarm':
      return `${quoted}说的是哪一件？都不是就不用回复。`
    case 'case':
      return `${quoted}有${options.filter(({ label }) => label !== allOfThem).length}件，请问是哪一件？`
    case 'order':
      return `有${options.length}个任务，请问是哪一个？`
    case 'target':
      return `${quoted}有${options.length}个，请问是哪一个？`
  }
}
