/** What a decision gives back: facts, or a refusal. */
import type { Fact, Happened } from './happened.ts'
import type { Refusal } from './refusal.ts'

export type Decision<F extends Fact = Fact> = { readonly facts: readonly F[] } | { readonly refusal: Refusal }

export const isRefused = (decision: Decision): decision is { readonly refusal: Refusal } =>
  'refusal' in decision

export type { Happened }
