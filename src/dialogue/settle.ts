/** Writes what a turn led to, in one commit with the message that caused it. */
import type { Desk } from '../desk.ts'
import { policyAt } from '../desk.ts'
import { addMinutes } from '../domain/calendar/days.ts'
import type { CaseId, Instant } from '../domain/names.ts'
import type { Refusal } from '../domain/refusal.ts'
import { handleCommand } from '../handle-command.ts'
import type { Message } from '../inbox/message.ts'
import type { Entry, Question, View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import type { Destination, Meaning, Notice } from '../notices/notice.ts'
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

export async function settle(desk: Desk, turned: Turned): Promise<void> {
  const { consequence, rows } = turned
  switch (consequence.kind) {
    case 'hold':
      return desk.inbox.hold(rows, consequence.until)
    case 'silent':
      return write(desk, turned, consequence.outcome, {})
    case 'refused':
      return write(desk, turned, `refused:${consequence.refusal.code}`, {
        notices: [refusalTo(turned, consequence.refusal)],
      })
    case 'tell':
      return write(desk, turned, consequence.outcome, {
        notices: [reply(turned, consequence.meaning)],
        views: questionViews(turned, withEvidence(consequence.question, turned.pictures ?? null)),
      })
    case 'write':
      return write(desk, turned, consequence.outcome, {
        ...consequence,
        notices: [...consequence.notices, ...lost(turned, null)],
      })
    case 'steps':
      return steps(desk, turned, consequence)
  }
}

async function steps(
  desk: Desk,
  turned: Turned,
  consequence: Extract<Consequence, { kind: 'steps' }>,
): Promise<void> {
  const { rows, now, speaker } = turned
  if (!speaker) throw new Error('a case needs a speaker')
  const [first] = consequence.steps
  if (!first) throw new Error('no step')
  const opened = first.command.type === 'report-case'
  const outcome = await handleCommand(desk, {
    tenant: speaker.tenant,
    steps: consequence.steps,
    actor: speaker.actor,
    now,
    saidIn: speaker.here,
    handled: { rows, outcome: first.command.type },
    stamp: null,
    views: [...aboutViews(turned, first.case, opened), ...questionViews(turned, null), ...consequence.views],
    notices: lost(turned, first.case),
  })
  if (!('refusal' in outcome)) return
  const { refusal } = outcome
  const until = addMinutes(now, policyAt(desk, speaker.tenant, now).answerMinutes)
  const lacking = { case: first.case, until }
  await write(desk, turned, `refused:${refusal.code}`, {
    notices: [refusalTo(turned, refusal)],
    views: questionViews(turned, questionAfter(refusal, consequence.retryWith, lacking)),
  })
}

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
): Promise<void> {
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
}

const reply = ({ message, rows, now, speaker }: Turned, meaning: Meaning): Notice => ({
  key: `said:${rows[0]}:${meaning.kind}`,
  to: speaker?.answer ?? answerTo(message),
  about: meaning.kind === 'case-shown' ? meaning.card.id : null,
  meaning,
  priority: 'urgent',
  dueAt: now,
})

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
  return [{ kind: 'question', chatKey: speaker.chatKey, userId: speaker.userId, question }]
}

const withEvidence = (question: Question | null, pictures: Pictures | null): Question | null =>
  question?.kind === 'which' && pictures ? { ...question, evidence: pictures.kept } : question

function aboutViews({ turn, message, now }: Turned, id: CaseId, opened: boolean): View[] {
  if (message.kind !== 'said' && message.kind !== 'edited') return []
  const { platform, account, chat } = message
  // An edit is known by what it edits: the next edit of the same words must not open a second case.
  const nameOf = ({ kind, id: own, subject }: Message) => (kind === 'edited' ? (subject ?? own) : own)
  const parts = turn ? [...turn.held, ...turn.parts] : []
  const albums = parts.flatMap((part) => (part.message.album === null ? [] : [albumName(part.message.album)]))
  const names = [...parts.map((part) => nameOf(part.message)), ...new Set(albums)]
  return names.map((name) => ({
    kind: 'about',
    platform,
    account,
    chat,
    message: name,
    case: id,
    opened,
    at: now,
  }))
}
