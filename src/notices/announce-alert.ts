/** An alert's facts become notices: every group hears at once what changes for its own level and those below. */
import type { AlertFact } from '../domain/alert/facts.ts'
import type { Group } from '../domain/grid/grid.ts'
import { askedIn, gridOf, nameOfPerson, type Scene } from '../domain/grid/scene.ts'
import type { Happened } from '../domain/happened.ts'
import type { AlertRules, Duty } from '../domain/policy/policy.ts'
import { addressee } from './card.ts'
import type { Notice } from './notice.ts'

type Told = Extract<AlertFact, { type: 'alert-started' | 'alert-changed' | 'alert-ended' }>

/** `duties`: those of an ordinary day; `key` names the fact once and for all. */
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
    readonly duties: readonly Duty[]
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
          meeting: starts ? meetingOf(level, rules) : null,
          rhythms: fact.type === 'alert-ended' ? [] : rhythmsFrom(level, rules, duties),
          checklist: starts ? [...rules.checklist] : [],
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

const meetingOf = (level: number, { duties }: AlertRules): string | null =>
  duties.find((duty) => duty.kind === 'meeting' && duty.level === level)?.name ?? null

/** What changes for a level and all below it. */
function rhythmsFrom(level: number, rules: AlertRules, duties: readonly Duty[]): string[] {
  const changed = duties.flatMap((duty) => {
    if (duty.level < level) return []
    const change = rules.changes.find(
      ({ duty: key }) => duty.id === key || duty.id === `${key}-${duty.level}`,
    )
    if (!change) return []
    const times = change.min === undefined ? '' : `每天${change.min}次`
    return [`${duty.name}${times === '' ? '每天都要' : times}`]
  })
  const added = rules.duties.flatMap((duty) => (duty.level < level ? [] : [`${duty.name}每天都要`]))
  return [...new Set([...added, ...changed])]
}
