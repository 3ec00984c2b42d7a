/** What a decision gives back: facts, or a refusal. */
import type { Fact, Happened } from './happened.ts'
import type { Refusal } from './refusal.ts'

export type Decision<F extends Fact = Fact, R = Refusal> =
  | { readonly facts: readonly F[] }
  | { readonly refusal: R }

export const isRefused = <R>(decision: Decision<Fact, R>): decision is { readonly refusal: R } =>
  'refusal' in decision

export type { Happened }
