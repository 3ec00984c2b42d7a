/** Items of an assessment sheet in lines, and what can be said or pressed below it. */

import type { Button } from '../../notices/assessment-buttons.ts'
import type { SheetItem } from '../../notices/assessment-notice.ts'
import type { Letter } from '../../outbox/channel.ts'
import { buttonBytes } from './menu.ts'
import { typed } from './typed.ts'
import type { Setting } from './wording.ts'

const judged = { pending: '待认定', holds: '已认定', not: '不成立，不计' } as const
/** An item must stay readable on a small screen. */
const aboutChars = 40
const paperChars = 60

/** 第1项 HB20261012-001：应发现未发现（扣1分），待认定; `settled`: that it was judged goes without saying. */
export function itemLine(item: SheetItem, setting: Setting, settled = true): string {
  const state = settled && item.judged === 'holds' ? '' : `，${judged[item.judged]}`
  return `第${item.no}项 ${itemWords(item, setting)}${state}${proof(item, setting)}`
}

/** HB20261012-001：应发现未发现（扣1分） */
export function itemWords({ about, clauses, count, judged: state }: SheetItem, setting: Setting): string {
  const names = clauses.map(({ name, effect }) =>
    effect === '' || state === 'not' ? name : `${name}（${effect}）`,
  )
  const times = count > 1 ? `，计${count}次` : ''
  const what = names.length === 0 ? '由人认定' : names.join('；')
  return `${typed(about, setting, aboutChars)}：${what}${times}`
}

function proof({ papers, photos }: SheetItem, setting: Setting): string {
  const said = [
    ...(papers.length > 0 ? [typed(papers.join('、'), setting, paperChars)] : []),
    ...(photos > 0 ? [`照片${photos}张`] : []),
  ]
  return said.length > 0 ? `（佐证：${said.join('，')}）` : ''
}

export const itemLines = (items: readonly SheetItem[], setting: Setting, settled = true): readonly string[] =>
  items.map((item) => itemLine(item, setting, settled))

/** 另有5项，回复 考核表 柳河县 第16项起 可看。 */
export function moreLine(unit: string, items: readonly SheetItem[], more: number): string | null {
  const last = items.at(-1)?.no ?? 0
  return more > 0 ? `另有${more}项，回复 考核表 ${unit} 第${last + 1}项起 可看。` : null
}

interface Menu {
  readonly lines: readonly string[]
  readonly buttons: Letter['buttons']
}

/** Buttons that say what they do; without buttons the same words to be typed. */
export function sayMenu(buttons: readonly Button[], setting: Setting): Menu {
  if (buttons.length === 0) return { lines: [], buttons: [] }
  const row = buttons.map(({ label, say }) => ({ label, value: `say|${say}` }))
  const fits = row.every(({ value }) => new TextEncoder().encode(value).length <= buttonBytes)
  if (setting.capabilities.buttons && fits) return { lines: [], buttons: [row] }
  return { lines: [`回复：${buttons.map(({ say }) => monthSaid(say)).join('｜')}`], buttons: [] }
}

/** Nobody types 2026-10. */
const monthSaid = (say: string): string =>
  say.replace(/(\d{4})-(\d{2})/, (_, year: string, month: string) => `${year}年${Number(month)}月`)

/** 93分（优秀） */
export const pointsSaid = ({ total, grade }: { readonly total: string; readonly grade: string }): string =>
  `${total}分（${grade}）`
