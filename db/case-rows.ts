/** A case as a row: what is searched by stands in columns, the rest in one piece beside them. */
import { type Case, endedStates } from '../src/domain/case/case.ts'
import type { GridCode, Instant } from '../src/domain/names.ts'
import type { DueStep } from '../src/journal/cases.ts'
import type { Session } from './database.ts'
import { asRefused, everyColumn, type Row, type Slots, statement } from './statement.ts'
import { writeSupervised } from './supervised.ts'

/** `path`: the origin's, from the root down to itself. */
export async function writeCase(session: Session, matter: Case, path: readonly GridCode[]): Promise<void> {
  await putCase(session, rowOf(matter, path))
  await writeSupervised(session, matter)
  for (const photo of new Set([...matter.photos, ...matter.after])) {
    await putPhoto(session, { tenant: matter.tenant, photo, case: matter.id })
  }
}

/** The steps of a case's ladders that are not yet marked, in no order. `step` is the index within its ladder. */
export function openSteps(matter: Case): DueStep[] {
  if (endedStates.includes(matter.state)) return []
  return matter.deadlines.flatMap(({ kind, dueAt, steps }) =>
    steps.flatMap(({ at }, step) =>
      matter.marked.includes(`${kind}:${dueAt}:${step}`)
        ? []
        : [{ case: matter.id, tenant: matter.tenant, kind, dueAt, step, at }],
    ),
  )
}

/** The last part of a number, 7 of `HB20261118-007`. */
const shortOf = (no: string): number | null => {
  const [, digits] = /-(\d{1,9})$/.exec(no) ?? []
  return digits === undefined ? null : Number(digits)
}

function rowOf(matter: Case, path: readonly GridCode[]): Row<'cases'> {
  const steps = openSteps(matter).map((step): Instant => step.at)
  return {
    id: matter.id,
    tenant: matter.tenant,
    no: matter.no,
    short: shortOf(matter.no),
    state: matter.state,
    open: endedStates.includes(matter.state) ? 0 : 1,
    overdue: matter.overdue ? 1 : 0,
    origin: matter.origin,
    area: path.at(-2) ?? matter.origin,
    town: path[1] ?? null,
    third: path[2] ?? null,
    category: matter.category,
    group: matter.group,
    holderGrid: matter.holder.grid,
    holderPerson: matter.holder.person,
    holderDepartment: matter.holder.department,
    reporter: matter.reporter.person,
    reportedAt: matter.reportedAt,
    nextStepAt: steps.length === 0 ? null : Math.min(...steps),
    data: matter,
  }
}

const putCase = statement('put-case', ({ db, t }, _slot: Slots<Row<'cases'>>) =>
  db
    .insert(t.cases)
    .values(everyColumn(t.cases))
    .onConflictDoUpdate({ target: t.cases.id, set: asRefused(t.cases, 'id') }),
)

const putPhoto = statement('put-photo', ({ db, t }, _slot: Slots<Row<'photos'>>) =>
  db.insert(t.photos).values(everyColumn(t.photos)).onConflictDoNothing(),
)
