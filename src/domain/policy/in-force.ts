/** What holds on a day: every rule's value with its source, for a regulation and a tenant's own choices over it. */
import type { Day } from '../names.ts'
import { parametersIn, withChosen } from './chosen.ts'
import { onDay } from './dated.ts'
import type { Choice, Parameter } from './kinds/parameter.ts'
import type { Dated, Fields, Overlay, OverlayEntry, Place, Regulation, Rule } from './regulation.ts'
import { type KindName, shapeOf, type ValueOf } from './vocabulary.ts'

/** Why a value is what it is: what every score, deadline and reminder can cite. */
export interface Because extends Place {
  readonly regulation: string
  readonly since: Day
  readonly unit: string
  readonly req: readonly string[]
  readonly amb: readonly string[]
  readonly proposed: Fields
  readonly note: string | null
  /** Choices that went into the value. */
  readonly chosen: readonly { readonly parameter: string; readonly choice: Choice }[]
  /** The tenant's own source, where it decided. */
  readonly tenant: { readonly file: string; readonly line: number; readonly source: string } | null
}

interface HeldOf<K extends KindName> {
  readonly kind: K
  readonly key: string
  readonly value: ValueOf<K>
  readonly because: Because
}
export type Held<K extends KindName = KindName> = { readonly [One in K]: HeldOf<One> }[K]

export interface InForce {
  readonly regulation: string
  readonly day: Day
  readonly rules: readonly Held[]
  /** Rules that have ended or have no figure yet: absence is written down too. */
  readonly none: readonly { readonly kind: KindName; readonly key: string; readonly because: Because }[]
  readonly choices: ReadonlyMap<string, Choice>
}

/** So many days are kept for each regulation and overlay: today's and a few that are asked about beside it. */
const daysKept = 8

type ByDay = Map<Day, InForce>
const kept = new WeakMap<Regulation, { readonly bare: ByDay; readonly laidOver: WeakMap<Overlay, ByDay> }>()

/** Worked out once for a day, since the clock asks every minute. @throws Error for a day before the regulation's commencement. */
export function inForce(regulation: Regulation, day: Day, overlay: Overlay | null = null): InForce {
  const days = daysOf(regulation, overlay)
  const known = days.get(day)
  if (known) return known
  const held = workOut(regulation, day, overlay)
  const [oldest] = days.keys()
  if (days.size >= daysKept && oldest) days.delete(oldest)
  days.set(day, held)
  return held
}

function daysOf(regulation: Regulation, overlay: Overlay | null): ByDay {
  const own = kept.get(regulation) ?? { bare: new Map(), laidOver: new WeakMap() }
  kept.set(regulation, own)
  if (overlay === null) return own.bare
  const days = own.laidOver.get(overlay) ?? new Map()
  own.laidOver.set(overlay, days)
  return days
}

function workOut(regulation: Regulation, day: Day, overlay: Overlay | null): InForce {
  if (day < regulation.from)
    throw new Error(`${regulation.code} 自 ${regulation.from} 起施行，${day} 尚无规定`)
  const choices = choicesOn(regulation, day, overlay)
  const rules: Held[] = []
  const none: InForce['none'][number][] = []
  for (const rule of regulation.rules) {
    const dated = onDay(rule.since, day)
    if (dated === undefined) continue
    const own = entryOn(overlay, rule.kind, rule.key, day)
    const because = becauseOf(regulation, rule, dated.from, choices, dated.value, overlay, own)
    if (dated.value === null && own?.value == null) none.push({ kind: rule.kind, key: rule.key, because })
    else
      rules.push({
        kind: rule.kind,
        key: rule.key,
        value: heldValue(rule, dated, own, choices),
        because,
      } as Held)
  }
  return { regulation: regulation.code, day, rules, none, choices }
}

/** The rules of one kind. */
export const ofKind = <K extends KindName>({ rules }: InForce, kind: K): readonly Held<K>[] =>
  rules.filter((rule) => rule.kind === kind) as readonly Held[] as readonly Held<K>[]

/** One rule by its key, or null where none holds. */
export const ruleOf = <K extends KindName>(held: InForce, kind: K, key: string): Held<K> | null =>
  ofKind(held, kind).find((rule) => rule.key === key) ?? null

interface Own {
  readonly entry: OverlayEntry
  readonly from: Day
  readonly value: unknown
}

function entryOn(overlay: Overlay | null, kind: KindName, key: string, day: Day): Own | null {
  const entry = overlay?.entries.find((one) => one.kind === kind && one.key === key)
  const dated = entry && onDay(entry.since, day)
  return entry && dated && dated.value !== null ? { entry, ...dated } : null
}

function choicesOn(regulation: Regulation, day: Day, overlay: Overlay | null): ReadonlyMap<string, Choice> {
  const chosen = new Map<string, Choice>()
  for (const { kind, key, since } of regulation.rules) {
    const parameter = kind === 'parameter' ? (onDay(since, day)?.value as Parameter | null | undefined) : null
    if (!parameter) continue
    const own = entryOn(overlay, 'parameter', key, day)
    chosen.set(key, own ? (own.value as Choice) : parameter.recommended)
  }
  return chosen
}

function heldValue(rule: Rule, dated: Dated, own: Own | null, choices: ReadonlyMap<string, Choice>): unknown {
  if (own === null && dated.inShape !== undefined) return dated.inShape
  const value = withChosen(dated.value, choices)
  const laidOver = own === null || rule.kind === 'parameter' ? value : laidOn(value, own.value)
  return shapeOf(rule.kind, rule.key)?.parse(laidOver)
}

/** The fields that a tenant gives replace those of the regulation; anything that has no fields is replaced whole. */
export function laidOn(value: unknown, own: unknown): unknown {
  const fields = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one)
  return fields(value) && fields(own) ? { ...(value as object), ...(own as object) } : own
}

function becauseOf(
  { code }: Regulation,
  { place, unit, req, amb, proposed, note, kind, key }: Rule,
  since: Day,
  choices: ReadonlyMap<string, Choice>,
  value: unknown,
  overlay: Overlay | null,
  own: Own | null,
): Because {
  const named = kind === 'parameter' ? [key] : parametersIn(value)
  return {
    ...place,
    regulation: code,
    since: own && own.from > since ? own.from : since,
    unit,
    req,
    amb,
    proposed,
    note,
    chosen: named.flatMap((parameter) => {
      const choice = choices.get(parameter)
      return choice === undefined ? [] : [{ parameter, choice }]
    }),
    tenant: overlay && own ? { file: overlay.file, line: own.entry.line, source: own.entry.source } : null,
  }
}
