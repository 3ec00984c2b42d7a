/** What can be answered: buttons where the channel has them, else a line that says what to type. */
import type { Action, CaseCard } from '../../notices/notice.ts'
import type { Letter } from '../../outbox/channel.ts'
import { actsTyped, actTypedQuoting, actWord } from './act-phrases.ts'
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
