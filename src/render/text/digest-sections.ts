/** What a digest tells beside cases, each in a line or two: orders, alarms, second looks, inspections, scores, air, typical cases. */
import { dayOf } from '../../domain/calendar/days.ts'
import type { Digest } from '../../domain/digest/digest.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'
import type { Setting } from './wording.ts'

const ordersShown = 3
const unitsShown = 12
/** Of an order's words. */
const orderShown = 20
/** Names in one line. */
const namesShown = 6

export function orderLines({ orders }: Digest, setting: Setting): readonly string[] {
  if (orders === null) return []
  const late = orders.overdue > 0 ? `，超期${orders.overdue}项` : ''
  const ended = orders.ended > 0 ? `；本期办结${orders.ended}项` : ''
  return [
    `任务：在办${orders.open}项${late}${ended}。`,
    ...orders.list.slice(0, ordersShown).map((one) => orderLine(one, setting)),
  ]
}

function orderLine({ no, text, until, overdue, told, done, waiting }: OrderRow, setting: Setting): string {
  const names = waiting.length > 0 ? `（${named(waiting, told - done)}）` : ''
  const short = typed(text, setting, orderShown)
  const when = until === null ? '不设期限' : `${dateSaid(dayOf(until))}${overdue ? '已过期限' : '前'}`
  const open = told === 1 ? '未完成' : `${told}个中${told - done}个未完成${names}`
  return `${no} ${short}：${open}，${when}`
}
type OrderRow = NonNullable<Digest['orders']>['list'][number]

export const alarmLine = ({ alarms }: Digest): string | null =>
  alarms === null || alarms.raised + alarms.open === 0
    ? null
    : `站点报警${alarms.raised}起，超时${alarms.late}起，未办结${alarms.open}起。`

export const recheckLine = ({ rechecks }: Digest): string | null =>
  rechecks === null
    ? null
    : `回头看：合格${rechecks.passed}件，不合格${rechecks.failed}件，待查${rechecks.waiting}件。`

export function inspectionLine({ inspections }: Digest): string | null {
  if (inspections === null) return null
  const { from, to, done, min, of, covered, missing } = inspections
  const left = missing.length > 0 ? `去过${covered}个，还没去：${named(missing, missing.length)}` : '都去过了'
  const reach = of > 0 ? `；${of}个下级网格${left}` : ''
  return `督查下级${done}次（${dateSaid(from)}至${dateSaid(to)}应不少于${min}次）${reach}。`
}

export function resultLine({ kind, results, unit, madeAt, to }: Digest): string | null {
  if (kind !== 'monthly' && kind !== 'quarterly' && kind !== 'yearly') return null
  if (results === null) return null
  // Of a period that runs nobody expects them.
  if (results.length === 0) return unit.level > 1 || dayOf(madeAt) <= to ? null : '考核得分：本期尚未公布。'
  return `考核得分：${results
    .slice(0, unitsShown)
    .map(({ name, score, corrected }) => `${name}${score}分${correctedWords(corrected)}`)
    .join('，')}。`
}

/** A result that is no longer the one that was published says so. */
const correctedWords = (times: number | undefined): string =>
  times === undefined ? '' : `（公布后更正${times}次）`

/** 改善率 with its sign as the rules define it: a positive one is better. */
export function airLine({ air, unit }: Digest): string | null {
  if (air === null) return null
  if (air.rows.length === 0) return unit.level > 1 ? null : '空气质量：本月没有数据，不排名。'
  const ranked = air.rows.some(({ rank }) => rank !== null)
  const said = air.rows.slice(0, unitsShown).map(({ name, rank, rate, index }) => {
    const place = rank === null ? '' : unit.level > 1 ? `第${rank}名（共${air.of}个）` : `${rank}.`
    const better = rate === null ? '' : `，改善率${rate}`
    return unit.level > 1
      ? `${place}${place ? '，' : ''}指数${index}${better}`
      : `${place}${name}指数${index}${better}`
  })
  return `${ranked ? '空气质量排名' : '空气质量'}：${said.join('；')}。`
}

export function exposureLine({ exposures }: Digest): string | null {
  if (exposures === null) return null
  const { published, waiting } = exposures
  if (published.length + waiting === 0) return '典型案例：本期没有。'
  const titles = published.length > 0 ? `（${published.slice(0, namesShown).join('；')}）` : ''
  return `典型案例：公布${published.length}件${titles}${waiting > 0 ? `，审签中${waiting}件` : ''}。`
}

const named = (names: readonly string[], all: number): string =>
  `${names.slice(0, namesShown).join('、')}${all > Math.min(names.length, namesShown) ? '等' : ''}`
