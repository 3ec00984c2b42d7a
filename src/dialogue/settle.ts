/** Writes what a turn led to, in one commit with the message that caused it. */
import type { Desk } from '../desk.ts'
import { policyAt } from '../desk.ts'
import { addMinutes } from '../domain/calendar/days.ts'
import type { CaseId, Instant } from '../domain/names.ts'
import type { Refusal } from '../domain/refusal.ts'
import { handleAlarm } from '../handle-alarm.ts'
import { handleAlert } from '../handle-alert.ts'
import { handleCommand, type Outcome } from '../handle-command.ts'
import type { Message } from '../inbox/message.ts'
import type { Entry, View } from '../journal/journal.ts'
import type { Question } from '../journal/question.ts'
import { limits } from '../limits.ts'
import type { Destination, Meaning, Notice } from '../notices/notice.ts'
import { waitedBefore } from './asking/asking.ts'
import { matterName } from './changes.ts'
import { albumName } from './photos-alone.ts'
import type { Pictures } from './pictures.ts'
import type { Consequence, Speaker, Turn } from './turn.ts'

export interface Turned {
  readonly consequence: Consequence
  readonly message: Message
  readonly rows: readonly number[]
  readonly now: Instant
  /** Null where neither chat nor sender is bound. */
  readonly speaker: Speaker | null
  readonly turn?: Turn
  readonly pictures?: Pictures | null
  /** The question that was open when the turn began. */
  readonly asked?: Question | null
}

/** What was decided about cases, to whatever may follow from it. */
export type Settled = Pick<Extract<Outcome, { done: unknown }>, 'cases' | 'facts'>
const nothing: Settled = { cases: [], facts: [] }

export async function settle(desk: Desk, turned: Turned): Promise<Settled> {
  const { consequence, rows } = turned
  switch (consequence.kind) {
    case 'hold':
      await desk.inbox.hold(rows, consequence.until)
      return nothing
    case 'silent':
      return write(desk, turned, consequence.outcome, {
        views: consequence.settles ? questionViews(turned, null) : [],
      })
    case 'refused':
      return write(desk, turned, `refused:${consequence.refusal.code}`, {
        notices: [refusalTo(turned, consequence.refusal)],
        views: consequence.asks ? questionViews(turned, consequence.asks) : [],
      })
    case 'tell':
      return write(desk, turned, consequence.outcome, {
        notices: [reply(turned, consequence.meaning)],
        views: questionViews(turned, withEvidence(consequence.question, turned.pictures ?? null)),
      })
    case 'write':
      return write(desk, turned, consequence.outcome, {
        ...consequence,
        views: [...(consequence.settles ? questionViews(turned, null) : []), ...consequence.views],
        notices: [...consequence.notices, ...lost(turned, null)],
      })
    case 'alert':
    case 'alarm':
      return outside(desk, turned, consequence)
    case 'steps':
      return steps(desk, turned, consequence)
  }
}

async function steps(desk: Desk, turned: Turned, consequence: Steps): Promise<Settled> {
  const { rows, now } = turned
  const speaker = consequence.inNameOf ?? turned.speaker
  if (!speaker) throw new Error('a case needs a speaker')
  const [first] = consequence.steps
  if (!first) throw new Error('no step')
  const outcome = await handleCommand(desk, {
    tenant: speaker.tenant,
    steps: consequence.steps,
    actor: speaker.actor,
    now,
    saidIn: speaker.here,
    handled: { rows, outcome: first.command.type },
    stamp: null,
    views: [...aboutViews(turned, consequence), ...questionViews(turned, null), ...consequence.views],
    notices: [
      ...lost(turned, first.case),
      ...(consequence.notices ?? []),
      ...(consequence.refusals ?? []).map((refusal) => refusalTo(turned, refusal)),
    ],
    beside: consequence.beside ?? [],
  })
  if (!('refusal' in outcome)) return outcome
  const { refusal } = outcome
  const until = addMinutes(now, policyAt(desk, speaker.tenant, now).answerMinutes)
  const lacking = { case: first.case, until }
  await write(desk, turned, `refused:${refusal.code}`, {
    notices: [refusalTo(turned, refusal)],
    views: questionViews(turned, questionAfter(refusal, consequence.retryWith, lacking)),
  })
  return nothing
}

/** What is no case: an answer to an alarm, an alert declared. */
async function outside(desk: Desk, turned: Turned, consequence: Outside): Promise<Settled> {
  const { speaker, rows, now } = turned
  if (!speaker) throw new Error('said by nobody')
  const { command } = consequence
  const { tenant, actor, here: saidIn } = speaker
  const said = { tenant, now, handled: { rows, outcome: command.type }, views: questionViews(turned, null) }
  const outcome =
    consequence.kind === 'alert'
      ? await handleAlert(desk, { ...said, command: consequence.command, who: actor })
      : await handleAlarm(desk, {
          ...said,
          ...consequence,
          actor,
          saidIn,
          stamp: null,
          notices: lost(turned, null),
        })
  if (typeof outcome === 'string' || !('refusal' in outcome)) return nothing
  const { refusal } = outcome
  return write(desk, turned, `refused:${refusal.code}`, {
    notices: [refusalTo(turned, refusal)],
    views: questionViews(turned, null),
  })
}

type Outside = Extract<Consequence, { kind: 'alarm' | 'alert' }>
type Steps = Extract<Consequence, { kind: 'steps' }>

/** What would make a refused wish possible may simply follow: the photo, the reason. */
function questionAfter(
  refusal: Refusal,
  retryWith: string | null,
  lacking: { readonly case: CaseId; readonly until: Instant },
): Question | null {
  if (refusal.code === 'photo-needed' && retryWith !== null)
    return { kind: 'photo', text: retryWith, ...lacking }
  return refusal.code === 'reason-needed' ? { kind: 'reason', act: refusal.wished, ...lacking } : null
}

type Parts = Partial<Pick<Entry, 'appends' | 'views' | 'notices'>>

async function write(
  desk: Desk,
  { rows, now }: Turned,
  outcome: string,
  { appends = [], views = [], notices = [] }: Parts,
): Promise<Settled> {
  const done = await desk.journal.commit({
    appends,
    views,
    notices,
    handled: { rows, outcome },
    stamp: null,
    at: now,
  })
  // Somebody wrote to the same daybook at the same moment: the message is simply read again.
  if (done === 'conflict') throw new Error('conflict')
  return nothing
}

const reply = ({ message, rows, now, speaker }: Turned, meaning: Meaning): Notice => ({
  key: `said:${rows[0]}:${keyOf(meaning)}`,
  to: speaker?.answer ?? answerTo(message),
  about: meaning.kind === 'case-shown' ? meaning.card.id : null,
  meaning,
  priority: 'urgent',
  dueAt: now,
})

/** Several refusals may answer one message: more matters than are told apart, and photos beyond the limit. */
const keyOf = (meaning: Meaning): string => {
  if (meaning.kind !== 'refused') return meaning.kind
  const { refusal } = meaning
  return `refused:${refusal.code}${refusal.code === 'already-acted' ? `:${refusal.no}` : ''}`
}

const answerTo = ({ platform, account, chat, chatKind, id }: Message): Destination => ({
  kind: 'chat',
  platform,
  account,
  chat,
  chatKind,
  replyTo: id,
})

const refusalTo = (turned: Turned, refusal: Refusal): Notice =>
  reply(turned, { kind: 'refused', refusal, to: turned.speaker?.addressee ?? null })

/** Photos that could not be had are told: two of three arrived. */
function lost(turned: Turned, about: CaseId | null): Notice[] {
  const { pictures } = turned
  if (!pictures || pictures.kept.length >= pictures.of) return []
  const { attachments: limit } = limits
  if (pictures.of > limit) return [refusalTo(turned, { code: 'too-many-photos', count: pictures.of, limit })]
  if (pictures.refusedBecause !== null)
    return [refusalTo(turned, { code: 'bad-photo', sentence: pictures.refusedBecause })]
  return [
    reply(turned, {
      kind: 'photos-lost',
      got: pictures.kept.length,
      of: pictures.of,
      no: about?.slice(about.indexOf('/') + 1) ?? '',
    }),
  ]
}

/** A new question replaces the old one; a settled one is cleared, and only then written. */
function questionViews({ speaker, asked }: Turned, question: Question | null): View[] {
  if (!speaker || (question === null && !asked)) return []
  const { chatKey, userId } = speaker
  return [{ kind: 'question', chatKey, userId, question: question ?? waitedBefore(asked ?? null) }]
}

const withEvidence = (question: Question | null, pictures: Pictures | null): Question | null =>
  question?.kind === 'which' && pictures
    ? { ...question, evidence: [...new Set([...question.evidence, ...pictures.kept])] }
    : question

/** Which messages are about which case: the words that opened it, be they these or earlier ones, and their photos. */
function aboutViews({ turn, message, now }: Turned, { steps: list, opens }: Steps): View[] {
  const { platform, account, chat } = message
  const cases = [...new Set(list.map((step) => step.case))]
  const reports = list[0]?.command.type === 'report-case'
  const own = ownNames(turn, message)
  const openers = !reports ? [] : opens ? [opens] : own
  const opened = openers.flatMap((name) => cases.map((id, at) => [matterName(name, at), id, true] as const))
  const said = own.filter((name) => !openers.includes(name)).map((name) => [name, cases[0], false] as const)
  return [...opened, ...said].flatMap(([name, id, opened]): View[] =>
    id === undefined
      ? []
      : [{ kind: 'about', platform, account, chat, message: name, case: id, opened, at: now }],
  )
}

function ownNames(turn: Turn | undefined, message: Message): readonly string[] {
  if (message.kind !== 'said' && message.kind !== 'edited') return []
  // An edit is known by what it edits: the next edit of the same words must not open a second case.
  const nameOf = ({ kind, id: own, subject }: Message) => (kind === 'edited' ? (subject ?? own) : own)
  const parts = turn ? [...turn.held, ...turn.parts] : []
  const albums = parts.flatMap((part) => (part.message.album === null ? [] : [albumName(part.message.album)]))
  return [...parts.map((part) => nameOf(part.message)), ...new Set(albums)]
}
