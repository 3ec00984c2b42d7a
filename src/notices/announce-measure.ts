/** Facts of a measure become notices: a proposal is the office’s alone; the unit hears of it once a person has confirmed it. */
import type { MeasureFact } from '../domain/assessment/facts.ts'
import type { Measure } from '../domain/assessment/measure.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import { gridOf, type Scene } from '../domain/grid/scene.ts'
import type { Instant } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { buttonFor } from './assessment-buttons.ts'
import { officeOf, officePlaces, unitPlaces } from './assessment-places.ts'
import type { Destination, Meaning, Notice } from './notice.ts'
import { type Told, toldElsewhere } from './told-elsewhere.ts'

export interface MeasureStory {
  /** After the facts. */
  readonly measure: Measure
  readonly facts: readonly MeasureFact[]
  readonly scene: Scene
  readonly policy: Policy
  readonly now: Instant
  readonly saidIn: Destination | null
}

export const announceMeasure = (story: MeasureStory): readonly Notice[] =>
  story.facts.flatMap((fact, at) =>
    told(fact, story).flatMap((one) => toldElsewhere(one, keyOf(story.measure, at), story)),
  )

const keyOf = ({ id, version }: Measure, at: number) => `measure:${id}:${version}:${at}`

function told(fact: MeasureFact, story: MeasureStory): readonly Told[] {
  const { measure, scene } = story
  const office = officePlaces(scene)
  switch (fact.type) {
    case 'measure-proposed':
      return [{ to: office, meaning: measureProposed(story) }]
    case 'measure-confirmed':
    case 'measure-settled':
      return [
        { to: office, meaning: measureDecided(fact, story, 'office') },
        { to: unitPlaces(scene, measure.unit), meaning: measureDecided(fact, story, 'unit') },
      ]
    default:
      return []
  }
}

function measureProposed({ measure, scene }: MeasureStory): Meaning {
  const { measures, by, against, reason, absorbed, warnings, article, amb, period } = measure
  const head = headOf({ measure, scene })
  return {
    ...{ kind: 'measure-proposed', ...head, measures: [...measures], by, against, reason, article },
    absorbed: absorbed.flatMap((one) => one.measures),
    warnings: [...warnings],
    amb: [...amb],
    asked: [...officeOf(scene)],
    buttons: [
      buttonFor('确认', '确认措施', head.unit, period),
      buttonFor('不采纳', '不采纳措施', head.unit, period),
    ],
  }
}

type DecidedFact = Extract<
  MeasureFact,
  { type: 'measure-confirmed' | 'measure-declined' | 'measure-settled' }
>

export function measureDecided(
  fact: DecidedFact,
  { measure, scene }: Pick<MeasureStory, 'measure' | 'scene'>,
  role: 'office' | 'unit',
): Meaning {
  const { measures, by, against, reason } = measure
  return {
    ...{ kind: fact.type, role, ...headOf({ measure, scene }), measures: [...measures], by, against, reason },
    words: fact.type === 'measure-declined' ? fact.reason : fact.note,
    followUpOn: fact.type === 'measure-confirmed' ? fact.followUpOn : null,
  }
}

const headOf = ({ measure, scene }: Pick<MeasureStory, 'measure' | 'scene'>) => ({
  unit: gridOf(scene, measure.unit).name,
  period: knownPeriod(measure.period).words,
})
