/** What the notices need to know of a step that was decided on a sheet. */
import type { Decided } from '../../assessing/handle-assessment.ts'
import type { SheetFact } from '../../domain/assessment/facts.ts'
import type { Sheet } from '../../domain/assessment/sheet.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { SheetStory } from '../../notices/announce-assessment.ts'
import type { Turn } from '../turn.ts'
import type { Scope } from './assess-scope.ts'

export function storyOf(
  { speaker, policy, now }: Turn,
  { rules }: Pick<Scope, 'rules'>,
  { state, facts, scene }: Decided<Sheet, SheetFact>,
): SheetStory {
  const { title } = byOf(speaker.actor, scene, null)
  const who = `${title} ${speaker.person?.name ?? ''}`.trim()
  return { sheet: state, facts, rubric: rules.rubric, scene, policy, now, who, saidIn: speaker.here }
}
