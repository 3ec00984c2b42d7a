/** A notice: who is to be told what, as meaning. Text is made at delivery, for that channel's abilities. */
import { z } from 'zod'
import { type CaseId, Day, EvidenceId, GroupId, Instant, PersonId } from '../domain/names.ts'
import type { OrderId } from '../domain/order/facts.ts'
import { alarmNotice } from './alarm-notice.ts'
import { alertNotices } from './alert-notice.ts'
import { assessmentNotices } from './assessment-notice.ts'
import { CampaignNotice } from './campaign-notice.ts'
import { Action, Addressee, CaseCard, CaseNotice, CasesNotice, ClusterNotice } from './case-notice.ts'
import { digestNotices } from './digest-notice.ts'
import { Covered, dutyNotices } from './duty-notice.ts'
import { evaluationNotices } from './evaluation-notice.ts'
import { ExposureNotice, ExposuresShown } from './exposure-notice.ts'
import { GridFileNotice } from './grid-file-notice.ts'
import { GridNotice } from './grid-notice.ts'
import { handoverNotice } from './handover-notice.ts'
import { leaveNotice } from './leave-notice.ts'
import { measureNotice } from './measure-notice.ts'
import { OrderAsked, OrderNotice } from './order-notice.ts'
import { OpenBelow, questionNotices } from './question-notice.ts'
import { reformNotices } from './reform-notice.ts'
import { Refusal } from './refusal-shape.ts'
import { registerNotices } from './register-notice.ts'
import {
  coverageNotices,
  ledgerNotices,
  recheckNotices,
  Supervised,
  supervisedNotice,
} from './supervision-notice.ts'
import { tableNotices } from './table-notice.ts'
import { yearNotices } from './year-notice.ts'

const DaybookNotice = z.object({
  kind: z.enum(['patrol-recorded', 'meeting-recorded', 'self-handling-recorded', 'duty-recorded']),
  /** The grid's name, or several joined. */
  grid: z.string(),
  who: z.string(),
  words: z.string(),
  photoCount: z.int(),
  /** Recorded without the photo that the rules want. */
  photoMissing: z.boolean(),
  asked: z.array(Addressee),
  /** What it counts for, 督查下级网格; left out where its kind says enough. */
  duty: z.string().optional(),
  /** The day on which it took place, where that is not today. */
  on: Day.optional(),
  /** Entered after the last day for it. */
  late: z.boolean().optional(),
  /** How often it is still owed for the period, and by when. */
  left: z.object({ times: z.int(), due: Day }).optional(),
  /** Of a duty owed for each of several; `said`: the record told for which of them it was. */
  subjects: Covered.extend({ due: Day, said: z.boolean() }).optional(),
})

/** Answers to the one who wrote. */
const Reply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), refusal: Refusal, to: Addressee.nullable() }),
  /** Two readings or several cases: choose by number, word or press. `value` comes back. */
  z.object({
    kind: z.literal('asked-which'),
    about: z.enum([
      'case',
      'target',
      'reading',
      'same-matter',
      'held-back',
      'duty-photo',
      'case-or-alarm',
      'alert',
      'order',
    ]),
    said: z.string(),
    options: z.array(z.object({ label: z.string(), value: z.string() })),
    to: Addressee.nullable(),
  }),
  /** Not understood, though the bot was addressed: the nearest phrases. */
  z.object({
    kind: z.literal('not-understood'),
    nearest: z.array(z.string()),
    /** It was a question, and none that the house can answer. */
    question: z.boolean().optional(),
    /** The bot was called, and nothing said. */
    empty: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('help-shown'),
    topics: z.array(z.object({ title: z.string(), examples: z.array(z.string()), what: z.string() })),
    /** A line each, with the titles that are most used; left out where topics are shown. */
    groups: z.array(z.object({ title: z.string(), topics: z.array(z.string()) })).optional(),
    /** Titles of further groups, shown on asking. */
    more: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('open-cases-shown'),
    who: z.string(),
    cards: z.array(CaseCard.extend({ due: Instant.nullable() })),
    more: z.int(),
    /** Only those past a limit, not signed for, due by tomorrow; left out for all. */
    only: z.enum(['overdue', 'unsigned', 'due']).optional(),
    /** Of the area that whoever asks leads: its sums; and of a chosen few the ones that are not his own. */
    below: OpenBelow.nullable().optional(),
    others: z.array(CaseCard.extend({ due: Instant.nullable() })).optional(),
  }),
  z.object({
    kind: z.literal('case-shown'),
    card: CaseCard,
    supervised: Supervised.nullable().optional(),
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
  CasesNotice,
  ClusterNotice,
  ...dutyNotices(Addressee),
  DaybookNotice,
  measureNotice(Addressee),
  OrderNotice,
  OrderAsked,
  CampaignNotice,
  ...digestNotices(Addressee),
  ...assessmentNotices,
  ...yearNotices,
  ...evaluationNotices,
  ...reformNotices,
  alarmNotice(Addressee),
  leaveNotice(Addressee),
  GridNotice,
  GridFileNotice,
  handoverNotice(Addressee),
  ...alertNotices(Addressee),
  ExposureNotice,
  ExposuresShown,
  ...tableNotices,
  ...recheckNotices(Addressee),
  ...ledgerNotices(Addressee),
  ...registerNotices,
  ...coverageNotices(Addressee),
  supervisedNotice(Addressee, CaseCard),
  ...questionNotices,
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
  /** The case, or the order, whose card it is: quoting it names that. */
  readonly about: CaseId | OrderId | null
  readonly meaning: Meaning
  /** urgent goes first and is never bundled or held back at night. */
  readonly priority: 'urgent' | 'routine'
  readonly dueAt: Instant
}
