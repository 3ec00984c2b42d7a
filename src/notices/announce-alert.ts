/** An alert's facts become notices: every group hears at once what changes for its own level and those below. */
import type { AlertFact } from '../domain/alert/facts.ts'
import type { Group } from '../domain/grid/grid.ts'
import { askedIn, gridOf, nameOfPerson, type Scene } from '../domain/grid/scene.ts'
import type { Happened } from '../domain/happened.ts'
import type { HouseDuty } from '../domain/policy/house-duty.ts'
import type { AlertRules } from '../domain/policy/policy.ts'
import { addressee } from './card.ts'
import type { Notice } from './notice.ts'

type Told = Extract<AlertFact, { type: 'alert-started' | 'alert-changed' | 'alert-ended' }>

/** `duties`: of the day's regulation, those of an alert among them; `key` names the fact once and for all. */
export function announceAlert(
  { fact, by, at }: Happened<Told>,
  {
    key,
    groups,
    scene,
    rules,
    duties,
  }: {
    readonly key: string
    readonly groups: readonly Group[]
    readonly scene: Scene
    readonly rules: AlertRules
    readonly duties: readonly HouseDuty[]
  },
): readonly Notice[] {
  const name = by.person === null ? '' : (nameOfPerson(scene, by.person) ?? '')
  return groups
    .filter(({ purpose }) => purpose === 'grid')
    .map((group): Notice => {
      const { level, parent } = gridOf(scene, group.grid)
      const starts = fact.type === 'alert-started'
      return {
        key: `${key}:${group.id}`,
        to: { kind: 'group', group: group.id },
        about: null,
        meaning: {
          kind: fact.type,
          name: rules.name,
          level: fact.level,
          from: fact.type === 'alert-changed' ? fact.from : null,
          who: `${by.title} ${name}`.trim(),
          words: fact.note,
          asks: parent === null && fact.type !== 'alert-ended' ? [...rules.asks] : [],
          meeting: starts ? meetingOf(level, duties) : null,
          rhythms: fact.type === 'alert-ended' ? [] : rhythmsFrom(level, duties),
          asked:
            fact.type === 'alert-ended'
              ? []
              : askedIn(scene, group.grid).map((post) => addressee(post, scene)),
        },
        priority: 'urgent',
        dueAt: at,
      }
    })
}

const meetingOf = (level: number, duties: readonly HouseDuty[]): string | null =>
  duties.find((duty) => duty.during === 'alert' && duty.kind === 'meeting' && duty.level === level)?.name ??
  null

/** What changes for a level and all below it: what only an alert brings comes first. */
function rhythmsFrom(level: number, duties: readonly HouseDuty[]): string[] {
  const here = duties.filter((duty) => duty.level >= level)
  const added = here.flatMap((duty) => (duty.during === 'alert' ? [`${duty.name}每天都要`] : []))
  const changed = here.flatMap(({ name, inAlert }) => {
    if (inAlert === null) return []
    return [`${name}${inAlert.min === null ? '每天都要' : `每天${inAlert.min}次`}`]
  })
  return [...new Set([...added, ...changed])]
}
