/** What one can wish of a case. Imperative; the target case and the actor come beside it. */
import { z } from 'zod'
import { CaseId, EvidenceId, GridCode, GroupId, Instant } from '../names.ts'
import { DeadlineKind, Follows, Holder, Near, ReadBy, SupervisionClass, Urgency } from './facts.ts'

const text = z.string()
const photos = z.array(EvidenceId)

export const CaseCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('report-case'),
    no: text,
    origin: GridCode,
    group: GroupId.nullable(),
    text,
    place: text.nullable(),
    photos,
    category: text.nullable(),
    urgency: Urgency,
    read: ReadBy.nullable(),
    near: Near.nullable(),
    follows: Follows.optional(),
  }),
  /** What was missing, or more of it. */
  z.object({ type: z.literal('supplement-case'), place: text.nullable(), photos, text: text.nullable() }),
  z.object({
    type: z.literal('correct-case'),
    text: text.nullable(),
    place: text.nullable(),
    category: text.nullable(),
  }),
  z.object({ type: z.literal('acknowledge-case') }),
  z.object({ type: z.literal('progress-case'), text, photos }),
  z.object({
    type: z.literal('finish-case'),
    text,
    photos,
    reused: z.array(z.object({ photo: EvidenceId, no: text })),
  }),
  z.object({ type: z.literal('pass-check'), text, photos }),
  z.object({ type: z.literal('fail-check'), reason: text, photos }),
  z.object({ type: z.literal('close-case') }),
  z.object({ type: z.literal('self-handle-case'), text, photos }),
  z.object({ type: z.literal('escalate-case'), reason: text }),
  z.object({ type: z.literal('assign-case'), to: Holder, note: text, until: Instant.nullable() }),
  z.object({ type: z.literal('return-case'), reason: text }),
  /** `to`: a department of the tenant's own; null for a body outside. */
  z.object({ type: z.literal('transfer-case'), party: text, to: Holder.nullable(), reason: text }),
  z.object({ type: z.literal('ask-extension'), until: Instant.nullable(), reason: text }),
  z.object({ type: z.literal('grant-extension') }),
  z.object({ type: z.literal('refuse-extension'), reason: text }),
  z.object({ type: z.literal('urge-case'), text }),
  z.object({ type: z.literal('supervise-case'), class: SupervisionClass, text }),
  /** 解除督办: the eye is taken off it, its work goes on. */
  z.object({ type: z.literal('release-case'), text }),
  z.object({ type: z.literal('suspend-case'), reason: text }),
  z.object({ type: z.literal('resume-case') }),
  z.object({ type: z.literal('merge-case'), into: CaseId, intoNo: text }),
  z.object({
    type: z.literal('absorb-case'),
    case: CaseId,
    no: text,
    origin: GridCode,
    group: GroupId.nullable(),
  }),
  /** Of a second look alone: what was closed goes on under another number. */
  z.object({ type: z.literal('follow-case'), case: CaseId, no: text, reason: text }),
  z.object({ type: z.literal('withdraw-case'), reason: text }),
  z.object({ type: z.literal('void-case'), reason: text }),
  /** Of the clock alone: a supervised matter has had no news for long, or a step of a deadline's ladder has come. */
  z.object({ type: z.literal('press-case') }),
  z.object({ type: z.literal('mark-deadline'), kind: DeadlineKind, dueAt: Instant, step: z.int() }),
])
export type CaseCommand = z.infer<typeof CaseCommand>
export type CaseCommandType = CaseCommand['type']
