/** Makes the drafts of a period out of the records, or brings those that are there up to date; nothing is confirmed by it. */
import type { Desk } from '../desk.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import { periodNamed } from '../domain/assessment/period-named.ts'
import { proposeFindings } from '../domain/assessment/propose.ts'
import type { Sheet } from '../domain/assessment/sheet.ts'
import { signalsOf } from '../domain/assessment/signals.ts'
import type { Asked } from './assess-period.ts'
import { unitsOf } from './assessed-units.ts'
import { handleSheet, type Wished } from './handle-assessment.ts'
import { rulesOf } from './period-rules.ts'
import { readRollUps } from './read-roll-ups.ts'

export interface Drafted {
  readonly unit: string
  readonly outcome: Awaited<ReturnType<typeof handleSheet>>
}

/** One commit for each unit; a sheet that is open or further on is left alone and refused with its reason. */
export async function draftPeriod(
  desk: Desk,
  { tenant, period: name, rubric = null }: Omit<Asked, 'now' | 'settings'>,
  wished: Wished,
): Promise<readonly Drafted[]> {
  const period = periodNamed(name)
  if (!period) throw new AssessmentError(`「${name}」不是月份，请写作 2026-10。`)
  const rules = rulesOf(desk, tenant, period, rubric)
  const units = await unitsOf(desk, tenant, rules.rubric.value.level)
  const rollUps = await readRollUps(desk, tenant, period, units, rules, wished.now)
  const drafted: Drafted[] = []
  for (const { code, name: unit } of units) {
    const rollUp = rollUps.get(code)
    const { findings } = proposeFindings(rules.rubric, rollUp ? signalsOf(rollUp, rules.held) : [])
    const key: Pick<Sheet, 'tenant' | 'rubric' | 'period' | 'unit'> = {
      tenant,
      rubric: rules.rubric.key,
      period: name,
      unit: code,
    }
    drafted.push({ unit, outcome: await handleSheet(desk, key, { type: 'draft-sheet', findings }, wished) })
  }
  return drafted
}
