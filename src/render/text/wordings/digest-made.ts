/** 周调度, 月小结 for leaders: what they must decide first, then the figures by town, then what has waited longest. */
import { dayOf } from '../../../domain/calendar/days.ts'
import type { Day } from '../../../domain/names.ts'
import { gist } from '../card-lines.ts'
import { dateSaid } from '../when.ts'
import { type MeaningWith, type WordingOf, wording } from '../wording.ts'

type Digest = MeaningWith<'digest-made'>
type Tally = Digest['total']

/** Read on the day after its end, or later: 本周 would be another one. */
const period = '本期'

export const digestMade: WordingOf<'digest-made'> = (meaning, setting) => {
  const { title, from, to, late, oldest, rows, total } = meaning
  const today = dayOf(setting.now)
  // A table of nothing but zeros says less than the sentence above it.
  const busy = rows.some(({ grid, name, ...counts }) => Object.values(counts).some((count) => count > 0))
    ? rows
    : []
  return wording([
    `${title}（${dateSaid(from as Day, today)}—${dateSaid(to as Day, today)}）`,
    late ? '本期因系统停机补发。' : null,
    decisionLine(meaning),
    `${period}报告${total.reported}件，销号${total.closed}件，自行处置${total.selfHandled}件；目前在办${meaning.open}件。`,
    `${period}巡查${total.patrols}次，会议${total.meetings}次。`,
    busy.length > 0 ? '分区域：' : null,
    ...busy.map(rowLine),
    oldest.length > 0 ? '在办最久：' : null,
    ...oldest.map((one) => `${one.no} ${gist(one, setting, 24)}，${one.holder}，已${one.days}天`),
  ])
}

/** The decision first; a quiet period says so plainly. */
function decisionLine({ total, suspended, overdue }: Digest): string {
  const decisions = [
    overdue > 0 ? `在办中已超期${overdue}件，是否督办` : null,
    suspended > 0 ? `挂账${suspended}件，是否恢复办理` : null,
  ].filter((one) => one !== null)
  if (decisions.length > 0) return `请先定：${decisions.join('；')}。`
  return total.reported === 0
    ? `${period}无新增问题，目前无超期。`
    : '目前无超期，无挂账，没有需要决定的事项。'
}

function rowLine({ name, reported, closed, overdue, selfHandled, patrols, meetings }: Tally): string {
  const share = reported > 0 && closed <= reported ? `（${Math.round((closed / reported) * 100)}%）` : ''
  return `${name}：报告${reported}、销号${closed}${share}、自行处置${selfHandled}、超期${overdue}；巡查${patrols}、会议${meetings}`
}
