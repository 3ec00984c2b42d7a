/** 上次那个油烟的处理结果出来没有: the case is found by its words, by whose it is, or as the one spoken of last. */
import { addMinutes, dayOf } from '../../domain/calendar/days.ts'
import { type Case, type CaseStateName, caseStates, endedStates } from '../../domain/case/case.ts'
import { sharedPairs } from '../../domain/case/likeness.ts'
import type { QuestionWish } from '../../intent/question-wish.ts'
import { askWhich } from '../asking/ask-which.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { ledHere } from './open-cases.ts'
import { oneCase } from './queries.ts'

type Asked = Extract<QuestionWish, { wish: 'ask-result' }>

/** So far back a matter is asked about without its number, and so many are compared. */
const daysBack = 30
const compared = 40
/** What was spoken of last is meant only while people may still have it in mind. */
const freshMinutes = 24 * 60
/** What people ask with tells nothing of the matter asked about. */
const asking =
  /处理结果|结果|出来|没有|了没|怎么样|怎么说|咋说|咋样|到哪一步|上次|上回|那个|那件|那条|昨[天日]|前天|之前|居民|人家|又来问|问我|报的|反映的|编号|多少|解决|处理|办完|现在|结了没有?|办了没有?|弄了没有?|销了没有?/gu
const openStates = (Object.keys(caseStates) as CaseStateName[]).filter(
  (state) => !endedStates.includes(state),
)
const gone: readonly CaseStateName[] = ['merged', 'withdrawn', 'void']

export async function askResult(turn: Turn, asked: Asked): Promise<Consequence> {
  if (turn.chosen.case !== null || turn.quoted !== null) return oneCase(turn, null)
  const meant = asked.words === '' && !asked.own ? await spokenOfLast(turn) : await likely(turn, asked)
  const [only] = meant
  if (only === undefined)
    return turn.message.addressed
      ? refusedWith({ code: 'unknown-number', said: '' })
      : silence('no-likely-case')
  if (meant.length === 1) return oneCase({ ...turn, quoted: only.id }, null)
  const options = meant.slice(0, 5).map(({ id, no, place, text }) => {
    return { label: `${no} ${place ?? text.slice(0, 12)}`, value: id as string }
  })
  return askWhich(turn, { about: 'case', said: '', options })
}

/** By message of this chat: a card of an order that came later leaves none. */
async function spokenOfLast({ desk, message, now }: Turn): Promise<readonly Case[]> {
  const { platform, account, chat } = message
  const last = await desk.cases.lastAbout(platform, account, chat, addMinutes(now, -freshMinutes))
  const matter = last === null ? null : await desk.cases.get(last)
  return matter === null ? [] : [matter]
}

/** Of the group's own cases those that are asked about: the most alike, and of the like ones the open. */
async function likely(turn: Turn, { words, categories, own, day }: Asked): Promise<readonly Case[]> {
  const all = (await casesAround(turn)).filter(
    ({ state, reporter, reportedAt }) =>
      !gone.includes(state) &&
      (!own || reporter.person === turn.speaker.person?.id) &&
      (day === null || !own || dayOf(reportedAt) === day),
  )
  const said = words.replace(asking, ' ')
  const scored = all.map((matter) => {
    const kind = matter.category !== null && categories.includes(matter.category) ? 3 : 0
    return { matter, score: kind + sharedPairs(said, `${matter.place ?? ''} ${matter.text}`) }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  if (best < 2) return own ? all : []
  const like = scored.filter(({ score }) => score === best).map(({ matter }) => matter)
  const open = like.filter(({ endedAt }) => endedAt === null)
  return open.length > 0 ? open : like.slice(0, 1)
}

/** What the group knows of: told here, in its hands, and for whoever leads what is open below. */
export async function casesAround(turn: Turn): Promise<readonly Case[]> {
  const { desk, speaker, now } = turn
  const since = addMinutes(now, -daysBack * 24 * 60)
  if (speaker.group === null) {
    const { person } = speaker
    if (person === null) return []
    const grids = person.posts.map(({ grid }) => grid)
    const whose = { person: person.id, grids, department: person.department }
    return desk.cases.openOf(speaker.tenant, whose, compared)
  }
  const { id, grid } = speaker.group
  const led = await ledHere(turn)
  const lists = await Promise.all([
    desk.cases.reportedIn(id, since, compared),
    desk.cases.openAt(speaker.tenant, [grid], compared),
    // Whoever leads asks about what lies below as well, as long as it is open.
    led === null ? [] : desk.cases.openUnder(led, { states: openStates }, compared),
  ])
  return [...new Map(lists.flat().map((matter) => [matter.id, matter])).values()]
}
