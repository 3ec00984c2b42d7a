/** The roster as it stands, read from the database and remembered until it changes. */
import { and, asc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Group } from '../src/domain/grid/grid.ts'
import type { GridCode, GroupId, PersonId, TenantCode } from '../src/domain/names.ts'
import type { Directory, Target } from '../src/journal/directory.ts'
import type { Database, Session } from './database.ts'
import { personsWhere } from './person-rows.ts'
import type { RosterMemory } from './roster-memory.ts'
import { departmentsOf, gridsAndAbove, groupOf, readScene } from './scene-rows.ts'
import { run, type Slots, statement } from './statement.ts'

/** A message is about a few grids; a page of a ledger about hundreds, which no other page asks for again. */
const sceneGrids = 20

export function openDirectory(database: Database, memory: RosterMemory): Directory {
  const { read } = database
  const remembered = <T>(key: readonly string[], work: (session: Session) => Promise<T>): Promise<T> =>
    memory.remember(key.join('\n'), () => read(work))
  const first = <T>(rows: readonly T[]): T | null => rows[0] ?? null
  return {
    tenants: () => read(allTenants),
    personByAccount: (platform, account, userId) =>
      remembered(['account', platform, account, userId], async (session) => {
        const [row] = await ownerOf(session, { platform, account, userId })
        return row ? first(await personsWhere(session, eq(session.t.persons.id, row.person))) : null
      }),
    person: (id) =>
      remembered(['person', id], async (session) =>
        first(await personsWhere(session, eq(session.t.persons.id, id))),
      ),
    groupByChat: (platform, account, chat) =>
      remembered(['chat', platform, account, chat], async (session) => {
        const [row] = await groupAt(session, { platform, account, chat })
        return row ? groupOf(row.group) : null
      }),
    group: (id) =>
      remembered(['group', id], async (session) =>
        first(await groupsWhere(session, eq(session.t.groups.id, id))),
      ),
    grid: (code) =>
      remembered(['grid', code], async (session) => (await gridsAndAbove(session, [code])).get(code) ?? null),
    grids: (codes) => read((session) => gridsAndAbove(session, codes)),
    scene: (tenant, grids) =>
      grids.length > sceneGrids
        ? read((session) => readScene(session, tenant, grids))
        : remembered(['scene', tenant, ...[...grids].sort()], (session) => readScene(session, tenant, grids)),
    find: (tenant, name) => read((session) => targetsNamed(session, tenant, name)),
    gridsAt: (tenant, under, level) =>
      remembered(['level', tenant, under, String(level)], (session) => gridsOfLevel(session, under, level)),
    groups: (tenant) =>
      read(async ({ db, t }) => {
        const here = db
          .select({ group: t.groups })
          .from(t.groups)
          .innerJoin(t.homes, eq(t.homes.group, t.groups.id))
        const rows = await run(
          'bound-groups-of-tenant',
          here.where(eq(t.groups.tenant, tenant)).orderBy(asc(t.groups.id)),
        )
        return rows.map((row) => groupOf(row.group))
      }),
    code: async (hash, now) => {
      const [row] = await read((session) => findCode(session, { hash, now }))
      return row ? { person: row.person as PersonId | null, group: row.group as GroupId | null } : null
    },
    membersOf: (group) =>
      read((session) => {
        const { db, t } = session
        const ids = db.select({ person: t.members.person }).from(t.members).where(eq(t.members.group, group))
        return personsWhere(session, inArray(t.persons.id, ids))
      }),
    persons: (tenant) => read((session) => personsWhere(session, eq(session.t.persons.tenant, tenant))),
  }
}

const tenantRows = statement('tenants', ({ db, t }, _slot: Slots<object>) =>
  db.select().from(t.tenants).orderBy(asc(t.tenants.tenant)),
)

async function allTenants(session: Session) {
  const rows = await tenantRows(session, {})
  return rows.map((row) => ({ ...row, tenant: row.tenant as TenantCode }))
}

async function groupsWhere({ db, t }: Session, where: SQL): Promise<Group[]> {
  return (await run('groups', db.select().from(t.groups).where(where).orderBy(asc(t.groups.id)))).map(groupOf)
}

async function gridsOfLevel(session: Session, under: GridCode, level: number) {
  const { db, t } = session
  const query = db
    .select({ code: t.grids.code })
    .from(t.lineage)
    .innerJoin(t.grids, eq(t.grids.code, t.lineage.descendant))
    .where(and(eq(t.lineage.ancestor, under), eq(t.grids.level, level), isNull(t.grids.retired)))
    .orderBy(asc(t.grids.code))
  const codes = (await run('grids-of-level', query)).map((row) => row.code as GridCode)
  const grids = codes.length === 0 ? new Map() : await gridsAndAbove(session, codes)
  return codes.flatMap((code) => grids.get(code) ?? [])
}

/** Whatever bears the name: grids first, then departments, then persons. */
async function targetsNamed(session: Session, tenant: TenantCode, name: string): Promise<Target[]> {
  const rows = await named(session, { tenant, name })
  const ids = (kind: Target['kind']) => rows.filter((row) => row.kind === kind).map((row) => row.id)
  const codes = ids('grid') as GridCode[]
  const grids = codes.length === 0 ? new Map() : await gridsAndAbove(session, codes)
  const departments = ids('department').length === 0 ? [] : await departmentsOf(session, tenant)
  const persons =
    ids('person').length === 0
      ? []
      : await personsWhere(session, inArray(session.t.persons.id, ids('person')))
  return [
    ...codes.flatMap((code): Target[] => (grids.has(code) ? [{ kind: 'grid', grid: grids.get(code) }] : [])),
    ...departments
      .filter((department) => ids('department').includes(department.id))
      .map((department): Target => ({ kind: 'department', department })),
    ...persons.map((person): Target => ({ kind: 'person', person })),
  ]
}

const ownerOf = statement(
  'account-owner',
  ({ db, t }, slot: Slots<{ platform: string; account: string; userId: string }>) =>
    db
      .select({ person: t.accounts.person })
      .from(t.accounts)
      .where(
        and(
          eq(t.accounts.platform, slot.platform),
          eq(t.accounts.account, slot.account),
          eq(t.accounts.userId, slot.userId),
        ),
      ),
)

const groupAt = statement(
  'group-of-chat',
  ({ db, t }, slot: Slots<{ platform: string; account: string; chat: string }>) =>
    db
      .select({ group: t.groups })
      .from(t.homes)
      .innerJoin(t.groups, eq(t.groups.id, t.homes.group))
      .where(
        and(
          eq(t.homes.platform, slot.platform),
          eq(t.homes.account, slot.account),
          eq(t.homes.chat, slot.chat),
        ),
      ),
)

const named = statement('targets-named', ({ db, t }, slot: Slots<{ tenant: string; name: string }>) =>
  db
    .select({ kind: t.names.kind, id: t.names.id })
    .from(t.names)
    .where(and(eq(t.names.tenant, slot.tenant), eq(t.names.name, slot.name)))
    .orderBy(asc(t.names.id)),
)

const findCode = statement('find-code', ({ db, t }, slot: Slots<{ hash: string; now: number }>) =>
  db
    .select({ person: t.codes.person, group: t.codes.group })
    .from(t.codes)
    .where(and(eq(t.codes.hash, slot.hash), gt(t.codes.until, slot.now))),
)
