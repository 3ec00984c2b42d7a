/** Times and levels in the words of the page. All times are China's, wherever the browser stands. */

const zone = 'Asia/Shanghai'
const day = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  month: 'long',
  day: 'numeric',
  weekday: 'short',
})
const shortDay = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'numeric', day: 'numeric' })
const minute = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 11月18日周三 */
export function dayOf(at) {
  return day.format(new Date(at))
}

/** 09:30 */
export function minuteOf(at) {
  return minute.format(new Date(at))
}

/** 09:30 today, 11/17 before. */
export function briefly(at, now) {
  return dayOf(at) === dayOf(now) ? minuteOf(at) : shortDay.format(new Date(at))
}

/** 11/18 09:30 */
export function dayAndMinute(at) {
  return `${shortDay.format(new Date(at))} ${minuteOf(at)}`
}

/** 还有 2 小时 10 分 or 已超 1 天 */
export function untilWord(at, now) {
  const left = Date.parse(at) - Date.parse(now)
  const minutes = Math.round(Math.abs(left) / 60_000)
  if (minutes === 0) return left < 0 ? '刚刚到期' : '马上到期'
  return `${left < 0 ? '已超' : '还有'} ${spanWord(minutes)}`
}

function spanWord(minutes) {
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时${minutes % 60 ? ` ${minutes % 60} 分` : ''}`
  const hours = Math.floor((minutes % 1440) / 60)
  return `${Math.floor(minutes / 1440)} 天${hours ? ` ${hours} 小时` : ''}`
}

/** Minutes from now to the next eight o'clock in the morning. */
export function minutesToEight(now) {
  const chinaMinutes = Math.floor(Date.parse(now) / 60_000) + 8 * 60
  const inDay = chinaMinutes % 1440
  return (8 * 60 - inDay + 1440) % 1440 || 1440
}

/** HB20261118-007 → 7号, as people say it; a number of another form stays whole. */
export function shortNumber(no) {
  const count = /-(\d+)$/.exec(no)?.[1]
  return count ? `${Number(count)}号` : no
}

const levelWords = ['', '一级网格', '二级网格', '三级网格', '四级网格', '五级网格']

export function levelWord(level) {
  return levelWords[level] ?? '其他人员'
}

/** 杏林村 村级网格长; the first post of a person, with how many more. */
export function postWord(person) {
  const [first] = person?.posts ?? []
  if (!first) return ''
  const more = person.posts.length > 1 ? ` 等 ${person.posts.length} 个岗位` : ''
  return `${first.gridName} ${first.post}${more}`
}
