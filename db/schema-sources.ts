/** Tables of pollution sources, of the cases about them, and of typical cases on their way to the public. */
import type { Exposure } from '../src/domain/exposure/exposure.ts'
import type { Source } from '../src/domain/source/source.ts'
import type { Kit } from './kit.ts'

export const sourceTables = (k: Kit) => ({
  sources: k.table(
    'sources',
    {
      tenant: k.text('tenant').notNull(),
      code: k.text('code').notNull(),
      name: k.text('name').notNull(),
      kind: k.text('kind').notNull(),
      grid: k.text('grid').notNull(),
      state: k.text('state').$type<Source['state']>().notNull(),
      data: k.json<Source>('data').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.code] }),
      // 全区工地: the grids of a subtree come from lineage, and each leads here.
      k.index('sources_grid').on(t.grid, t.kind),
      k.index('sources_kind').on(t.tenant, t.kind),
    ],
  ),
  sourceCases: k.table(
    'source_cases',
    {
      tenant: k.text('tenant').notNull(),
      source: k.text('source').notNull(),
      case: k.text('case_id').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenant, t.source, t.case] })],
  ),
  exposures: k.table(
    'exposures',
    {
      tenant: k.text('tenant').notNull(),
      no: k.text('no').notNull(),
      /** 2026-Q4: the batch with which it goes out. */
      quarter: k.text('quarter').notNull(),
      state: k.text('state').$type<Exposure['state']>().notNull(),
      data: k.json<Exposure>('data').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenant, t.no] }),
      k.index('exposures_quarter').on(t.tenant, t.quarter, t.state),
    ],
  ),
})
