/** A published year becomes notices: all of it to whoever assesses, to each unit its own line. */

import { knownPeriod } from '../domain/assessment/period-named.ts'
import type { YearFact, YearRow } from '../domain/assessment/year-facts.ts'
import type { Scene } from '../domain/grid/scene.ts'
import type { Instant } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { officePlaces, unitPlaces } from './assessment-places.ts'
import { type Destination, destinationKey, type Notice } from './notice.ts'
import { afterQuietHours } from './quiet-hours.ts'
import type { YearPublished } from './year-notice.ts'

export interface YearStory {
  readonly fact: YearFact
  /** The rubric's name. */
  readonly name: string
  readonly nameOf: (unit: string) => string
  /** With every unit. */
  readonly scene: Scene
  readonly policy: Policy
  readonly now: Instant
  /** Where it was said: the answer is heard there already. */
  readonly saidIn: Destination
}

export function announceYear(story: YearStory): readonly Notice[] {
  const { fact, scene, policy, now, saidIn } = story
  const told = [
    ...officePlaces(scene).map((to) => ({ to, rows: fact.rows })),
    ...fact.rows.flatMap((row) => unitPlaces(scene, row.unit).map((to) => ({ to, rows: [row] }))),
  ]
  const key = `year:${fact.tenant}:${fact.rubric}:${fact.period}:${fact.no}`
  return told
    .filter(({ to }) => destinationKey(to) !== destinationKey(saidIn))
    .map(({ to, rows }) => ({
      key: `${key}:${destinationKey(to)}:${rows[0]?.unit ?? ''}`,
      to,
      about: null,
      meaning: yearMeaning(story, 'published', rows),
      priority: 'routine',
      dueAt: afterQuietHours(now, policy.quietHours),
    }))
}

/** `fact.no` is 0 of a draft. */
export const yearMeaning = (
  {
    fact,
    name,
    nameOf,
  }: Pick<YearStory, 'name' | 'nameOf'> & { readonly fact: Pick<YearFact, 'no' | 'period'> },
  state: 'draft' | 'published',
  rows: readonly YearRow[],
): YearPublished => ({
  ...{ kind: 'year-published', name, period: knownPeriod(fact.period).words, state, no: fact.no },
  rows: rows.map(({ unit, ...row }) => ({ unit: nameOf(unit), ...row })),
  ...{ hidden: 0, asked: [], by: null, buttons: [] },
})
