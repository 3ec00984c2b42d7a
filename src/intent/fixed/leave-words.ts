/** How a leave is said: 请假 11月20日至11月22日 由孙立秋代理, 请假3天, 请假 朱白露 2天, 销假. */
import { addDays, dayOf, weekdayOf } from '../../domain/calendar/days.ts'
import type { Day, Instant } from '../../domain/names.ts'
import { dayFrom, dayWords } from '../limits/day-words.ts'
import { numberOf, numeral } from '../numbers/chinese-number.ts'
import { leaveTalk } from './leave-talk.ts'

export interface LeaveWords {
  /** Null where no day was understood. */
  readonly days: { readonly from: Day; readonly to: Day } | null
  readonly deputy: string | null
  /** Whose it is, where another name stands first; null for one's own. */
  readonly whom: string | null
}

const leading = /^(?:我)?(?:要|想|申请)?请假(?!条|制度|流程|的)[ ：:，,]*/u
const han = '\\p{Script=Han}{2,4}'
const deputies = [
  RegExp(
    `(?:由|请|让|委托) ?@?(?<name>${han}?) ?(?:同志)?(?:暂时?|临时)?(?:代理|代班|代管|代为|顶替|负责)`,
    'u',
  ),
  RegExp(`(?:代理人?|代班人?)(?:是|为)?[ ：:]*@?(?<name>${han})$`, 'u'),
  RegExp(`@(?<name>${han}) ?(?:代理|代班)`, 'u'),
]
const aDay = `(?:${dayWords}|\\d{1,2}[日号])`
/** A name right behind the word, and not a reason, a day or a number of days. */
const named = /^(?:@(?<called>\p{Script=Han}{2,4})|(?<name>\p{Script=Han}{2,4}))(?=[ ，,：:\d])/u
const noName =
  /^(?:[今明后本下上从自由因为请让]|家|身体|外出|生病|看病|住院|有事|事|病|年假|公休|婚|产|探亲|休|回|去|孩子|父|母|老人|临时|个人|出差|学习|培训|半)|[天日号假周月]$/u
const dayFirst = RegExp(`^${aDay}`, 'u')
const range = RegExp(`(?<from>${aDay})(?:起|开始)?[ ]?(?:到|至|-|—|~|～)[ ]?(?<to>${aDay})`, 'u')
const lasting = RegExp(
  `(?:(?<from>${aDay})(?:起|开始)?[ ，,]*)?(?<count>\\d{1,3}|[${numeral}]{1,3}) ?天`,
  'u',
)
/** 休假到25号: from today on. */
const untilDay = RegExp(`(?:到|至)(?<to>${aDay})`, 'u')
const single = RegExp(`(?<from>${aDay})`, 'u')

/** Null for whatever is no leave. */
export function leaveWords(text: string, now: Instant): LeaveWords | null {
  const { whom, said } = forWhom(text)
  if (text.length > 80) return null
  if (!leading.test(said)) {
    const talk = whom === null ? leaveTalk(text) : null
    return talk && { days: daysIn(talk.rest, now), deputy: talk.deputy, whom: talk.whom }
  }
  const rest = said.replace(leading, '').replace(/[。.!！ ]+$/u, '')
  const deputy =
    deputies.map((one) => one.exec(rest)?.groups?.name).find((name) => name !== undefined) ?? null
  return { days: daysIn(rest, now), deputy, whom: whom ?? whomIn(rest) }
}

function whomIn(rest: string): string | null {
  const { called, name } = named.exec(rest)?.groups ?? {}
  return called ?? (name === undefined || noName.test(name) || dayFirst.test(name) ? null : name)
}

/** 为徐大暑请假3天: whose it is, and the rest as if he said it himself. */
const forOther = /^(?:为|给|替|帮)@?(?<whom>\p{Script=Han}{2,4}?) ?(?<said>(?:登记|办理)?[请销]假.*)$/su

function forWhom(text: string): { readonly whom: string | null; readonly said: string } {
  const { whom, said } = forOther.exec(text)?.groups ?? {}
  return { whom: whom ?? null, said: said?.replace(/^(?:登记|办理)/u, '') ?? text }
}

/** 销假: back again, oneself or, 为徐大暑销假, 徐大暑销假, 销假 徐大暑, somebody else. Null for whatever is no return. */
export function backWords(text: string): { readonly whom: string | null; readonly plain?: true } | null {
  if (backAgain.test(text)) return { whom: null, plain: true }
  if (/^(?:我)?(?:已经?)?(?:回来了?)?[ ，,]*销假(?:了)?[ 。.!！]*$/u.test(text)) return { whom: null }
  const { whom, said } = forWhom(text)
  if (whom !== null) return /^销假(?:了)?[ 。.!！]*$/u.test(said) ? { whom } : null
  const other =
    /^@?(?<before>\p{Script=Han}{2,4}?) ?(?:已经?)?(?:回来了?)?[ ，,]*销假(?:了)?[ 。.!！]*$/u.exec(text) ??
    /^销假[ ：:，,]+@?(?<after>\p{Script=Han}{2,4})[ 。.!！]*$/u.exec(text) ??
    /^(?:把|给)?@?(?<before>\p{Script=Han}{2,4}?)的?假(?:可以|就|先)?销了?(?:吧|掉)?[ 。.!！]*$/u.exec(text)
  const name = other?.groups?.before ?? other?.groups?.after
  return name === undefined || noBack.test(name) ? null : { whom: name }
}

/** 我回来了: the end of a leave, if there is one. */
const backAgain =
  /^(?:各位领导?[，, ]*)?(?:我|本人)(?:今天|已经?|刚|从[^，,。]{1,6}|出差|休假|看病|培训|学习|开会){0,3}(?:回来|回村|回岗|返岗|到岗|上班|休完假)(?:上班)?了[ 。.!！]*$/u
const noBack = /^(?:我|他|她|怎么|如何|什么|没有|还没|不用|需要|可以|记得|提前)|[要请没未不需用]$/u

/** 下周一到周三: the Wednesday after that Monday. */
const weekdayOnly = /^(?:周|星期|礼拜)[一二三四五六日天]$/u
const onOrAfter = (from: Day, said: string): Day => {
  const index = '一二三四五六日'.indexOf(said.endsWith('天') ? '日' : said.slice(-1)) + 1
  return addDays(from, (index - weekdayOf(from) + 7) % 7)
}

function daysIn(text: string, now: Instant): LeaveWords['days'] {
  const today = dayOf(now)
  const day = (said: string | undefined) =>
    said === undefined
      ? null
      : dayFrom(/^\d{1,2}[日号]$/u.test(said) ? `${Number(today.slice(5, 7))}月${said}` : said, today)
  const both = range.exec(text)?.groups
  if (both) {
    const from = day(both.from)
    const to = from && weekdayOnly.test(both.to ?? '') ? onOrAfter(from, both.to ?? '') : day(both.to)
    return from && to ? { from, to } : null
  }
  const until = untilDay.exec(text)?.groups?.to
  if (until) {
    const to = day(until)
    return to && { from: today, to }
  }
  const week = /(?<which>[这本下])个?(?:周|星期|礼拜)(?![一二三四五六日天末])/u.exec(text)?.groups?.which
  if (week) {
    const sunday = addDays(today, 7 - weekdayOf(today))
    return week === '下' ? { from: addDays(sunday, 1), to: addDays(sunday, 7) } : { from: today, to: sunday }
  }
  const span = lasting.exec(text)?.groups
  if (span) {
    // 明天家里有事请假一天: the day stands further ahead.
    const said = span.from ?? single.exec(text.slice(0, text.indexOf(span.count ?? '')))?.groups?.from
    const from = said === undefined ? today : day(said)
    const count = numberOf(span.count ?? '') ?? 0
    return from && count > 0 ? { from, to: addDays(from, count - 1) } : null
  }
  const one = day(single.exec(text)?.groups?.from)
  return one && { from: one, to: one }
}
