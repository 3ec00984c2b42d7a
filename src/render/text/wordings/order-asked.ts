/** Before an order is given: the same was given a moment ago, a name is not known, no time is named; or it is dropped. */
import { choiceMenu } from '../menu.ts'
import { orderNumber } from '../tell-order.ts'
import { typed } from '../typed.ts'
import { called, type WordingOf, wording } from '../wording.ts'

/** A label must stay readable on one row of buttons. */
const labelChars = 40

export const orderAsked: WordingOf<'order-asked'> = ({ about, said, no, options, to }, setting) => {
  const mentions = to === null ? [] : [to]
  const who = called(mentions)
  if (about === 'again') {
    const same = `和刚才的${no === null ? '任务' : orderNumber(no)}一样，没有重复下发。`
    return wording([`${who} ${same}`.trim(), '确实要另发一次，请回复：另发一次'], { mentions })
  }
  if (about === 'dropped') return wording([`${who} 好的，这项任务没有下发。`.trim()], { mentions })
  const labelled = options.map(({ label, value }) => ({ label: typed(label, setting, labelChars), value }))
  const menu = choiceMenu(labelled, setting)
  const asked =
    about === 'until'
      ? '这项任务什么时候前完成？选一个或直接回复时间，不回复就不下发。'
      : about === 'level'
        ? `“${typed(said, setting, 12)}”是指哪一级？选一个，不回复就不下发。`
        : about === 'last'
          ? `“${typed(said, setting, 20)}”的任务要做到哪一天为止？选一个或直接回复日期，不回复就不下发。`
          : `没有找到“${typed(said, setting, 20)}”，是指下面哪一个？都不是请重新写名称。`
  return wording([`${who} ${asked}`.trim(), ...menu.lines], { mentions, buttons: menu.buttons })
}
