/** 每天17:00前, 每周五下班前, 到月底: that an order comes again, when each is due, and until when; pure. */

export interface RepeatSaid {
  readonly every: 'day' | 'workday' | 'week' | 'month'
  /** The first one as a single time: 今天17:00前, 本周五前. */
  readonly first: string
  /** The same where the first has gone by: 明天17:00前, 下周五前. */
  readonly later: string
  /** Its last day as said: 月底; null where none is. */
  readonly last: string | null
  /** The words of both, to be taken out of the order. */
  readonly found: readonly string[]
  /** As it is said back: 每天17:00前. */
  readonly said: string
}

const clock =
  '(?:(?:上午|中午|下午|晚上|傍晚|早上|早|晚)?(?:\\d{1,2}(?:[:：]\\d{2}|[点时](?:半|\\d{1,2}分?)?)|[一二三四五六七八九十]{1,3}点半?)|下班|中午|上午|下午|晚上)?(?:之?前|以前)?'
const every = new RegExp(
  `(?:请|须|要|于|在|必须)*(?<kind>每个?工作日|每[天日]|每个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])|每个?月(?<date>\\d{1,2})[日号]|每个?月底|每个?(?:周|星期|礼拜)|每个?月)(?:的|都|要)?(?<clock>${clock})`,
  'u',
)
const last =
  /[，,；; （(]*(?:从?(?:即日|今天|明天|现在)起?(?:开始)?[，,]?)?(?:一直)?(?:到|至|截止到?|报到|做到)(?<last>(?:本|这个|下个?)?月底|年底|\d{1,2}月\d{1,2}[日号]|\d{1,2}月底|[本下]?(?:周|星期)[一二三四五六日天]|\d{1,2}[日号])(?:为止|止|结束)?[）)]?|[，,；; ]*(?:连续|持续|为期)(?<span>[一二两三四五六七八九十\d]{1,3}个?(?:天|周|星期|月))/u

export function repeatIn(text: string): RepeatSaid | null {
  const match = every.exec(text)
  const { kind = '', weekday, date, clock: at = '' } = match?.groups ?? {}
  if (match === null) return null
  const end = last.exec(text)
  const time = at === '' ? '' : /前$/u.test(at) ? at : `${at}前`
  const [first, later, unit] = days(kind, weekday, date)
  return {
    every: unit,
    first: `${first}${time === '' ? '下班前' : time}`,
    later: `${later}${time === '' ? '下班前' : time}`,
    last: end?.groups?.last ?? end?.groups?.span ?? null,
    found: [...(end ? [end[0]] : []), match[0]],
    said: `${kind}${at}`,
  }
}

function days(
  kind: string,
  weekday: string | undefined,
  date: string | undefined,
): readonly [string, string, RepeatSaid['every']] {
  if (weekday !== undefined) return [`本周${weekday}`, `下周${weekday}`, 'week']
  if (date !== undefined) return [`本月${date}日`, `下月${date}日`, 'month']
  if (/月/u.test(kind)) return ['本月底', '下月底', 'month']
  if (/工作日/u.test(kind)) return ['今天', '明天', 'workday']
  return /天$|日$/u.test(kind) ? ['今天', '明天', 'day'] : ['本周五', '下周五', 'week']
}
