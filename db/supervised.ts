/** Cases under supervision as rows: for whom the clock has something to do, and what stands in the lists. */
import { and, asc, eq, lte } from 'drizzle-orm'
import { type Case, endedStates } from '../src/domain/case/case.ts'
import type { TenantCode } from '../src/domain/names.ts'
import type { Supervisions } from '../src/journal/supervisions.ts'
import type { Database, Session } from './database.ts'
import { asRefused, everyColumn, type Row, type Slots, statement } from './statement.ts'

export const openSupervised = ({ read }: Database): Pick<Supervisions, 'pressDue' | 'supervisedIn'> => ({
  pressDue: (now, limit) =>
    read(async (session) => (await dueBy(session, { now, limit })).map(({ data }) => data)),
  supervisedIn: (tenant, mode, limit) =>
    read(async (session) => (await inMode(session, { tenant, mode, limit })).map(({ data }) => data)),
})

/** Only what is or was supervised has a row at all: all other cases cost nothing here. */
export async function writeSupervised(session: Session, matter: Case): Promise<void> {
  const { id, tenant, supervision, state } = matter
  if (!supervision) return
  if (endedStates.includes(state)) await drop(session, { case: id })
  else await put(session, { case: id, tenant, mode: supervision.mode, pressAt: supervision.pressAt })
}

const put = statement('put-supervised', ({ db, t }, _slot: Slots<Row<'supervised'>>) =>
  db
    .insert(t.supervised)
    .values(everyColumn(t.supervised))
    .onConflictDoUpdate({ target: t.supervised.case, set: asRefused(t.supervised, 'case') }),
)

const drop = statement('drop-supervised', ({ db, t }, slot: Slots<{ case: string }>) =>
  db.delete(t.supervised).where(eq(t.supervised.case, slot.case)),
)

const dueBy = statement('press-due', ({ db, t }, slot: Slots<{ now: number; limit: number }>) =>
  db
    .select({ data: t.cases.data })
    .from(t.supervised)
    .innerJoin(t.cases, eq(t.cases.id, t.supervised.case))
    .where(lte(t.supervised.pressAt, slot.now))
    .orderBy(asc(t.supervised.pressAt), asc(t.cases.reportedAt), asc(t.cases.no), asc(t.cases.id))
    .limit(slot.limit),
)

const inMode = statement(
  'supervised-in',
  ({ db, t }, slot: Slots<{ tenant: TenantCode; mode: string; limit: number }>) =>
    db
      .select({ data: t.cases.data })
      .from(t.supervised)
      .innerJoin(t.cases, eq(t.cases.id, t.supervised.case))
      .where(and(eq(t.supervised.tenant, slot.tenant), eq(t.supervised.mode, slot.mode as never)))
      .orderBy(asc(t.cases.no))
      .limit(slot.limit),
)
