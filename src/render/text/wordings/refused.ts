/** A wish that was not done: why, and what can be done instead. */
import { refusalLines } from '../refusals.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const refused: WordingOf<'refused'> = ({ refusal, to }, setting) => {
  const mentions = to === null ? [] : [to]
  const [first = '', ...others] = refusalLines(refusal, setting)
  return wording([`${called(mentions)} ${first}`.trimStart(), ...others], { mentions })
}
