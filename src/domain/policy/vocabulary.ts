/** The closed vocabulary of the packs: a new word is one file in `kinds` and one line here. */
import type { z } from 'zod'
import type { NameOf } from './kind.ts'
import { alert } from './kinds/alert.ts'
import { annex } from './kinds/annex.ts'
import { body } from './kinds/body.ts'
import { checklist } from './kinds/checklist.ts'
import { completeness } from './kinds/completeness.ts'
import { deadlines } from './kinds/deadlines.ts'
import { detour } from './kinds/detour.ts'
import { duty } from './kinds/duty.ts'
import { evaluation } from './kinds/evaluation.ts'
import { figure } from './kinds/figure.ts'
import { focusGrid } from './kinds/focus-grid.ts'
import { groups } from './kinds/groups.ts'
import { item } from './kinds/item.ts'
import { ladder } from './kinds/ladder.ts'
import { levels } from './kinds/levels.ts'
import { list } from './kinds/list.ts'
import { parameter } from './kinds/parameter.ts'
import { post } from './kinds/post.ts'
import { publication } from './kinds/publication.ts'
import { ranking } from './kinds/ranking.ts'
import { regulation } from './kinds/regulation.ts'
import { reportDate } from './kinds/report-date.ts'
import { route } from './kinds/route.ts'
import { rubric } from './kinds/rubric.ts'
import { staffing } from './kinds/staffing.ts'
import { streaks } from './kinds/streaks.ts'
import { supervision } from './kinds/supervision.ts'
import { training } from './kinds/training.ts'

export const vocabulary = {
  regulation,
  levels,
  'focus-grid': focusGrid,
  body,
  post,
  staffing,
  completeness,
  groups,
  route,
  detour,
  deadlines,
  duty,
  'report-date': reportDate,
  alert,
  supervision,
  training,
  checklist,
  list,
  publication,
  annex,
  rubric,
  item,
  ladder,
  streaks,
  ranking,
  evaluation,
  parameter,
  figure,
} as const

export type KindName = keyof typeof vocabulary
export type ValueOf<K extends KindName> = z.output<(typeof vocabulary)[K]['value']>

export const kindNames = Object.keys(vocabulary) as KindName[]

/** The shape of the values of one key; null when the kind has a closed set of keys and this is none of them. */
export function shapeOf(kind: KindName, key: string): z.ZodType | null {
  const { value, keys } = vocabulary[kind]
  if (keys === undefined) return value
  return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null
}

/** What a value means, in Chinese. */
export function sayValue<K extends KindName>(
  kind: K,
  value: ValueOf<K>,
  key: string,
  nameOf: NameOf = (_kind, other) => other,
): string {
  const say = vocabulary[kind].say as (value: ValueOf<K>, key: string, nameOf: NameOf) => string
  return say(value, key, nameOf)
}

/** The rules that a value names, which must be there. */
export function namedBy<K extends KindName>(kind: K, value: ValueOf<K>) {
  const names = vocabulary[kind].names as
    | ((value: ValueOf<K>) => readonly { readonly kind: string; readonly key: string }[])
    | undefined
  return names?.(value) ?? []
}
