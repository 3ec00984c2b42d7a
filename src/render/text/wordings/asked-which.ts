/** Two readings or several cases: choose by press or by number. */
import { choiceMenu } from '../menu.ts'
import { typed } from '../typed.ts'
import { called, type WordingOf, wording } from '../wording.ts'

/** A label must stay readable on one row of buttons. */
const labelChars = 40

export const askedWhich: WordingOf<'asked-which'> = ({ about, said, options, to }, setting) => {
  const mentions = to === null ? [] : [to]
  const what = typed(said, setting, 20)
  const unit = about === 'case' ? '件' : '个'
  const question = `${what === '' ? '' : `“${what}”`}有${options.length}${unit}，请问是哪一${unit}？`
  const labelled = options.map(({ label, value }) => ({ label: typed(label, setting, labelChars), value }))
  const menu = choiceMenu(labelled, setting)
  return wording([`${called(mentions)} ${question}`.trimStart(), ...menu.lines], {
    mentions,
    buttons: menu.buttons,
  })
}
