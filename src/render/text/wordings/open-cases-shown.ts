/** 查询: the matters that wait for whoever asks, one line each; then what is open in the area that he leads. */
import { dayOf, daysBetween } from '../../../domain/calendar/days.ts'
import { gist } from '../card-lines.ts'
import { shortNumber } from '../short-number.ts'
import { whenSaid } from '../when.ts'
import { type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

type Told = MeaningWith<'open-cases-shown'>
type Card = Told['cards'][number]

const chosen = { overdue: '超期', unsigned: '待签收', due: '今明两天到期' } as const

export const openCasesShown: WordingOf<'open-cases-shown'> = (told, setting) => {
  const { who, cards, more, only, below = null, others = [] } = told
  const what = only === undefined ? '未办结' : chosen[only]
  const [first] = [...cards, ...others]
  const none = below === null && others.length === 0 ? `${who}目前没有` : `${who}手上没有`
  return wording([
    cards.length > 0 ? `${who}${what}的问题：${cards.length + more}件` : `${none}${what}的问题。`,
    ...cards.map((card) => rowLine(card, setting)),
    more > 0 ? `另有${more}件未列出。` : null,
    only === undefined || others.length === 0 ? null : `辖区内${what}的${cards.length > 0 ? '还有' : ''}：`,
    ...others.map((card) => `${rowLine(card, setting, false)}｜${card.holder}`),
    belowLine(only, below, setting),
    first === undefined ? null : `看详情请回复：查询 ${shortNumber(first.no)}`,
  ])
}

function rowLine(card: Card, setting: Setting, withDue = true): string {
  const due = withDue ? dueWords(card.due, setting) : ''
  const parts = [shortNumber(card.no), gist(card, setting, 24), card.state, due]
  return parts.filter((part) => part !== '').join('｜')
}

function dueWords(due: Card['due'], { now }: Setting): string {
  if (due === null) return ''
  return due <= now ? `${whenSaid(due, now)}到期，请尽快` : `${whenSaid(due, now)}前`
}

/** 北苇镇在办7件，其中超期2件；最久的3号（…，石桥村，已5天）。 */
function belowLine(only: Told['only'], below: Told['below'], setting: Setting): string | null {
  if (!below || only === 'unsigned' || only === 'due') return null
  const late = below.overdue > 0 ? `，其中超期${below.overdue}件` : ''
  if (below.oldest === null || only === 'overdue') return `${below.name}辖区内在办${below.open}件${late}。`
  const { no, holder, reportedAt } = below.oldest
  const days = daysBetween(dayOf(reportedAt), dayOf(setting.now))
  const long = days > 0 ? `，已${days}天` : '，今天报的'
  const which = `${shortNumber(no)}（${gist(below.oldest, setting, 16)}，${holder}${long}）`
  return `${below.name}辖区内在办${below.open}件${late}；最久的是${which}。`
}
