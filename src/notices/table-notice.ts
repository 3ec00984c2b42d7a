/** What is told of tables: one that came in and was checked, what its import has changed, a form to fill in, one enterprise's file. */
import { z } from 'zod'
import { Day, EvidenceId, GridCode, TenantCode } from '../domain/names.ts'
import { SourceCode } from '../domain/source/source.ts'

export const TableName = z.enum(['roster', 'sources'])
export type TableName = z.infer<typeof TableName>

export const tableTitles = { roster: '名册', sources: '污染源台账' } as const satisfies Record<
  TableName,
  string
>

export const tableNotices = [
  z.object({
    kind: z.literal('table-checked'),
    table: TableName,
    rows: z.int(),
    wrong: z.int(),
    /** The first few faults, as they stand in the marked file. */
    faults: z.array(z.object({ sheet: z.string(), row: z.int(), says: z.string() })),
    /** Columns that were passed over. */
    notes: z.array(z.string()),
    /** What the right rows would change; '' where nothing. */
    changes: z.string(),
    /** Why they cannot be brought in; '' where they can. */
    obstacle: z.string(),
    /** The same file with its faults beside the rows; null where there are none. */
    marked: EvidenceId.nullable(),
  }),
  /** `changes` is '' where all of it was there already; `obstacle` says why nothing was brought in. */
  z.object({
    kind: z.literal('table-imported'),
    table: TableName,
    changes: z.string(),
    obstacle: z.string(),
    left: z.int(),
  }),
  /** The person said no: nothing was brought in. */
  z.object({ kind: z.literal('table-left'), table: TableName }),
  z.object({
    kind: z.literal('form-made'),
    table: TableName,
    tenant: TenantCode,
    grid: GridCode,
    name: z.string(),
    filled: z.boolean(),
  }),
  z.object({
    kind: z.literal('dossier-made'),
    tenant: TenantCode,
    source: SourceCode,
    name: z.string(),
    cases: z.int(),
    issuer: z.string(),
    day: Day,
  }),
] as const
