/** Spans of time: 两小时内, 三个工作日内, 再给两天; counted from now. */
import { addDays, addMinutes, addMonths, at, dayOf } from '../../domain/calendar/days.ts'
import { addWorkingDays } from '../../domain/calendar/working-days.ts'
import type { Instant } from '../../domain/names.ts'
import type { Holidays } from '../../domain/policy/policy.ts'
import { numberOf, numeral } from '../numbers/chinese-number.ts'
import type { SaidTime } from './said-time.ts'

const unit =
  '小时|钟头|h(?![a-z])|d(?![a-z])|分钟|刻钟|工作日|自然日|天|日(?![期报常]|\\d)|星期|礼拜|周(?![边围末年报一二三四五六日])|月(?!份|\\d|底|初|中|上|下)'
/** 11月10日 is a day and no span of ten. */
const span = new RegExp(
  `(?=[半\\d${numeral}])(?<![\\d.第${numeral}]|月(?=[\\d${numeral}]{1,3}日))(?:(?<half>半个?(?:小时|钟头|月)|半天)|(?<count>\\d{1,3}|[${numeral}]{1,4}) ?(?:个 ?(?<andHalf>半)?)?(?<unit>${unit})) ?(?<within>之内|以内|内(?!部|环|蒙|涝|外|容))?(?!前|以前|之前|后|以后|之后|来|多)`,
  'g',
)
/** 近三天内, 最近一周内: it has passed already. */
const past = /(?:近|过去|这|连续|前|已经?|(?<!不|不得|不能|不准|别)超过|逾期|每|隔|上)$/u
/** 不超过三天 sets it as 三天内 does. */
const atMost = /(?:不|不得|不能|不准|别)超过$/u

export interface Office {
  /** `HH:MM` in China at which the working day ends. */
  readonly end: string
  readonly holidays: Holidays
}

/** Without one of these no span is named. */
const hint = /[时钟天日月周星礼hd]/

/** Nobody sets a limit after as many other times. */
const most = 60

/** Every span of a text; one without 内 is marked as bare. Minutes and hours run round the clock. */
export function spansIn(text: string, now: Instant, office: Office): readonly SaidTime[] {
  const found: SaidTime[] = []
  if (!hint.test(text)) return found
  span.lastIndex = 0
  for (let match = span.exec(text); match !== null; match = span.exec(text)) {
    if (found.length >= most) break
    const { half, count, andHalf, unit: said = '', within } = match.groups ?? {}
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    if (past.test(before)) continue
    const closes = within !== undefined || atMost.test(before)
    const number = half === undefined ? numberOf(count ?? '') : 0.5
    if (number === null || number === 0) continue
    const length = number + (andHalf === undefined ? 0 : 0.5)
    const named = half === undefined ? said : half.replace(/^半个?/u, '')
    found.push({
      at: match.index,
      text: match[0].trim(),
      ...ending(length, named, now, office),
      dated: false,
      closes,
      bareSpan: !closes,
    })
  }
  return found
}

function ending(
  length: number,
  unit: string,
  now: Instant,
  office: Office,
): { readonly until: Instant; readonly precision: 'minute' | 'day' } {
  const minutes = minutesOf(length, unit)
  if (minutes !== null) return { until: addMinutes(now, minutes), precision: 'minute' }
  const today = dayOf(now)
  const whole = Math.ceil(length)
  const day =
    unit === '工作日'
      ? addWorkingDays(today, whole, office.holidays)
      : unit === '月'
        ? length === 0.5
          ? addDays(today, 15)
          : addMonths(today, whole)
        : addDays(today, /^[天日d]$/u.test(unit) || unit === '自然日' ? whole : Math.ceil(length * 7))
  return { until: at(day, office.end), precision: 'day' }
}

/** Half a day is half of an office's eight hours. */
const halfDayMinutes = 240

function minutesOf(length: number, unit: string): number | null {
  if (unit === '分钟') return length
  if (unit === '刻钟') return length * 15
  if (unit === '小时' || unit === '钟头' || unit === 'h') return length * 60
  return unit === '天' && length === 0.5 ? halfDayMinutes : null
}
