/** Days and hours: 明天中午12点前, 本周五, 今晚6点到10点, 下班前, 2026-11-20 18:00. */
import { addMinutes, at, dayOf } from '../../domain/calendar/days.ts'
import { addWorkingDays } from '../../domain/calendar/working-days.ts'
import type { Day, Instant } from '../../domain/names.ts'
import { numberOf, numeral } from '../numbers/chinese-number.ts'
import type { Precision } from '../reading.ts'
import { dayFrom, dayWords, isWeek } from './day-words.ts'
import type { Office } from './limit-span.ts'
import type { SaidTime } from './said-time.ts'

const figures = `\\d${numeral}`
/** 午饭前 and 上班前 name one; 早会, 晚饭前, 晚点报 and 晚两天 do not. */
const meal = `(?:早饭|中饭|午饭|晌午饭|中午饭|上班)(?=之?前|以前)`
const part = `${meal}|上午|前晌|中午|晌午|下午|后晌|午后|晚上|晚间|夜里|半夜|后半夜|深夜|午夜|早上|早晨|一早|凌晨|天亮|傍晚|傍黑|早(?![饭餐会班市读报就该已知晚])|晚(?![饭餐会班报了些]|点(?!前|之前)|[${figures}半几]+个?(?:天|日|周|小时|钟头|分钟|月))`
const hours = `(?:\\d{1,2}|[${numeral}]{1,3})`
const minutes = `(?:半|一刻|三刻|[0-5]?\\d分?(?!\\d)|[${numeral}]{2,3}分?|[${numeral}]分)`
/** 火点, 1901点位, 三点要求, 有一点 and 2小时 are no clock times. */
const clockWords = `(?<![\\d.:：第火])${hours}(?:点(?!位|要求|建议|意见|问题|原因|措施|多)|时(?!候|间|段|值))(?:整|钟|${minutes})?|(?<![\\d.:：])\\d{1,2}[:：][0-5]\\d(?!\\d)`
const office = '下班|收工'
const when = new RegExp(
  [
    // Most characters begin no time: seen at once, the rest is not tried there.
    `(?=[大后今明当本这下周星礼月年国元五劳上第\\d${numeral}前中晌午傍早晚夜半深凌天收])`,
    `(?<=(?<ahead>[昨去上每][天晚周年月]|昨|前天|从|自|上个?(?=[周星礼]))?)`,
    `(?:(?<day>${dayWords})[ 的]?(?<dayPart>${part})?[ ，]?`,
    `(?:(?:(?<from>${clockWords}) ?(?:到|至|-|~|—) ?)?(?<dayClock>${clockWords})|(?<dayOffice>${office})(?=之?前|以前))?`,
    `|(?<part>${part})(?:(?:(?<partFrom>${clockWords}) ?(?:到|至|-|~|—) ?)?(?<partClock>${clockWords})|(?<partOffice>${office})(?=之?前|以前))?`,
    `|(?<clock>${clockWords})|(?<office>${office})(?=之?前|以前))`,
    `(?<before> ?(?:之前|以前|前(?![期天面些段边往来头几车后进台沿所]|排(?!查))|为止|截止|止(?!损|住)))?`,
  ].join(''),
  'gu',
)

/** Without one of these no time is named. */
const hint = /[前季天日晚早儿周期拜月年点时:：班工号午晨晌傍夜-]/u
/** Nobody sets a limit after as many other times. */
const most = 60

/** Every day or hour of a text with its end. A day alone ends with the office; of a range the end counts. */
export function timesIn(text: string, now: Instant, office: Office): readonly SaidTime[] {
  const found: SaidTime[] = []
  if (!hint.test(text)) return found
  let today: Day | null = null
  when.lastIndex = 0
  for (let match = when.exec(text); match !== null; match = when.exec(text)) {
    if (found.length >= most) break
    const group = match.groups ?? {}
    const { day: said, from, partFrom, before } = group
    const clock = group.dayClock ?? group.partClock ?? group.clock
    const name = group.dayPart ?? group.part
    const atOffice = (group.dayOffice ?? group.partOffice ?? group.office) !== undefined
    if (group.ahead !== undefined || (clock === '一点' && name === undefined && before === undefined))
      continue
    today ??= dayOf(now)
    const day = said === undefined ? today : dayFrom(said, today)
    const inPart = name ?? partWithin(said)
    const time =
      clock === undefined
        ? endOf(atOffice ? undefined : inPart, office.end)
        : clockTime(clock, inPart, dated.test(said ?? ''))
    if (time === null) continue
    const range = from ?? partFrom
    found.push({
      at: match.index,
      text: match[0].replace(/^ | ?，?$/gu, ''),
      until:
        day === null
          ? null
          : atOffice && said === undefined
            ? closing(today, now, office)
            : settle({
                day,
                ...{ today, time, now, said },
                twelve: clock !== undefined && inPart === undefined,
                morning: clock !== undefined && inPart !== undefined && time < '12:00',
              }),
      precision: precisionOf(clock !== undefined, inPart !== undefined || atOffice, said),
      dated: said !== undefined || name !== undefined,
      closes: before !== undefined || range !== undefined || /内$/u.test(said ?? ''),
      bareSpan: false,
    })
  }
  return found
}

function precisionOf(clock: boolean, inPart: boolean, day: string | undefined): Precision {
  if (clock) return 'minute'
  if (inPart) return 'part'
  return day !== undefined && isWeek(day) ? 'week' : 'day'
}

const partWithin = (day: string | undefined): string | undefined =>
  day?.endsWith('晚') ? '晚' : day?.endsWith('早') ? '早' : undefined

/**
 * Twelve at night is the next day's start; a time of today that is past means this afternoon or the end of the day,
 * and without a day tomorrow. Other days stay as they are: a limit in the past is for the caller to refuse.
 */
function settle({ day, today, time, now, said, twelve, morning }: Timed): Instant {
  const until = instantAt(day, time)
  // Who says 今晚两点 in the small hours means those.
  const early = addMinutes(until, -24 * 60)
  if (today === day && time > '24:00' && early > now) return early
  if (today !== day) return twelve && time > '00:59' && time < '07:00' ? addMinutes(until, 12 * 60) : until
  if (until > now) return until
  // 今天早上6点前, said at nine, can mean nothing else.
  if (morning && said?.startsWith('今')) return until
  if (twelve && time < '12:00' && addMinutes(until, 12 * 60) > now) return addMinutes(until, 12 * 60)
  if (said === undefined) return addMinutes(until, (twelve && time < '07:00' ? 36 : 24) * 60)
  // 周一一早 on a Monday at nine is next Monday's; 本周五 and 今天 stay the day they are.
  return /^[周星礼]/u.test(said) && time !== '18:00'
    ? addMinutes(until, 7 * 24 * 60)
    : instantAt(day, '23:59')
}

interface Timed {
  readonly day: Day
  readonly today: Day
  /** `HH:MM`. */
  readonly time: string
  readonly now: Instant
  readonly said: string | undefined
  /** The hour was named alone, and may be one of the afternoon. */
  readonly twelve: boolean
  /** The hour was named with its part of the day, and lies before noon. */
  readonly morning: boolean
}

/** 下班前: today's closing, or the next working day's once it is past. */
function closing(today: Day, now: Instant, { end, holidays }: Office): Instant {
  const until = instantAt(today, end)
  return until > now ? until : instantAt(addWorkingDays(today, 1, holidays), end)
}

/** When a day begins: the same few are named all day long, and are kept while they are not too many. */
const begins = new Map<Day, Instant>()
const mostBegins = 500

function instantAt(day: Day, clock: string): Instant {
  let begin = begins.get(day)
  if (begin === undefined) {
    if (begins.size >= mostBegins) begins.clear()
    begin = at(day, '00:00')
    begins.set(day, begin)
  }
  return addMinutes(begin, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
}

const afternoon = /^(?:下午|后晌|午后)$/u
/** When a part of the day is over, in everyday speech; the afternoon and the day end with the office. */
const ends: Readonly<Record<string, string>> = {
  凌晨: '06:00',
  天亮: '07:00',
  早饭: '08:00',
  上班: '09:00',
  早: '09:00',
  早上: '09:00',
  早晨: '09:00',
  一早: '09:00',
  上午: '12:00',
  前晌: '12:00',
  午饭: '12:00',
  中饭: '12:00',
  晌午饭: '12:00',
  中午饭: '12:00',
  中午: '12:00',
  晌午: '12:00',
  傍晚: '19:00',
  傍黑: '19:00',
}

function endOf(name: string | undefined, officeEnd: string): string {
  if (name === undefined || afternoon.test(name)) return officeEnd
  return ends[name] ?? '22:00'
}

const reading = new RegExp(
  `^(\\d{1,2}|[${numeral}]{1,3})[点时:：](?:整|钟)?(?:(半)|([一三])刻|(.+?)分?)?$`,
  'u',
)

/** 12月1日零点 is where that day begins; 零点 alone, and 今晚零点, where today ends. */
const dated = /\d{1,2}[日号]?$|[月./-]\d{1,2}[日号]?$/u

function clockTime(clock: string, name: string | undefined, ofDate: boolean): string | null {
  const [, hourSaid = '', half, quarter, minuteSaid = '0'] = reading.exec(clock) ?? []
  const hour = numberOf(hourSaid)
  const minute = half ? 30 : quarter ? (quarter === '一' ? 15 : 45) : numberOf(minuteSaid)
  if (hour === null || minute === null || hour > 24 || minute > 59) return null
  const noon = afternoon.test(name ?? '')
  const late =
    noon ||
    /^(?:晚|夜|傍|半夜|后半夜|深夜|午夜)/u.test(name ?? '') ||
    (/^(?:中午|晌午)$/u.test(name ?? '') && hour < 3)
  // 夜里两点 and 零点 are the next day's.
  const small = late && !noon && !/^[中晌傍]/u.test(name ?? '') && hour < 6
  const midnight = hour === 0 && !ofDate && !/^[凌早]/u.test(name ?? '')
  const full =
    small || midnight ? hour + 24 : late && hour <= 12 ? (hour === 12 ? (noon ? 12 : 24) : hour + 12) : hour
  if (hour === 24 && minute > 0) return null
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
