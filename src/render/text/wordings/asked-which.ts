/** Two readings or several cases: choose by press or by number. */
import { choiceMenu } from '../menu.ts'
import { typed } from '../typed.ts'
import { called, type WordingOf, wording } from '../wording.ts'

/** A label must stay readable on one row of buttons. */
const labelChars = 40

export const askedWhich: WordingOf<'asked-which'> = ({ about, said, options, to }, setting) => {
  const mentions = to === null ? [] : [to]
  const what = typed(said, setting, 20)
  const counted = `有${options.length}${about === 'case' ? '件' : '个'}`
  const question =
    what === ''
      ? `${counted}，请问是哪${about === 'case' ? '件' : '个'}？`
      : `“${what}”${counted}，请问是哪${about === 'case' ? '件' : '个'}？`
  const labelled = options.map(({ label, value }) => ({ label: typed(label, setting, labelChars), value }))
  const menu = choiceMenu(labelled, setting)
  return wording([`${called(mentions)} ${question}`.trimStart(), ...menu.lines], {
    mentions,
    buttons: menu.buttons,
  })
}
