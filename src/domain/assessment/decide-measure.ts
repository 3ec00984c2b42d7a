/** The decision about a measure: proposed by the ladders, and never more than that until a person confirms it. Pure. */
import { addDays, dayOf } from '../calendar/days.ts'
import { isOwnUnit, mayAssess, whoseAssessment } from '../grid/may-assess.ts'
import type { MeasureCommand, MeasureWish } from './commands.ts'
import type { Measure } from './measure.ts'
import {
  type AssessmentGround,
  facts,
  groundsMissing,
  type MeasureDecision,
  refused,
  unitName,
} from './sheet-ground.ts'

/** Facts, a refusal, or neither: it is already so. `measure` is null before it was proposed. */
export function decideMeasure(
  command: MeasureCommand,
  measure: Measure | null,
  ground: AssessmentGround,
): MeasureDecision {
  const unit = command.type === 'propose-measure' ? command.measure.unit : measure?.unit
  if (unit === undefined) return refused({ code: 'no-measure' })
  const { actor, scene, policy } = ground
  const wished = command.type
  if (isOwnUnit(actor, unit, scene)) return refused({ code: 'own-unit', unit: unitName(scene, unit), wished })
  if (!mayAssess(actor, wished, unit, scene, policy))
    return refused({ code: 'not-assessor', wished, whose: whoseAssessment(wished, unit, scene) })
  if (command.type === 'propose-measure')
    // What a person has before him is not exchanged under his hands.
    return measure ? facts() : facts({ type: 'measure-proposed', ...command.measure })
  if (measure === null) return refused({ code: 'no-measure' })
  return decided(command, measure, ground)
}

type Decided = Exclude<MeasureCommand, { type: 'propose-measure' }>

function decided(
  command: Decided,
  measure: Measure,
  { now, followUpDays }: AssessmentGround,
): MeasureDecision {
  const today = dayOf(now)
  const otherwise = (wished: MeasureWish) => refused({ code: 'measure-state', state: measure.state, wished })
  switch (command.type) {
    case 'confirm-measure': {
      const followUpOn = command.followUpOn ?? addDays(today, followUpDays)
      if (measure.state === 'confirmed' && measure.followUpOn === followUpOn) return facts()
      if (measure.state !== 'proposed') return otherwise(command.type)
      if (followUpOn < today) return refused({ code: 'follow-up-past' })
      return facts({ type: 'measure-confirmed', followUpOn, note: command.note })
    }
    case 'decline-measure': {
      if (measure.state !== 'proposed') return otherwise(command.type)
      return (
        groundsMissing(command.type, command) ?? facts({ type: 'measure-declined', reason: command.reason })
      )
    }
    case 'remind-measure':
      return measure.state === 'confirmed' && measure.remindedOn === null && measure.followUpOn <= today
        ? facts({ type: 'measure-reminded', day: today })
        : facts()
    case 'settle-measure': {
      if (measure.state !== 'confirmed') return otherwise(command.type)
      const missing = groundsMissing(command.type, { reason: command.note })
      return (
        missing ?? facts({ type: 'measure-settled', note: command.note, evidence: [...command.evidence] })
      )
    }
  }
}
