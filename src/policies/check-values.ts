/** Every value fits its shape whatever is chosen for the parameters it names, and every rule it names is there. */
import { parametersIn, withChosen } from '../domain/policy/chosen.ts'
import { type Choice, choicesOf, type Parameter } from '../domain/policy/kinds/parameter.ts'
import type { Rule } from '../domain/policy/regulation.ts'
import { namedBy, shapeOf } from '../domain/policy/vocabulary.ts'
import { inShape, type Path, type Stop } from './in-shape.ts'
import { PackError } from './pack-error.ts'

export interface Lined {
  readonly rule: Rule
  /** The line of the file on which a part of the block stands. */
  readonly lineOf: (path: Path) => number
}

type Choices = ReadonlyMap<string, readonly Choice[]>

/** The rules, with their values in shape where they name no parameter. Throws a PackError. */
export function checkValues(all: readonly Lined[]): readonly Rule[] {
  const names = new Set(all.map(({ rule }) => `${rule.kind} ${rule.key}`))
  const parameters = new Map<string, readonly Choice[]>()
  for (const one of all.filter(({ rule }) => rule.kind === 'parameter'))
    for (const { inShape: value } of fitted(one, parameters, names).since)
      if (value !== undefined) parameters.set(one.rule.key, choicesOf(value as Parameter))
  return all.map((one) => fitted(one, parameters, names))
}

/** The rule with its values in shape, tried under each choice of the parameters they name. */
function fitted(one: Lined, parameters: Choices, names: ReadonlySet<string>): Rule {
  const { rule } = one
  const stop = stopIn(one)
  const shape = shapeOf(rule.kind, rule.key)
  if (shape === null) return stop([rule.kind], `${rule.kind} 没有叫「${rule.key}」的。`)
  checkFields(rule, stop)
  const since = rule.since.map(({ from, value }) => {
    if (value === null) return { from, value }
    const at = ['since', from]
    const named = rule.kind === 'parameter' ? [] : parametersIn(value)
    const unknown = named.find((name) => !parameters.has(name))
    if (unknown) return stop(at, `没有叫「${unknown}」的口径（parameter）。`)
    const tried = combinations(named, parameters).map((chosen) =>
      inShape(shape, withChosen(value, chosen), stop, at),
    )
    const missing = tried
      .flatMap((fits) => namedBy(rule.kind, fits as never))
      .find(({ kind, key }) => !names.has(`${kind} ${key}`))
    if (missing) return stop(at, `没有叫「${missing.key}」的 ${missing.kind}。`)
    return named.length === 0 ? { from, value, inShape: tried[0] } : { from, value }
  })
  return { ...rule, since }
}

/** One choice differs at a time: enough to see that each of them fits. */
function combinations(named: readonly string[], parameters: Choices): readonly ReadonlyMap<string, Choice>[] {
  const choices = named.map((name) => [name, parameters.get(name) ?? []] as const)
  const first = new Map(choices.flatMap(([name, [one]]) => (one === undefined ? [] : [[name, one] as const])))
  const others = choices.flatMap(([name, [, ...rest]]) =>
    rest.map((choice) => new Map(first).set(name, choice)),
  )
  return [first, ...others]
}

/** `proposed` and `adjustable` name fields that are there. */
function checkFields({ proposed, adjustable, since }: Rule, stop: Stop): void {
  const values = since.flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
  const fields = new Set(values.flatMap((value) => (isObject(value) ? Object.keys(value) : [])))
  for (const [word, named] of Object.entries({ proposed, adjustable }))
    for (const field of named === 'all' ? [] : named)
      if (!fields.has(field)) stop([word], `值里没有「${field}」这一项。`)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const stopIn =
  ({ rule, lineOf }: Lined): Stop =>
  (path, sentence) => {
    throw new PackError(rule.place.file, lineOf(path), sentence)
  }
