/** What a chat waits for after the bot has asked: a choice of several, or what may simply follow. */
import type { CaseCommandType } from '../domain/case/commands.ts'
import type { CaseId, Instant } from '../domain/names.ts'
import type { AlarmQuestion } from './alarm-question.ts'
import type { TableQuestion } from './table-question.ts'

/** A question that waits for an answer of the same person in the same chat. */
export type Question = Which | Awaited

/** Choose one of several: the text is read again with the choice filled in. */
export interface Which {
  readonly kind: 'which'
  /**
   * reading: how the text was meant · same-matter: whether a lone photo shows a case that another reported ·
   * duty-photo: of which duty a lone photo is · held-back: whether a case is taken back ·
   * case-or-alarm: which of both is answered · alert: whether an alert is to be declared · order-name, order-until: what is put into the gap of an order · order: which one.
   */
  readonly about:
    | 'case'
    | 'target'
    | 'reading'
    | 'same-matter'
    | 'duty-photo'
    | 'held-back'
    | 'case-or-alarm'
    | 'alert'
    | 'order-name'
    | 'order-until'
    | 'order'
  readonly text: string
  /** What the question named, to ask it once more. */
  readonly said?: string
  /** The message that the question is about, by its platform's id: an edit changes the text, a recall ends it. */
  readonly message?: string
  readonly quoted: CaseId | null
  readonly evidence: readonly string[]
  readonly options: readonly { readonly label: string; readonly value: string }[]
  /** What was waited for when this came up, and is again once it is settled. */
  readonly before?: Awaited
  readonly until: Instant
}

/** Something that may simply follow. */
export type Awaited =
  /** An order or an act on one lacks something: the next words are put in the place of the gap and read again. */
  | {
      readonly kind: 'order'
      readonly text: string
      readonly gap: 'whom' | 'reason' | 'photo' | 'again'
      readonly until: Instant
    }
  /** The wish needs a photo (办结): the next photo of this person completes the text. */
  | { readonly kind: 'photo'; readonly text: string; readonly case: CaseId | null; readonly until: Instant }
  /** The act wants a reason or a result in words (退回): the next words of this person are it. */
  | {
      readonly kind: 'reason'
      readonly act: CaseCommandType
      readonly case: CaseId
      readonly until: Instant
    }
  /** A wish about an assessment lacks its reason or what proves it: what is said or shown next completes the text. */
  | {
      readonly kind: 'grounds'
      readonly text: string
      readonly evidence: readonly string[]
      readonly until: Instant
    }
  | AlarmQuestion
  | TableQuestion
  /** The report lacks something: a place, a photo. */
  | {
      readonly kind: 'missing'
      readonly case: CaseId
      /** Opened by the same message: a photo belongs to them too. */
      readonly others?: readonly CaseId[]
      readonly what: readonly ('place' | 'photo')[]
      readonly until: Instant
    }
