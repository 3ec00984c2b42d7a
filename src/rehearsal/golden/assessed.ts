/** What the rules of assessment share: a region's regulation under chosen interpretations, and answers as exact text. */
import { z } from 'zod'
import { plainKey } from '../../domain/assessment/clause-named.ts'
import { parametersOf, type Settings, withSettings } from '../../domain/assessment/settings.ts'
import { decimalText, type Exact, exactText } from '../../domain/exact/exact.ts'
import type { Day } from '../../domain/names.ts'
import { type Held, type InForce, inForce, ofKind, ruleOf } from '../../domain/policy/in-force.ts'
import { GivenError } from './given-error.ts'
import type { World } from './world.ts'

/** Columns that only describe a case. */
const descriptive = ['id', 'unit', 'name', 'title', 'what', 'month', 'year', 'note', 'why']

/** How the examples name interpretations that this house names otherwise. */
const otherNames: Readonly<Record<string, readonly [name: string, values: Settings]>> = {
  cap100: ['total-ceiling', { true: 'capped', false: 'uncapped' }],
  'cap-100': ['total-ceiling', { true: 'capped', false: 'uncapped' }],
}

/**
 * The regulation's last version. Of what is given, everything beside `known` is an interpretation by its name.
 * Throws a GivenError for a name that is none.
 */
export function heldUnder(
  world: World,
  region: string,
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
): InForce {
  const regulation = world.regulations.get(region)
  if (regulation === undefined || regulation instanceof Error)
    throw new GivenError(`「${region}」的规定读不出${regulation ? `：${regulation.message}` : ''}`)
  const rest = Object.entries(given).filter(([key]) => !known.includes(key) && !descriptive.includes(key))
  const settings = Object.fromEntries(
    rest.map(([key, value]) => {
      const [name, values = {}] = otherNames[plainKey(key)] ?? [plainKey(key)]
      if (!parametersOf(regulation).includes(name))
        throw new GivenError(
          `不认识「${key}」，可用：${known.join('、')}；口径：${parametersOf(regulation).join('、')}`,
        )
      return [name, values[String(value)] ?? z.union([z.string(), z.number()]).parse(value)]
    }),
  )
  return inForce(regulation, '9999-12-31' as Day, withSettings(regulation, null, settings))
}

/** A ladder and how its months are counted. Throws a GivenError when the regulation has none. */
export function ladderOf(held: InForce, key: string): Held<'ladder'> {
  const ladder = ruleOf(held, 'ladder', key)
  if (!ladder) throw new GivenError(`规定里没有「${key}」这一阶梯`)
  return ladder
}

export function streakRuleOf(held: InForce): Held<'streaks'>['value'] {
  const [rule] = ofKind(held, 'streaks')
  if (!rule) throw new GivenError('规定里没有连续月份的计法')
  return rule.value
}

/** Exact where it ends; a mean that does not is rounded for the eye alone, its grade is not. */
export function shortText(value: Exact): string {
  try {
    return exactText(value)
  } catch {
    return decimalText(value, 2)
  }
}

/** Months may be given without their names: then they follow on each other. */
export const monthNumber = (at: number): string =>
  `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '应为 2026-11 这样的月份')
