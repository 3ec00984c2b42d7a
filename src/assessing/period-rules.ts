/** The rules of a tenant's period: which rubric is meant, what held on its last day, and who was bound to what. */
import type { Desk } from '../desk.ts'
import { AssessmentError } from '../domain/assessment/assessment-error.ts'
import type { NamedPeriod } from '../domain/assessment/period-named.ts'
import { type Rubric, rubricOf } from '../domain/assessment/rubric.ts'
import { usualRubric } from '../domain/assessment/usual-rubric.ts'
import type { TenantCode } from '../domain/names.ts'
import { type Held, type InForce, inForce, ofKind } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Overlay, Regulation } from '../domain/policy/regulation.ts'

export interface PeriodRules {
  readonly regulation: Regulation
  readonly overlay: Overlay | null
  readonly held: InForce
  readonly policy: Policy
  readonly rubric: Rubric
}

/** `key`: the rubric's name; null: the one of this length of period. Throws an AssessmentError. */
export function rulesOf(
  desk: Pick<Desk, 'packOf'>,
  tenant: TenantCode,
  period: NamedPeriod,
  key: string | null = null,
): PeriodRules {
  const pack = desk.packOf(tenant)
  const { regulation, overlay } = pack
  if (period.to < regulation.from)
    throw new AssessmentError(`${pack.code} 自 ${regulation.from} 起施行，${period.words}尚无考核办法。`, {
      code: 'rubric-later',
      period: period.words,
      from: regulation.from,
    })
  const held = inForce(regulation, period.to, overlay)
  const name = key ?? usualKey(held, period)
  return { regulation, overlay, held, policy: pack.at(period.to), rubric: rubricOf(held, name) }
}

const lengths = { 7: ['month', '月度'], 6: ['quarter', '季度'], 4: ['year', '年度'] } as const

export const lengthOf = ({ name }: Pick<NamedPeriod, 'name'>) =>
  lengths[name.includes('Q') ? 6 : name.length === 7 ? 7 : 4]

/** The rubric that is meant when none is named; null without any of the period's length. */
export const rubricFor = (held: InForce, period: NamedPeriod): Held<'rubric'> | null =>
  usualRubric(held, lengthOf(period)[0])

function usualKey(held: InForce, period: NamedPeriod): string {
  const usual = rubricFor(held, period)
  if (usual) return usual.key
  const known = [
    ...ofKind(held, 'rubric').map(({ value }) => value.name),
    ...ofKind(held, 'evaluation').map(({ value }) => `${value.name}（只评价，请说：评价表）`),
    ...(ofKind(held, 'checklist').length > 0 ? ['改革清单（请说：改革清单）'] : []),
  ]
  throw new AssessmentError(
    `${held.regulation} 没有${lengthOf(period)[1]}考核，${period.words}无从打分${known.length > 0 ? `；现有：${known.join('、')}` : ''}。`,
    { code: 'rubric-missing', period: period.words, known },
  )
}

/** A length of time, in the parameter's own unit, that the pack proposes and an office may change. */
export function daysChosen(
  { choices }: InForce,
  parameter: 'objection-days' | 'objection-remind-hours' | 'follow-up-days',
): number {
  const days = Number(choices.get(parameter))
  if (!Number.isInteger(days)) throw new AssessmentError(`方案里没有口径「${parameter}」。`)
  return days
}
