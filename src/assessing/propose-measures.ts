/** Proposals of measures in the commit of what called for them; one that stands in the ledger already is not proposed again. */
import type { Desk } from '../desk.ts'
import type { ProposedMeasure } from '../domain/assessment/commands.ts'
import { type Measure, measureId } from '../domain/assessment/measure.ts'
import type { Climb } from '../domain/assessment/measures-over-months.ts'
import type { Instant } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Append, View } from '../journal/journal.ts'
import { announceMeasure } from '../notices/announce-measure.ts'
import type { Notice } from '../notices/notice.ts'
import { stepMeasure } from './handle-assessment.ts'

/** What is written, and told to the office alone. */
export interface Called {
  readonly appends: readonly Append[]
  readonly views: readonly View[]
  readonly notices: readonly Notice[]
}

export const nothingCalled: Called = { appends: [], views: [], notices: [] }

export async function proposeAll(
  desk: Desk,
  climbs: readonly Climb[],
  about: Pick<ProposedMeasure, 'tenant' | 'period' | 'rubric'>,
  policy: Policy,
  now: Instant,
): Promise<Called> {
  const clock = { actor: { kind: 'clock' as const }, now }
  const called: { appends: Append[]; views: View[]; notices: Notice[] } = {
    appends: [],
    views: [],
    notices: [],
  }
  for (const climb of climbs) {
    const measure = measureFrom(climb, about)
    if (!measure) continue
    const command = { type: 'propose-measure' as const, measure }
    const outcome = await stepMeasure(desk, about.tenant, measureId(measure), command, clock)
    if ('refusal' in outcome || outcome.facts.length === 0) continue
    const { facts, scene } = outcome
    called.appends.push(outcome.stream)
    called.views.push(...outcome.views)
    called.notices.push(
      ...announceMeasure({ measure: outcome.state as Measure, facts, scene, policy, now, saidIn: null }),
    )
  }
  return called
}

/** Null where the ladder only advises. */
function measureFrom(
  { unit, about: issue, proposal, warnings }: Climb,
  about: Pick<ProposedMeasure, 'tenant' | 'period' | 'rubric'>,
): ProposedMeasure | null {
  if (!proposal) return null
  const { ladder, level, measures, by, against, reason, absorbed, because } = proposal
  return {
    ...about,
    ...(issue === undefined ? {} : { about: issue }),
    ...{ unit, ladder, level, by, against, reason },
    measures: [...measures],
    absorbed: absorbed.map((one) => ({ level: one.level, measures: [...one.measures] })),
    warnings: [...warnings],
    article: because.article,
    since: because.since,
    amb: [...because.amb],
  }
}
