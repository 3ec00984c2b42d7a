/** Which sheet a wish about its items is about: the named unit's, the speaker's own, or the only one it can be. */
import type { SheetWish } from '../../domain/assessment/commands.ts'
import { heardIn } from '../../domain/assessment/decide-sheet.ts'
import { findingsNow, type Sheet } from '../../domain/assessment/sheet.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import { found, type Resolved, type Turn } from '../turn.ts'
import { keyOf, mayBeSaidHere, refusal, type Scope } from './assess-scope.ts'

export interface Meant {
  readonly unit: Grid
  /** Null before the draft. */
  readonly sheet: Sheet | null
}

/** `word` shows how it is said with a unit. Whoever assesses names the unit where several fit. */
export async function sheetMeant(
  turn: Turn,
  scope: Scope,
  wishes: readonly SheetWish[],
  word: string,
): Promise<Resolved<Meant>> {
  const { unit, units, assesses, rules, period } = scope
  const { desk, speaker } = turn
  if (assesses && !(await mayBeSaidHere(turn, unit, assesses))) return refusal({ code: 'not-in-this-group' })
  if (unit) return found({ unit, sheet: await desk.assessments.sheet(keyOf(scope, turn, unit)) })
  const sheets = await desk.assessments.sheets(speaker.tenant, rules.rubric.key, period.name)
  const fitting = sheets.filter(({ state }) => heardIn(state).some((one) => wishes.includes(one)))
  const [only] = fitting
  const named = units.find(({ code }) => code === only?.unit)
  if (only && named && fitting.length === 1) return found({ unit: named, sheet: only })
  return refusal({ code: 'unit-needed', wished: word, known: units.map(({ name }) => name) })
}

/** The ids of items by their numbers; refused for the first number that there is none of. */
export function itemsNamed(sheet: Sheet, numbers: readonly number[]): Resolved<readonly string[]> {
  const findings = findingsNow(sheet)
  const unknown = numbers.find((no) => findings[no - 1] === undefined)
  if (unknown !== undefined) return refusal({ code: 'unknown-item', no: unknown, count: findings.length })
  return found(numbers.flatMap((no) => findings[no - 1]?.id ?? []))
}
