/** Tables of who is who: the tree, its posts, departments and groups, and the accounts and chats bound to them. */
import { sql } from 'drizzle-orm'
import type { Group, PostKind } from '../src/domain/grid/grid.ts'
import type { Kit } from './kit.ts'

export const rosterTables = (k: Kit) => {
  const places = placeTables(k)
  return { ...places, ...peopleTables(k, places), ...lookupTables(k), ...bindingTables(k) }
}

const placeTables = (k: Kit) => {
  const tenants = k.table('tenants', {
    tenant: k.text('tenant').primaryKey(),
    name: k.text('name').notNull(),
    pack: k.text('pack').notNull(),
  })
  const ofTenant = () =>
    k
      .text('tenant')
      .notNull()
      .references(() => tenants.tenant)
  const grids = k.table(
    'grids',
    {
      code: k.text('code').primaryKey(),
      tenant: ofTenant(),
      name: k.text('name').notNull(),
      level: k.int('level').notNull(),
      parent: k.text('parent'),
      /** When it was given up; its past stays. Null while it works. */
      retired: k.int('retired'),
      /** The grid it became part of; null where it works, or went without one. */
      successor: k.text('successor'),
    },
    (t) => [k.index('grids_successor').on(t.successor).where(sql`successor is not null`)],
  )
  const ofGrid = () =>
    k
      .text('grid')
      .notNull()
      .references(() => grids.code)
  const groups = k.table(
    'groups',
    {
      id: k.text('id').primaryKey(),
      tenant: ofTenant(),
      grid: ofGrid(),
      name: k.text('name').notNull(),
      purpose: k.text('purpose').$type<Group['purpose']>().notNull(),
    },
    (t) => [k.index('groups_grid').on(t.grid), k.index('groups_tenant').on(t.tenant)],
  )
  const departments = k.table(
    'departments',
    {
      id: k.text('id').primaryKey(),
      tenant: ofTenant(),
      grid: ofGrid(),
      name: k.text('name').notNull(),
      aliases: k.json<string[]>('aliases').notNull(),
    },
    (t) => [k.index('departments_tenant').on(t.tenant)],
  )
  return { tenants, grids, groups, departments }
}

const peopleTables = (k: Kit, { tenants, grids, groups }: ReturnType<typeof placeTables>) => {
  const persons = k.table(
    'persons',
    {
      id: k.text('id').primaryKey(),
      tenant: k
        .text('tenant')
        .notNull()
        .references(() => tenants.tenant),
      name: k.text('name').notNull(),
      department: k.text('department'),
    },
    (t) => [k.index('persons_tenant').on(t.tenant), k.index('persons_department').on(t.department)],
  )
  const ofPerson = () =>
    k
      .text('person')
      .notNull()
      .references(() => persons.id)
  const posts = k.table(
    'posts',
    {
      row: k.row('row'),
      grid: k
        .text('grid')
        .notNull()
        .references(() => grids.code),
      person: ofPerson(),
      kind: k.text('kind').$type<PostKind>().notNull(),
      title: k.text('title').notNull(),
      since: k.int('since').notNull(),
      /** Null for the present holder; a post that was left stays as history. */
      until: k.int('until'),
      /** The person in whose stead it is held, while that one is away; null for one's own. */
      actingFor: k.text('acting_for'),
      /** On leave since; null when there. */
      awaySince: k.int('away_since'),
    },
    (t) => [
      k.index('posts_grid').on(t.grid).where(sql`until is null`),
      k.index('posts_person').on(t.person).where(sql`until is null`),
    ],
  )
  const members = k.table(
    'members',
    {
      group: k
        .text('group_id')
        .notNull()
        .references(() => groups.id),
      person: ofPerson(),
    },
    (t) => [k.primaryKey({ columns: [t.group, t.person] }), k.index('members_person').on(t.person)],
  )
  return { persons, posts, members }
}

const lookupTables = (k: Kit) => ({
  /** Every pair of a grid and one at or above it: subtrees are read without recursion. */
  lineage: k.table(
    'lineage',
    {
      ancestor: k.text('ancestor').notNull(),
      descendant: k.text('descendant').notNull(),
      /** 0 for the grid itself. */
      depth: k.int('depth').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.descendant, t.ancestor] }),
      k.index('lineage_down').on(t.ancestor, t.depth),
    ],
  ),
  /** What people call grids, persons and departments, short names included. */
  names: k.table(
    'names',
    {
      tenant: k.text('tenant').notNull(),
      name: k.text('name').notNull(),
      kind: k.text('kind').$type<'grid' | 'person' | 'department'>().notNull(),
      id: k.text('id').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.name, t.kind, t.id] })],
  ),
})

const bindingTables = (k: Kit) => ({
  accounts: k.table(
    'accounts',
    {
      platform: k.text('platform').notNull(),
      account: k.text('account').notNull(),
      userId: k.text('user_id').notNull(),
      person: k.text('person').notNull(),
      directChat: k.text('direct_chat'),
      usedAt: k.int('used_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.platform, t.account, t.userId] }),
      k.index('accounts_person').on(t.person, t.usedAt),
    ],
  ),
  /** Where a group lives: one chat for each group, one group for each chat. */
  homes: k.table(
    'homes',
    {
      group: k.text('group_id').primaryKey(),
      platform: k.text('platform').notNull(),
      account: k.text('account').notNull(),
      chat: k.text('chat').notNull(),
    },
    (t) => [k.uniqueIndex('homes_chat').on(t.platform, t.account, t.chat)],
  ),
  codes: k.table('codes', {
    hash: k.text('hash').primaryKey(),
    person: k.text('person'),
    group: k.text('group_id'),
    until: k.int('until').notNull(),
  }),
})
