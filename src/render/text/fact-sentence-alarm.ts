/** The sentences of a station alarm's own facts. */
import type { AlarmFact } from '../../domain/alarm/facts.ts'
import { unitSaid, valueSaid } from './air-words.ts'
import type { Sentences } from './sentence.ts'
import { limitWords } from './tell-alarm.ts'
import { dateAndClock } from './when.ts'

export const alarmSentences = {
  'alarm-raised': (fact, names) =>
    `${fact.station.name}报警：${valueSaid(fact)}，推送给${names.grid(fact.grid)}`,
  'alarm-repeated': (fact) => `又报${readingSaid(fact)}`,
  'alarm-withdrawn': ({ source, text }) => `${source}撤回${text === '' ? '' : `：${text}`}`,
  'alarm-answered': ({ text, photos, late }) => `反馈${said(text, photos.length, late)}`,
  'alarm-resolved': ({ text, photos, late }) => `报处置结果${said(text, photos.length, late)}`,
  'alarm-due-soon': ({ kind, dueAt }) => `提醒：${dateAndClock(dueAt)}前报${limitWords[kind]}`,
  'alarm-rehomed': ({ from, to }, names) => `随网格调整由${names.grid(from)}转到${names.grid(to)}`,
  'alarm-overdue': ({ kind, dueAt }) => `${limitWords[kind]}时限已过（${dateAndClock(dueAt)}）`,
  'feed-admitted': ({ source }) => `允许${source}报送`,
} as const satisfies Sentences<AlarmFact>

const readingSaid = ({ value, unit }: Extract<AlarmFact, { type: 'alarm-repeated' }>): string =>
  `${value}${unitSaid(unit)}`

const said = (text: string, photos: number, late: boolean): string =>
  `${text === '' ? '' : `：${text}`}${photos > 0 ? `（照片${photos}张）` : ''}${late ? '，已过时限' : ''}`
