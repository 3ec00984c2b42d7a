/** What is told of cases: one alone, several of one message, or many of a kind. */
import { z } from 'zod'
import { CaseId, Day, EvidenceId, Instant, PersonId } from '../domain/names.ts'

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
  'case-released',
  'case-pressed',
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

const Missing = z.array(z.enum(['place', 'photo']))

/** Another case that this one may be. */
const Likely = z.object({ no: z.string(), text: z.string(), place: z.string().nullable() })

export const CaseNotice = z.object({
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
  missing: Missing,
  /** A new report may be an open case nearby: whoever may merge is offered to. */
  near: Likely.nullable().optional(),
  /** What kind it was taken for, and what it is: codes. */
  category: z.object({ from: z.string().nullable(), to: z.string() }).nullable().optional(),
  /** How it is supervised, where that is told; how often there was no news. */
  way: z.enum(['throughout', 'swift', 'periodic']).nullable().optional(),
  times: z.int().nullable().optional(),
  /** It goes up in writing, too: who writes to whom, about what was reported when. */
  written: z
    .object({ issuer: z.string(), to: z.string(), reportedAt: Instant, day: Day })
    .nullable()
    .optional(),
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

export type CaseNotice = z.infer<typeof CaseNotice>

/** Several cases that one message opened, completed or took back: told in one. */
export const CasesNotice = z.object({
  kind: z.enum(['cases-reported', 'cases-supplemented', 'cases-withdrawn']),
  role: z.enum(['ask', 'outcome', 'inform']),
  who: z.string(),
  rows: z.array(z.object({ card: CaseCard, missing: Missing, near: Likely.nullable() })).min(1),
  asked: z.array(Addressee),
  by: Instant.nullable(),
  photos: z.array(EvidenceId),
  /** It was said in this chat: the reporter reads here how to take one back. */
  saidHere: z.boolean(),
  /** All of them wait to be taken up here. */
  acknowledge: z.boolean(),
  hotline: z.string().nullable(),
})
export type CasesNotice = z.infer<typeof CasesNotice>

export const ClusterNotice = z.object({
  kind: z.literal('cluster-noticed'),
  /** The town's name. */
  grid: z.string(),
  category: z.string(),
  count: z.int(),
  hours: z.int(),
  /** The newest few. */
  cards: z.array(CaseCard),
  asked: z.array(Addressee),
})
