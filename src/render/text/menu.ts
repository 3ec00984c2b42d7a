/** What can be answered: buttons where the channel has them, else a line that says what to type. */
import type { Action, CaseCard } from '../../notices/case-notice.ts'
import type { Letter } from '../../outbox/channel.ts'
import { actsTyped, actTypedQuoting, actWord } from './act-phrases.ts'
import { numberBeside, shortNumber } from './short-number.ts'
import type { Setting } from './wording.ts'

/** The most a button may carry back (Telegram's callback_data). */
export const buttonBytes = 64

type Button = Letter['buttons'][number][number]

interface Menu {
  readonly lines: readonly string[]
  readonly buttons: Letter['buttons']
}

/** The acts below a card. */
export function actMenu(actions: readonly Action[], card: CaseCard, setting: Setting): Menu {
  const [first] = actions
  if (first === undefined) return { lines: [], buttons: [] }
  const buttons = actions.map((action) => ({ label: actWord(action), value: `${action}|${card.id}` }))
  if (setting.capabilities.buttons && buttons.every(fits)) return { lines: [], buttons: inRows(buttons) }
  const quoting = `（也可引用本条直接回复 ${actTypedQuoting(first)}）`
  const lines = [`回复：${actsTyped(actions, card.no)}`]
  return { lines: setting.capabilities.quote === 'none' ? lines : [...lines, quoting], buttons: [] }
}

/** 是同一件 and 不是 below a report that may be an open case: who presses must be allowed to merge. */
export function sameMenu(card: CaseCard, other: string, setting: Setting): Menu {
  const row = [
    { label: '是同一件', value: `same|${card.id}` },
    { label: '不是', value: `other|${card.id}` },
  ]
  if (setting.capabilities.buttons && row.every(fits)) return { lines: [], buttons: [row] }
  const words = `合并 ${shortNumber(card.no)} 到 ${numberBeside(other, card.no)}`
  return { lines: [`是同一件请回复：${words}；不是就不用理会。`], buttons: [] }
}

/** One act on each of several cases: 签收1号, 签收2号. */
export function eachMenu(action: Action, cards: readonly CaseCard[], setting: Setting): Menu {
  const buttons = cards.map(({ id, no }) => ({
    label: `${actWord(action)}${shortNumber(no)}`,
    value: `${action}|${id}`,
  }))
  if (setting.capabilities.buttons && buttons.every(fits)) return { lines: [], buttons: inRows(buttons) }
  const numbers = cards.map(({ no }) => shortNumber(no)).join(' ')
  return { lines: [`回复：${actWord(action)} ${numbers}`], buttons: [] }
}

/** 是 or 不是, answered as words too. */
export function yesNoMenu(options: readonly { label: string; value: string }[], setting: Setting): Menu {
  const row = options.map(({ label, value }) => ({ label, value: `choose|${value}` }))
  if (setting.capabilities.buttons && row.every(fits)) return { lines: [], buttons: [row] }
  return { lines: [`回复 ${options.map(({ label }) => label).join(' 或 ')} 即可。`], buttons: [] }
}

/** Labels are sentences here, so each stands in a row of its own; a number is understood on every channel. */
export function choiceMenu(options: readonly { label: string; value: string }[], setting: Setting): Menu {
  // Numbered there too: the number may be typed as well.
  const buttons = options.map(({ label, value }, index) => ({
    label: `${index + 1}. ${label}`,
    value: `choose|${value}`,
  }))
  if (setting.capabilities.buttons && buttons.every(fits))
    return { lines: [], buttons: buttons.map((one) => [one]) }
  const lines = options.map(({ label }, index) => `${index + 1}. ${label}`)
  return { lines: [...lines, '回复数字即可。'], buttons: [] }
}

const fits = ({ value }: Button): boolean => new TextEncoder().encode(value).length <= buttonBytes

/** Three short words fit a row of a small phone; four look better as two and two. */
function inRows(buttons: readonly Button[]): Letter['buttons'] {
  const wide = buttons.length === 4 || buttons.some(({ label }) => label.length > 4)
  const perRow = wide ? 2 : 3
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  )
}
