/** One turn of talk: what was said, by whom, where; and what may come of it, as a value. */
import type { Desk } from '../desk.ts'
import type { AlarmId } from '../domain/alarm/alarm.ts'
import type { AlarmCommand } from '../domain/alarm/commands.ts'
import type { AlertCommand } from '../domain/alert/decide-alert.ts'
import type { Actor } from '../domain/grid/actor.ts'
import type { Group } from '../domain/grid/grid.ts'
import type { CaseId, EvidenceId, Instant, TenantCode } from '../domain/names.ts'
import type { OrderId } from '../domain/order/facts.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Beside, CaseStep } from '../handle-command.ts'
import type { Heard } from '../inbox/inbox.ts'
import type { Message } from '../inbox/message.ts'
import type { Said } from '../intent/wish.ts'
import type { Person } from '../journal/directory.ts'
import type { Append, View } from '../journal/journal.ts'
import type { Question } from '../journal/question.ts'
import type { Addressee } from '../notices/case-notice.ts'
import type { Destination, Meaning, Notice } from '../notices/notice.ts'

/** Who speaks, in which group, and where answers go. */
export interface Speaker {
  readonly tenant: TenantCode
  readonly group: Group | null
  readonly person: Person | null
  readonly actor: Actor
  readonly chatKey: string
  readonly userId: string
  /** The chat as a destination that quotes the message: for answers to this person. */
  readonly answer: Destination
  /** The chat as a destination of notices: the group itself where there is one. */
  readonly here: Destination
  readonly addressee: Addressee | null
  readonly speaks: Said['speaks']
}

export interface Turn {
  readonly desk: Desk
  readonly now: Instant
  readonly policy: Policy
  readonly speaker: Speaker
  /** The parts as one: texts joined, photos in order. */
  readonly message: Message
  readonly parts: readonly Heard[]
  /** Held photos of the same person that came before the text. */
  readonly held: readonly Heard[]
  /** The case that the quoted message is about. */
  readonly quoted: CaseId | null
  /** The order whose card is quoted. */
  readonly quotedOrder: OrderId | null
  /** Filled in by an answer to `asked-which`. */
  readonly chosen: Chosen
  /** Codes of the kinds that its words name: which of several cases is meant may follow from them. */
  readonly kinds?: readonly string[]
}

export interface Chosen {
  readonly case: CaseId | null
  readonly target: string | null
  readonly evidence: readonly EvidenceId[]
  /** The earlier message whose words are carried out now: what they open is known by it. */
  readonly message: string | null
}

export const nothingChosen: Chosen = { case: null, target: null, evidence: [], message: null }

/** What a turn leads to. Nothing has been written yet. */
export type Consequence =
  /** Wishes about cases. `retryWith` is remembered when only a photo is lacking. */
  | {
      readonly kind: 'steps'
      readonly steps: readonly CaseStep[]
      readonly views: readonly View[]
      readonly retryWith: string | null
      readonly notices?: readonly Notice[]
      /** Refusals told beside what is done: more matters than are told apart. */
      readonly refusals?: readonly Refusal[]
      readonly beside?: readonly Beside[]
      /** The earlier message that opens the case, where it is not this one. */
      readonly opens?: string | null
      /** In whose name it is done, where it is not the speaker: of quoted words the one who said them. */
      readonly inNameOf?: Speaker
    }
  | {
      readonly kind: 'write'
      readonly appends: readonly Append[]
      readonly views: readonly View[]
      readonly notices: readonly Notice[]
      readonly outcome: string
      readonly settles?: boolean
    }
  | {
      readonly kind: 'tell'
      readonly meaning: Meaning
      readonly outcome: string
      readonly question: Question | null
    }
  /** An alert is declared, changed or ended. */
  | { readonly kind: 'alert'; readonly command: AlertCommand }
  /** An answer to a station alarm. */
  | {
      readonly kind: 'alarm'
      readonly alarm: AlarmId
      readonly command: Extract<AlarmCommand, { type: 'answer-alarm' | 'resolve-alarm' }>
    }
  /** `asks`: what follows in this chat is the missing part. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly asks?: Question }
  /** `settles`: what the bot had asked is answered by it. */
  | { readonly kind: 'silent'; readonly outcome: string; readonly settles?: boolean }
  | { readonly kind: 'hold'; readonly until: Instant }

export const refusedWith = (refusal: Refusal): Consequence => ({ kind: 'refused', refusal })
export const silence = (outcome: string): Consequence => ({ kind: 'silent', outcome })
/** What is written for an answer closes its question; an entry made in between leaves it open. */
export const settled = (done: Consequence): Consequence =>
  done.kind === 'write' ? { ...done, settles: true } : done

/** A consequence, or a value to go on with. */
export type Resolved<T> = { readonly value: T } | { readonly consequence: Consequence }
export const found = <T>(value: T): Resolved<T> => ({ value })
export const stop = <T>(consequence: Consequence): Resolved<T> => ({ consequence })
