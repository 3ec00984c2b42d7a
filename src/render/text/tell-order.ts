/** The lines that notices about orders share: what is asked, by when, how it stands, what to answer. */

import { dayOf } from '../../domain/calendar/days.ts'
import type { Repeats } from '../../domain/order/repeats.ts'
import type { Named, OrderAction, OrderCard, OrderNotice, Standing } from '../../notices/order-notice.ts'
import { buttonBytes } from './menu.ts'
import { shortNumber } from './short-number.ts'
import { typed } from './typed.ts'
import { dateSaid, whenSaid } from './when.ts'
import { called, type Setting, type Wording } from './wording.ts'

/** 任务1号: never 1号 alone, which is a case. */
export const orderNumber = (no: string): string => `任务${shortNumber(no)}`

const titleChars = 28
const textChars = 300

/** 任务1号｜排查散煤, cut to one line. */
export const orderHead = ({ no, text, campaign }: OrderCard, setting: Setting): string => {
  const name =
    campaign === null ? typed(text, setting, titleChars) : `专项行动“${typed(campaign.name, setting, 20)}”`
  return `${orderNumber(no)}｜${name}`
}

/** （排查散煤）, behind a number in running text. */
export const orderGist = ({ no, text, campaign }: OrderCard, setting: Setting): string =>
  `${orderNumber(no)}（${typed(campaign?.name ?? text, setting, 20)}）`

/** What the head had to cut, or does not say. */
export function orderText({ text, campaign }: OrderCard, setting: Setting): string | null {
  const head = typed(text, setting, titleChars)
  const whole = typed(text, setting, textChars)
  return campaign === null && head === whole ? null : `内容：${whole}`
}

/** Who leads joint enforcement, and the list to be ticked off. */
export const tasksLines = ({ lead, about, checklist }: OrderCard): readonly (string | null)[] => [
  lead === null ? null : `联合执法：${lead}牵头，其他单位配合`,
  about === null ? null : `关联问题：${shortNumber(about)}（编号${about}）`,
  checklist.length === 0 ? null : `清单：${checklist.map((item, at) => `${at + 1}.${item}`).join(' ')}`,
]

export const tickHint = ({ checklist }: OrderCard): string | null =>
  checklist.length === 0 ? null : '落实一项回复一项，例如：清单 1 3 完成，可以附照片。'

const everySaid: Readonly<Record<Repeats['every'], string>> = {
  ...{ day: '每天一次', workday: '每个工作日一次', week: '每周一次', month: '每月一次' },
}

export function untilLine({ until, photo, campaign, repeats }: OrderCard, setting: Setting): string {
  const from = campaign === null ? '' : `${dateSaid(dayOf(campaign.from))}起，`
  const again = repeats ? `（${everySaid[repeats.every]}，到${dateSaid(repeats.last)}）` : ''
  const time = `期限：${from}${until === null ? '不设' : `${whenSaid(until, setting.now)}前`}${again}`
  return photo ? `${time}｜完成时要附照片` : time
}

export const numberLineOf = ({ no }: OrderCard): string => `编号${no}`

/** 柳湾村、石桥村 等12个. */
export function named({ names, of }: Named, unit = '个'): string {
  const all = names.join('、')
  return of > names.length ? `${all} 等${of}${unit}` : all
}

/** 已签收 5/8，已完成 3/8: one line a tier, the nearest first. */
export function tierLines({ tiers }: Standing): readonly string[] {
  return tiers.flatMap(({ told, acknowledged, done, refused, late }, at) => {
    // Everybody there was excused.
    if (told === 0) return []
    const counts = [
      `已签收 ${acknowledged}/${told}`,
      `已完成 ${done}/${told}`,
      refused > 0 ? `办不了 ${refused}` : '',
      late > 0 ? `超期完成 ${late}` : '',
    ].filter((part) => part !== '')
    return `${at === 0 ? '' : `转到下${'一二三四'.charAt(at - 1)}级：`}${counts.join('，')}`
  })
}

/** Who has not, as far as it is worth a line. */
export function missingLines({ unacknowledged, undone, refused }: Standing): readonly (string | null)[] {
  // Who has not even taken it up has not done it either: said once.
  const same = unacknowledged.of === undone.of
  return [
    unacknowledged.of > 0 ? `未签收：${named(unacknowledged)}` : null,
    undone.of > 0 && !same ? `未完成：${named(undone)}` : null,
    refused.of > 0 ? `办不了：${named(refused)}` : null,
  ]
}

/** Where some below have passed it on, how far each of them is. */
export const belowLines = ({ below }: Standing): readonly string[] =>
  below.filter(({ told }) => told > 0).length < 2
    ? []
    : [
        `分区域：${below
          .filter(({ told }) => told > 0)
          .map(({ name, told, done }) => `${name} ${done}/${told}`)
          .join('，')}`,
      ]

const words: Readonly<Record<OrderAction, { readonly label: string; readonly typed: string }>> = {
  'take-order': { label: '签收', typed: '签收' },
  'done-order': { label: '完成', typed: '已完成' },
  'refuse-order': { label: '办不了', typed: '办不了 原因' },
  'urge-order': { label: '催办', typed: '催办' },
  'close-order': { label: '销号', typed: '销号' },
  'show-order': { label: '看进展', typed: '进展' },
}

/** Buttons, or what to type. */
export function orderMenu(
  { actions, card }: OrderNotice,
  setting: Setting,
): { readonly lines: readonly string[]; readonly buttons: Wording['buttons'] } {
  if (actions.length === 0) return { lines: [], buttons: [] }
  const row = actions.map((action) => ({ label: words[action].label, value: `${action}|${card.id}` }))
  const fits = row.every(({ value }) => new TextEncoder().encode(value).length <= buttonBytes)
  if (setting.capabilities.buttons && fits) return { lines: [], buttons: [row] }
  const ways = actions.map((action) => `${orderNumber(card.no)} ${words[action].typed}`)
  return { lines: [`回复：${ways.join('｜')}`], buttons: [] }
}

/** One line for those who only hear of it: 任务1号（排查散煤）柳湾村网格长 徐大暑 已签收。 */
export const orderLine = (meaning: OrderNotice, happened: string, setting: Setting): string =>
  `${orderGist(meaning.card, setting)}${happened}。`

/** 柳湾村、石桥村 @徐大暑 @罗大雪. */
export function hereAsked({ here, asked }: OrderNotice): string {
  // Somebody asked in person is called, and not named beside it.
  const said = here.of === 0 || here.names.every((name) => asked.some((one) => one.name === name))
  return [said ? '' : named(here), called(asked)].filter((part) => part !== '').join(' ')
}

export const said = (label: string, words: string, setting: Setting): string | null =>
  words === '' ? null : `${label}：${typed(words, setting, 200)}`
