/** A case that anybody pushes about, for the property tests: every move is a wish, most of them refused. */

import { isRefused } from '../decision.ts'
import type { Actor } from '../grid/actor.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'
import type { Story } from './story.ts'
import type { Wishes } from './wishes.ts'

/** Numbers are taken modulo whatever there is to choose from, so that any numbers make a move. */
export interface Move {
  readonly who: number
  readonly wish: number
  /** Later by this; negative where the clock was set back. */
  readonly minutes: number
}

export interface Step {
  readonly before: Story
  readonly command: CaseCommand
  readonly actor: Actor
  readonly refused: boolean
  readonly after: Story
}

const kinds = (wishes: Wishes): readonly CaseCommandType[] =>
  (Object.keys(wishes) as CaseCommandType[]).filter((kind) => kind !== 'report-case')

export function wander(
  story: Story,
  cast: readonly Actor[],
  wishes: Wishes,
  moves: readonly Move[],
): readonly Step[] {
  const steps: Step[] = []
  let state = story
  for (const { who, wish, minutes } of moves) {
    const before = tick(state.after(minutes))
    const actor = cast[who % cast.length] as Actor
    const command = wishes[kinds(wishes)[wish % kinds(wishes).length] as CaseCommandType]
    const refused = isRefused(before.tries(actor, command))
    state = refused ? before : before.does(actor, command)
    steps.push({ before, command, actor, refused, after: state })
  }
  return steps
}

/** Everything of the ladders that has come, marked as the clock does it. */
export function tick(story: Story): Story {
  const come = story.matter.deadlines.flatMap(({ kind, dueAt, steps }) =>
    steps.map((_, step) => ({ type: 'mark-deadline', kind, dueAt, step }) as const),
  )
  return come.reduce((state, command) => state.does({ kind: 'clock' }, command), story)
}
