/** The schema as SQLite, spelled out one by one: drizzle-kit reads exports. */
import { sqliteKit } from './kit.ts'
import { tablesOf } from './schema.ts'

export const {
  facts,
  stamps,
  counters,
  photos,
  abouts,
  tallies,
  dutiesDone,
  questions,
  cases,
  tenants,
  grids,
  persons,
  groups,
  lineage,
  names,
  accounts,
  homes,
  codes,
  posts,
  departments,
  members,
  inbox,
  outbox,
  cards,
  lines,
  leases,
  settings,
} = tablesOf(sqliteKit)
