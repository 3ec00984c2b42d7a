/** A message in the field's own vocabulary: one intent, what was read out of it, and why. */

import type { Urgency } from '../domain/case/facts.ts'
import type { Instant } from '../domain/names.ts'
import type { CaseRef } from './wish.ts'

/** The ways a message in a grid's group can be meant. Only `report` opens a case; `self_handled` records one. */
export const intents = [
  'report',
  'self_handled',
  'feedback',
  'done',
  'escalate',
  'assign',
  'accept',
  'return',
  'extend',
  'urge',
  'verify',
  'checkin',
  'meeting',
  'log_activity',
  'recall',
  'query',
  'notice',
  'thanks',
  'chitchat',
  'roster',
  'help',
] as const
export type Intent = (typeof intents)[number]

/** Who told of the matter: one's own eyes, a citizen, a superior, a device, the press. */
export const sources = ['patrol', 'public', 'superior', 'alarm', 'media'] as const
export type Source = (typeof sources)[number]

/** How exactly a time limit was said: to the minute, a part of a day, a day, a week, or only 马上. */
export const precisions = ['minute', 'part', 'day', 'week', 'vague'] as const
export type Precision = (typeof precisions)[number]

export interface Limit {
  /** As written: 明天下班前. */
  readonly text: string
  /** Null for 马上: it is said, but it is no instant. */
  readonly until: Instant | null
  readonly precision: Precision
}

/** One step of the explanation: the rule that spoke, the words it found, and what it spoke for. */
export interface Why {
  /** `done/finished`: stable, so that a review can name it. */
  readonly rule: string
  readonly matched: readonly string[]
  readonly for: string
}

export interface Reading {
  readonly intent: Intent
  readonly opensCase: boolean
  /** Also meant: an alarm that is at once an assignment. */
  readonly secondary: readonly Intent[]
  /** Codes of the lexicon, the main one first; empty where nothing is named. */
  readonly categories: readonly string[]
  /** As written. */
  readonly place: string | null
  readonly limit: Limit | null
  readonly ref: CaseRef | null
  /** The case as written: 7号, 第17号, 20261118-003. */
  readonly refWritten: string | null
  readonly assignees: readonly string[]
  readonly urgency: Urgency
  /** Null unless a matter is told. */
  readonly source: Source | null
  /** Of a check: did it pass. */
  readonly verified: 'pass' | 'fail' | null
  /** The intent that came second, when it came so close that a person should be asked; else null. */
  readonly rival: Intent | null
  /** Told when asked: of most messages nobody asks. */
  readonly why: () => readonly Why[]
}
