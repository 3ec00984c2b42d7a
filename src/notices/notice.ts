/** A notice: who is to be told what, as meaning. Text is made at delivery, for that channel's abilities. */
import { z } from 'zod'
import { DigestFigures } from '../domain/digest/facts.ts'
import { CaseId, EvidenceId, GroupId, Instant, PersonId } from '../domain/names.ts'
import { measureNotice } from './measure-notice.ts'
import { Refusal } from './refusal-shape.ts'

/** A case in a nutshell, enough for every wording without another look-up. */
export const CaseCard = z.object({
  id: CaseId,
  no: z.string(),
  text: z.string(),
  place: z.string().nullable(),
  category: z.string().nullable(),
  urgency: z.enum(['normal', 'urgent', 'emergency']),
  /** Chinese word of the state, 处置中. */
  state: z.string(),
  /** 柳湾村, 城市管理局, or an outside body. */
  holder: z.string(),
  /** The origin's name, 柳湾村三片区. */
  origin: z.string(),
})
export type CaseCard = z.infer<typeof CaseCard>

export const Addressee = z.object({ person: PersonId, name: z.string(), title: z.string() })
export type Addressee = z.infer<typeof Addressee>

/** What a button below a card does; the renderer writes label and text-menu form. */
export const Action = z.enum([
  'acknowledge-case',
  'escalate-case',
  'self-handle-case',
  'finish-case',
  'progress-case',
  'pass-check',
  'fail-check',
  'close-case',
  'grant-extension',
  'refuse-extension',
  'withdraw-case',
  'return-case',
  'resume-case',
])
export type Action = z.infer<typeof Action>

/** Facts of a case that are told. The stem is the fact's own. */
export const ToldCaseFact = z.enum([
  'case-reported',
  'case-supplemented',
  'case-corrected',
  'case-acknowledged',
  'case-progressed',
  'case-escalated',
  'case-transferred',
  'case-assigned',
  'case-returned',
  'case-finished',
  'case-check-passed',
  'case-check-failed',
  'case-closed',
  'case-self-handled',
  'case-extension-asked',
  'case-extension-granted',
  'case-extension-refused',
  'case-urged',
  'case-supervised',
  'case-suspended',
  'case-resumed',
  'case-merged',
  'case-absorbed',
  'case-withdrawn',
  'case-voided',
  'case-due-soon',
  'case-overdue',
])
export type ToldCaseFact = z.infer<typeof ToldCaseFact>

const CaseNotice = z.object({
  kind: ToldCaseFact,
  /** ask: here sits whoever must act · outcome: here it was reported · inform: on the way, nothing to do. */
  role: z.enum(['ask', 'outcome', 'inform']),
  card: CaseCard,
  /** Who did it, 柳湾村网格长 李谷雨; 系统 for the clock; 群众 for the public. */
  who: z.string(),
  /** Who is asked, and by when. Empty when nobody is asked here. */
  asked: z.array(Addressee),
  by: Instant.nullable(),
  /** When the whole must be done, where `by` is only its first step. */
  finishBy: Instant.nullable().optional(),
  /** Told beside, not asked: the block's chief when a point of his reports (AMB-36). */
  copied: z.array(Addressee).optional(),
  /** What was said: a reason, a result, a note. Empty when nothing was. */
  words: z.string(),
  /** Where it went: 北苇镇, 城市管理局. */
  to: z.string().nullable(),
  /** Names of levels passed over because nobody is in post. */
  skipped: z.array(z.string()),
  /** Still missing from the report. */
  missing: z.array(z.enum(['place', 'photo'])),
  /** For deadline notices: acknowledge, feedback, result or check. */
  deadline: z.enum(['acknowledge', 'feedback', 'result', 'check']).nullable(),
  /** Another case named: the one merged into, or absorbed. */
  other: z.string().nullable(),
  reused: z.array(z.string()),
  photos: z.array(EvidenceId),
  actions: z.array(Action),
  /** The district's public telephone, shown in emergencies; null when none is configured. */
  hotline: z.string().nullable(),
})

const DutyNotice = z.object({
  kind: z.literal('duty-reminded'),
  duty: z.string(),
  dutyKind: z.enum(['meeting', 'patrol']),
  photo: z.boolean(),
  grids: z.array(z.object({ name: z.string(), asked: z.array(Addressee) })),
})

const AbsenceNotice = z.object({
  kind: z.literal('absence-listed'),
  day: z.string(),
  rows: z.array(z.object({ duty: z.string(), missing: z.array(z.string()), of: z.int() })),
})

const DaybookNotice = z.object({
  kind: z.enum(['patrol-recorded', 'meeting-recorded', 'self-handling-recorded']),
  /** The grid's name, or several joined. */
  grid: z.string(),
  who: z.string(),
  words: z.string(),
  photoCount: z.int(),
  /** Recorded without the photo that the rules want. */
  photoMissing: z.boolean(),
  asked: z.array(Addressee),
})

const DigestNotice = z.object({
  kind: z.literal('digest-made'),
  digest: z.enum(['weekly', 'monthly']),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  ...DigestFigures.shape,
})

/** Answers to the one who wrote. */
const Reply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), refusal: Refusal, to: Addressee.nullable() }),
  /** Two readings or several cases: choose by number, word or press. `value` comes back. */
  z.object({
    kind: z.literal('asked-which'),
    about: z.enum(['case', 'target']),
    said: z.string(),
    options: z.array(z.object({ label: z.string(), value: z.string() })),
    to: Addressee.nullable(),
  }),
  /** Not understood, though the bot was addressed: the nearest phrases. */
  z.object({ kind: z.literal('not-understood'), nearest: z.array(z.string()) }),
  z.object({
    kind: z.literal('help-shown'),
    topics: z.array(z.object({ title: z.string(), examples: z.array(z.string()), what: z.string() })),
    /** Titles of what else can be said; each is explained on asking. */
    more: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('open-cases-shown'),
    who: z.string(),
    cards: z.array(CaseCard.extend({ due: Instant.nullable() })),
    more: z.int(),
  }),
  z.object({
    kind: z.literal('case-shown'),
    card: CaseCard,
    reportedAt: Instant,
    due: z.array(z.object({ kind: z.string(), at: Instant })),
    trail: z.array(z.object({ at: Instant, who: z.string(), what: z.string() })),
    photos: z.array(EvidenceId),
    actions: z.array(Action),
  }),
  z.object({ kind: z.literal('account-bound'), name: z.string(), posts: z.array(z.string()) }),
  z.object({ kind: z.literal('group-bound'), name: z.string() }),
  z.object({
    kind: z.literal('code-issued'),
    code: z.string(),
    whom: z.string(),
    what: z.enum(['person', 'group']),
    until: Instant,
  }),
  /** The bot was put into a chat it does not know yet. */
  z.object({ kind: z.literal('joined') }),
  /** It was away; what was said meanwhile may be lost. */
  z.object({ kind: z.literal('photos-lost'), got: z.int(), of: z.int(), no: z.string() }),
])

export const Meaning = z.discriminatedUnion('kind', [
  CaseNotice,
  DutyNotice,
  AbsenceNotice,
  DaybookNotice,
  DigestNotice,
  measureNotice(Addressee),
  ...Reply.options,
])
export type Meaning = z.infer<typeof Meaning>
export type MeaningKind = Meaning['kind']
export type MeaningOf<K extends MeaningKind> = Extract<Meaning, { kind: K }>

/** Where a notice goes: a group of ours, a person (private chat), or straight back to the chat it came from. */
export const Destination = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('group'),
    group: GroupId,
    /** The message that is answered. */
    replyTo: z.string().nullable().optional(),
  }),
  z.object({ kind: z.literal('person'), person: PersonId }),
  z.object({
    kind: z.literal('chat'),
    platform: z.string(),
    account: z.string(),
    chat: z.string(),
    chatKind: z.enum(['group', 'direct']),
    replyTo: z.string().nullable(),
  }),
])
export type Destination = z.infer<typeof Destination>

/** One place, one key: what goes there is told in one line, and never twice. */
export const destinationKey = (to: Destination): string =>
  to.kind === 'group'
    ? `group:${to.group}`
    : to.kind === 'person'
      ? `person:${to.person}`
      : `${to.platform}|${to.account}|${to.chat}`

export interface Notice {
  /** Unique: the same notice is never written twice, whatever is retried. */
  readonly key: string
  readonly to: Destination
  readonly about: CaseId | null
  readonly meaning: Meaning
  /** urgent goes first and is never bundled or held back at night. */
  readonly priority: 'urgent' | 'routine'
  readonly dueAt: Instant
}
