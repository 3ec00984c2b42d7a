/** A case told step by step, for the tests of the pure rooms: who wishes what, when, and what came of it. */

import { addMinutes } from '../calendar/days.ts'
import { isRefused } from '../decision.ts'
import type { Actor } from '../grid/actor.ts'
import { byOf } from '../grid/by.ts'
import type { Happened } from '../happened.ts'
import { CaseId, type Instant } from '../names.ts'
import type { Case } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { decideCase } from './decide.ts'
import { evolve, fold } from './evolve.ts'
import type { CaseFact } from './facts.ts'
import type { CaseDecision, Ground } from './ground.ts'

export type Rules = Pick<Ground, 'policy' | 'holidays' | 'scene'>
export type ReportCommand = Extract<CaseCommand, { type: 'report-case' }>

/** A value: every step gives a new story, the old one still stands where it was. */
export interface Story {
  readonly matter: Case
  readonly now: Instant
  readonly happened: readonly Happened<CaseFact>[]
  /** What the last wish led to. */
  readonly last: readonly Happened<CaseFact>[]
  after(minutes: number): Story
  tries(who: Actor, command: CaseCommand): CaseDecision
  /** Throws when the wish is refused. */
  does(who: Actor, command: CaseCommand): Story
}

/** Throws when the report is refused. */
export function openStory(rules: Rules, who: Actor, command: ReportCommand, now: Instant): Story {
  const decision = decideCase(command, null, { ...rules, actor: who, now })
  const facts = done(decision, command).map((fact) => ({ fact, by: byOf(who, rules.scene, null), at: now }))
  const matter = fold(CaseId.parse(`${rules.scene.tenant}/${command.no}`), rules.scene.tenant, facts)
  if (!matter) throw new Error('a report without its first fact')
  return tell(rules, matter, now, facts, facts)
}

function tell(
  rules: Rules,
  matter: Case,
  now: Instant,
  happened: readonly Happened<CaseFact>[],
  last: Story['last'],
): Story {
  const tries: Story['tries'] = (actor, command) => decideCase(command, matter, { ...rules, actor, now })
  return {
    matter,
    now,
    happened,
    last,
    tries,
    after: (minutes) => tell(rules, matter, addMinutes(now, minutes), happened, last),
    does(who, command) {
      const by = byOf(who, rules.scene, matter)
      const facts = done(tries(who, command), command).map((fact) => ({ fact, by, at: now }))
      return tell(rules, facts.reduce(evolve, matter), now, [...happened, ...facts], facts)
    },
  }
}

function done(decision: CaseDecision, { type }: CaseCommand): readonly CaseFact[] {
  if (isRefused(decision)) throw new Error(`${type} was refused: ${JSON.stringify(decision.refusal)}`)
  return decision.facts
}
