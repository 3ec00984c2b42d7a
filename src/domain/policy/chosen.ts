/** Words with a dollar sign in a value stand for what is chosen for a parameter: this puts the choice in their place. */
import type { Choice } from './kinds/parameter.ts'

const pattern = /^\$([a-z][a-z0-9-]*)$/

/** Parameters that a value names. */
export function parametersIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return pattern.exec(value)?.slice(1) ?? []
  if (typeof value !== 'object' || value === null) return []
  return [...new Set(Object.values(value).flatMap(parametersIn))]
}

/** A value with the choices in place. A parameter without a choice is left as it is, and its shape will not fit. */
export function withChosen(value: unknown, chosen: ReadonlyMap<string, Choice>): unknown {
  if (typeof value === 'string') return chosen.get(pattern.exec(value)?.[1] ?? '') ?? value
  if (Array.isArray(value)) return value.map((one) => withChosen(one, chosen))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withChosen(one, chosen)]))
}
