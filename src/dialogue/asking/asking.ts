/** Questions with two or three answers: how a message was meant, and whether a lone photo shows a case told before. */
import { addMinutes } from '../../domain/calendar/days.ts'
import { type Case, endedStates } from '../../domain/case/case.ts'
import { transitions } from '../../domain/case/table.ts'
import { may } from '../../domain/grid/may.ts'
import type { Instant } from '../../domain/names.ts'
import { clean } from '../../intent/clean.ts'
import type { Understanding } from '../../intent/wish.ts'
import type { Question } from '../../journal/question.ts'
import { shortNumber } from '../../render/text/short-number.ts'
import { type Consequence, silence, type Turn } from '../turn.ts'
import { askWhich } from './ask-which.ts'

/** Two readings come too close: asked once. An edit is not asked about again, and silence means that nothing happened. */
export function askReading(
  turn: Turn,
  { between }: Pick<Extract<Understanding, { kind: 'unsure' }>, 'between'>,
  waiting: Question | null,
): Consequence {
  const { message, speaker } = turn
  if (message.kind !== 'said') return silence('unsure-edited')
  // The public may report and little else: a question about other things would lead nowhere.
  if (speaker.person === null && !between.some(({ intent }) => intent === 'report'))
    return silence('unsure-stranger')
  const options = between.map(({ title, intent }) => ({ label: title, value: markedBy(turn, intent) }))
  return askWhich(turn, {
    ...{ about: 'reading', said: clean(message.text), options, message: message.id, quoted: turn.quoted },
    ...(waiting && waiting.kind !== 'which' ? { before: waiting } : {}),
  })
}

/** How many of the latest reports fit a short question, and among how many they are looked for. */
const offered = 3
const lookedAt = 20

/** A photo without words soon after somebody else's report in the same group. Null when there is none such. */
export async function askSameMatter(turn: Turn): Promise<Consequence | null> {
  const { desk, speaker, policy, parts } = turn
  const { group, person } = speaker
  if (group === null || person === null) return null
  const heardAt = Math.min(...parts.map((part) => part.receivedAt)) as Instant
  const since = addMinutes(heardAt, -policy.sameMatterMinutes)
  const cases: Case[] = []
  for (const matter of await desk.cases.reportedIn(group.id, since, lookedAt))
    if (cases.length < offered && (await showable(turn, matter))) cases.push(matter)
  const [only] = cases
  if (only === undefined) return null
  const asked = { about: 'same-matter', message: turn.message.id, quoted: turn.quoted } as const
  const no = { label: cases.length === 1 ? '不是' : '都不是', value: markedBy(turn, 'no') }
  if (cases.length === 1) {
    const said = `${shortNumber(only.no)}（${gistOf(only)}）`
    return askWhich(turn, { ...asked, said, options: [{ label: '是', value: markedBy(turn, only.id) }, no] })
  }
  const options = cases.map((matter) => ({
    label: `${shortNumber(matter.no)} ${gistOf(matter)}`,
    value: markedBy(turn, matter.id),
  }))
  return askWhich(turn, { ...asked, said: '', options: [...options, no] })
}

/** Another's, still open, and to be completed by this person. */
async function showable({ desk, speaker, policy }: Turn, matter: Case): Promise<boolean> {
  if (matter.reporter.person === speaker.person?.id || endedStates.includes(matter.state)) return false
  const own = speaker.person?.posts.map((post) => post.grid) ?? []
  const grids = [matter.origin, matter.holder.grid, ...matter.touched, ...own]
  const scene = await desk.directory.scene(speaker.tenant, grids)
  const open = transitions[matter.state]['supplement-case'] !== undefined
  return open && may(speaker.actor, 'supplement-case', matter, scene, policy)
}

const gistOf = ({ place, text }: Case): string => place ?? text.slice(0, 12).toWellFormed()

/** The message's own row stands before it: a button of an older question answers nothing. */
export const markedBy = ({ parts }: Turn, what: string): string => `${parts[0]?.row ?? 0}:${what}`

/** What was chosen, without the row. */
export const chosenOf = (value: string): string => value.slice(value.indexOf(':') + 1)

/** The photo or the place that was waited for before the question came between. */
export const waitedBefore = (question: Question | null): Question | null =>
  question?.kind === 'which' ? (question.before ?? null) : null
