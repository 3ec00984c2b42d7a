/** A reform checklist as it stands on a day: the pack's measures, with what was shown of them. */
import type { Desk } from '../desk.ts'
import { checklistOn } from '../domain/assessment/checklist.ts'
import { evidencedIn, type ReformFact, reformStream } from '../domain/assessment/reform-facts.ts'
import { yearOf } from '../domain/calendar/days.ts'
import type { Day, TenantCode } from '../domain/names.ts'
import { ofKind } from '../domain/policy/in-force.ts'
import type { ReformRow } from '../notices/reform-notice.ts'

export interface Reforms {
  readonly rows: readonly ReformRow[]
  /** Systems of the regulation for which it has no measure (AMB-69). */
  readonly empty: readonly string[]
  readonly facts: readonly ReformFact[]
}

/** Null where the pack has no checklist. */
export async function reformsOn(
  { journal, packOf }: Pick<Desk, 'journal' | 'packOf'>,
  tenant: TenantCode,
  today: Day,
): Promise<Reforms | null> {
  const pack = packOf(tenant)
  if (today < pack.from) return null
  const held = pack.rulesAt(today)
  if (ofKind(held, 'checklist').length === 0) return null
  const stored = await journal.read(reformStream(tenant))
  const facts = stored.flatMap(({ fact }) =>
    fact.type === 'reform-evidenced' || fact.type === 'reform-reopened' ? [fact] : [],
  )
  const shown = evidencedIn(facts.filter((fact) => fact.type === 'reform-reopened' || fact.on <= today))
  const doneOn = new Map([...shown].map(([no, { on }]) => [no, on]))
  const rows = checklistOn(held, today, doneOn).map((one): ReformRow => {
    const evidence = shown.get(one.no)
    // What was shown last year says nothing of this one.
    const holds = evidence && (one.dueOn !== null || yearOf(evidence.on) === yearOf(today))
    return {
      ...{ no: one.no, system: one.system, measure: one.measure, state: one.state, due: one.dueOn },
      departments: [...one.departments],
      ...{ shownOn: holds ? evidence.on : null, words: holds ? evidence.words : '' },
      inferred: (one.inferred ?? []).length > 0,
    }
  })
  const systems = ofKind(held, 'list').flatMap(({ value }) => (value.use === 'system' ? value.items : []))
  const empty = systems.filter((system) => rows.every((row) => row.system !== system))
  return { rows, empty, facts }
}
