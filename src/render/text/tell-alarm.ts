/** The one composition of every notice about a station alarm: its head, who is asked, until when, and how to answer. */
import type { AlarmAct, AlarmCard } from '../../notices/alarm-notice.ts'
import type { Letter } from '../../outbox/channel.ts'
import { unitSaid, valueSaid } from './air-words.ts'
import { wordsLine } from './card-lines.ts'
import { buttonBytes } from './menu.ts'
import { shortNumber } from './short-number.ts'
import { typed } from './typed.ts'
import { whenSaid } from './when.ts'
import { called, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

export type AlarmMeaning = MeaningWith<
  | 'alarm-raised'
  | 'alarm-withdrawn'
  | 'alarm-answered'
  | 'alarm-resolved'
  | 'alarm-due-soon'
  | 'alarm-overdue'
>

export const limitWords = { feedback: '反馈', result: '结果' } as const
export const limitWants = { feedback: '反馈现场情况', result: '报处置结果' } as const
const actWords = { 'answer-alarm': '反馈', 'resolve-alarm': '结果' } as const
const actNeeds = { 'answer-alarm': '现场情况', 'resolve-alarm': '处置结果' } as const

/** 报警1号: said together, so that it is never taken for a case of that number. */
export const alarmNumber = (no: string): string => `报警${shortNumber(no)}`

/** `happened` without its full stop; the whole card where somebody is to act, one line where it is only told. */
export function tellAlarm(
  meaning: AlarmMeaning,
  setting: Setting,
  { head, happened, label }: { readonly head: string; readonly happened: string; readonly label?: string },
): Wording {
  const { card, asked, copied, words, photos, actions } = meaning
  const menu = alarmMenu(actions, card, setting)
  const lines = [
    `${head}${alarmNumber(card.no)}｜${typed(card.station, setting, 20)}`,
    `${valueSaid(card)}（${whenSaid(card.measuredAt, setting.now)}）`,
    card.again ? againLine(card, card.again) : null,
    `${happened}。`,
    label === undefined ? null : wordsLine(label, words, setting),
    copied.length > 0 ? `值班 ${called(copied)} 知悉。` : null,
    [`编号${card.no}`, card.focus].filter((part) => part !== null).join('｜'),
    ...menu.lines,
  ]
  return wording(lines, { mentions: [...asked, ...copied], buttons: menu.buttons, photos })
}

const againLine = (card: AlarmCard, { times, highest }: NonNullable<AlarmCard['again']>): string =>
  `之后又报${times}次，最高${highest}${unitSaid(card.unit)}。`

/** 今天03:10前反馈现场情况、04:10前报处置结果: what is still wanted, each with its end. */
export function wantedSaid({ feedbackBy, resultBy }: AlarmMeaning, { now }: Setting): string {
  const first = feedbackBy === null ? '' : whenSaid(feedbackBy, now)
  const last = resultBy === null ? '' : whenSaid(resultBy, now)
  // The second time bears its day only where that is another one.
  const short =
    first !== '' && !(feedbackBy !== null && feedbackBy < now) && first.slice(0, -5) === last.slice(0, -5)
      ? last.slice(-5)
      : last
  // What is past is asked for at once, and its hour is not named.
  const over = feedbackBy !== null && feedbackBy < now
  const wanted = [first && `${over ? '尽快' : `${first}前`}反馈现场情况`, short && `${short}前报处置结果`]
  return wanted.filter((part) => part !== '').join('，')
}

function alarmMenu(actions: readonly AlarmAct[], card: AlarmCard, { capabilities }: Setting) {
  const buttons = actions.map((act) => ({ label: actWords[act], value: `${act}|${card.id}` }))
  const fits = buttons.every(({ value }) => new TextEncoder().encode(value).length <= buttonBytes)
  if (buttons.length === 0) return { lines: [], buttons: [] as Letter['buttons'] }
  if (capabilities.buttons && fits) return { lines: [], buttons: [buttons] }
  const typedActs = actions.map((act) => `${actWords[act]} ${alarmNumber(card.no)} ${actNeeds[act]}`)
  return { lines: [`回复：${typedActs.join('｜')}`], buttons: [] as Letter['buttons'] }
}
