/** What can happen to a case. Past tense, append-only; older shapes are upcast on reading. */
import { z } from 'zod'
import { CaseId, DepartmentId, EvidenceId, GridCode, GroupId, Instant, PersonId } from '../names.ts'

export const Urgency = z.enum(['normal', 'urgent', 'emergency'])
export type Urgency = z.infer<typeof Urgency>

/** Who has to act now: a grid, or in it one person, or a department beside the tree. */
export const Holder = z.object({
  grid: GridCode,
  person: PersonId.nullable(),
  department: DepartmentId.nullable(),
})
export type Holder = z.infer<typeof Holder>

/** acknowledge 签收 · feedback 反馈 · result 办结 · check 核查 */
export const DeadlineKind = z.enum(['acknowledge', 'feedback', 'result', 'check'])
export type DeadlineKind = z.infer<typeof DeadlineKind>

/** A time limit with its whole ladder, frozen into the case when it is dispatched (DESIGN §5). */
export const Deadline = z.object({
  kind: DeadlineKind,
  dueAt: Instant,
  /** In order of time. warn: the holder is reminded · overdue: `tell` hears it too. */
  steps: z.array(z.object({ at: Instant, step: z.enum(['warn', 'overdue']), tell: GridCode.nullable() })),
})
export type Deadline = z.infer<typeof Deadline>

export const SupervisionClass = z.enum(['important', 'urgent', 'general'])

/** How a superior keeps an eye on it: frozen when it begins, so that a new regulation changes nothing under way. */
export const Supervision = z.object({
  mode: z.enum(['throughout', 'swift', 'periodic']),
  /** In whose name: this grid hears what the way lets it hear. */
  office: GridCode,
  everyStep: z.boolean(),
  remindMinutes: z.int().positive().nullable(),
  levelsAbove: z.int().nonnegative(),
})
export type Supervision = z.infer<typeof Supervision>

const text = z.string()
const photos = z.array(EvidenceId)

const Fired = z.object({ rule: text, matched: z.array(text) })

/** How the words were read: what somebody corrects later leads back to the rule that fired. */
export const ReadBy = z.object({ intent: text, ...Fired.shape, category: Fired.nullable() })
export type ReadBy = z.infer<typeof ReadBy>

/** An open case that this one may be: nearby, of the same kind, told in much the same words. */
export const Near = z.object({ case: CaseId, no: text, text, place: text.nullable() })
export type Near = z.infer<typeof Near>

/** A closed case that did not stand a second look: this one goes on where it ended, with whoever had it. */
export const Follows = z.object({ case: CaseId, no: text, holder: Holder })
export type Follows = z.infer<typeof Follows>

export const CaseFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('case-reported'),
    no: text,
    /** The grid in whose area it lies: the reporter's own, or the group's. */
    origin: GridCode,
    group: GroupId.nullable(),
    text,
    place: text.nullable(),
    photos,
    category: text.nullable(),
    urgency: Urgency,
    missing: z.array(z.enum(['place', 'photo'])),
    holder: Holder,
    /** Grids that are told without being asked (L4 when an L5 reports, AMB-36). */
    copies: z.array(GridCode),
    deadlines: z.array(Deadline),
    // Older facts do not tell these two.
    read: ReadBy.nullable().default(null),
    near: Near.nullable().default(null),
    follows: Follows.optional(),
  }),
  /** A level without anyone in post was passed over. */
  z.object({ type: z.literal('case-level-skipped'), grid: GridCode }),
  z.object({ type: z.literal('case-supplemented'), place: text.nullable(), photos, text: text.nullable() }),
  z.object({
    type: z.literal('case-corrected'),
    text: text.nullable(),
    place: text.nullable(),
    /** Codes of the lexicon. Older facts corrected words and places only. */
    category: z.object({ from: text.nullable(), to: text }).nullable().default(null),
  }),
  /** Its grid became part of another, or a part of it one of its own: what is open goes along. */
  z.object({ type: z.literal('case-rehomed'), from: GridCode, to: GridCode }),
  /** Whoever had it by name left his post; null: his grid has it now. */
  z.object({ type: z.literal('case-inherited'), from: PersonId, to: PersonId.nullable() }),
  z.object({ type: z.literal('case-acknowledged') }),
  z.object({ type: z.literal('case-progressed'), text, photos }),
  z.object({
    type: z.literal('case-escalated'),
    to: Holder,
    reason: text,
    copies: z.array(GridCode),
    deadlines: z.array(Deadline),
  }),
  /** Handed to a body outside the tree: the city's office (JC-52) or another authority (移送). */
  /** `deadlines`: until when the body that took it must answer; none are known of older ones. */
  z.object({
    type: z.literal('case-transferred'),
    party: text,
    /** A department of the tenant's own, which holds it from now on; null for a body outside. */
    to: Holder.nullable().default(null),
    reason: text,
    deadlines: z.array(Deadline).default([]),
  }),
  z.object({ type: z.literal('case-assigned'), to: Holder, note: text, deadlines: z.array(Deadline) }),
  z.object({ type: z.literal('case-returned'), to: Holder, reason: text, deadlines: z.array(Deadline) }),
  z.object({
    type: z.literal('case-finished'),
    text,
    photos,
    /** Photos already used as proof elsewhere: the checker is told with both numbers. */
    reused: z.array(z.object({ photo: EvidenceId, no: text })),
    deadlines: z.array(Deadline),
  }),
  z.object({ type: z.literal('case-check-passed'), text, photos }),
  z.object({ type: z.literal('case-check-failed'), reason: text, photos, deadlines: z.array(Deadline) }),
  z.object({ type: z.literal('case-closed') }),
  /** It stays closed; what is still to be done goes on under another number. */
  /** Joint enforcement (联合执法) was ordered about it: the order's number, who leads, with whom, by when. */
  z.object({
    type: z.literal('case-joint-ordered'),
    ...{ order: text, no: text, lead: text, whom: text, until: Instant.nullable() },
  }),
  z.object({ type: z.literal('case-joint-ended'), order: text, no: text, text, cancelled: z.boolean() }),
  z.object({ type: z.literal('case-followed'), case: CaseId, no: text, reason: text }),
  z.object({ type: z.literal('case-self-handled'), text, photos }),
  z.object({ type: z.literal('case-extension-asked'), until: Instant, reason: text }),
  z.object({ type: z.literal('case-extension-granted'), until: Instant, deadlines: z.array(Deadline) }),
  z.object({ type: z.literal('case-extension-refused'), reason: text }),
  z.object({ type: z.literal('case-urged'), text }),
  z.object({
    type: z.literal('case-supervised'),
    class: SupervisionClass,
    text,
    // Older facts name no way.
    way: Supervision.nullable().default(null),
  }),
  /** Supervised no longer. */
  z.object({ type: z.literal('case-released'), text }),
  /** A supervised matter had no news for as long as its way allows. `tell`: grids above that hear it too. */
  z.object({ type: z.literal('case-pressed'), times: z.int().positive(), tell: z.array(GridCode) }),
  z.object({ type: z.literal('case-suspended'), reason: text }),
  z.object({ type: z.literal('case-resumed'), deadlines: z.array(Deadline) }),
  z.object({ type: z.literal('case-merged'), into: CaseId, intoNo: text }),
  /** The other side of a merger: this case now also answers to the reporters of that one. */
  z.object({
    type: z.literal('case-absorbed'),
    case: CaseId,
    no: text,
    origin: GridCode,
    group: GroupId.nullable(),
  }),
  z.object({ type: z.literal('case-withdrawn'), reason: text }),
  z.object({ type: z.literal('case-voided'), reason: text }),
  z.object({ type: z.literal('case-due-soon'), kind: DeadlineKind, dueAt: Instant }),
  z.object({
    type: z.literal('case-overdue'),
    kind: DeadlineKind,
    dueAt: Instant,
    tell: GridCode.nullable(),
    rung: z.int(),
  }),
])
export type CaseFact = z.infer<typeof CaseFact>
