/** The same two steps for both tables: what stands in a file, and what bringing it in would write. */

import type { By } from '../../domain/grid/actor.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { GridCode } from '../../domain/names.ts'
import type { Append, View } from '../../journal/journal.ts'
import type { Notice } from '../../notices/notice.ts'
import type { TableName } from '../../notices/table-notice.ts'
import { countsSaid } from '../../render/text/fact-sentence-tables.ts'
import type { CheckedFile } from '../../tables/checked-file.ts'
import type { Prepared } from '../../tables/prepared.ts'
import { checkRosterFile, prepareRoster, type RosterInFile } from '../../tables/roster-file.ts'
import {
  checkSourcesFile,
  prepareSources,
  type SourcesInFile,
  sourcesSaid,
} from '../../tables/sources-file.ts'
import type { Turn } from '../turn.ts'

export type CheckedTable = CheckedFile<RosterInFile | SourcesInFile>

export function checkTable(
  { desk, speaker: { tenant } }: Turn,
  table: TableName,
  unit: GridCode,
  bytes: Uint8Array,
): Promise<CheckedTable> {
  const { rosters, sheets, sourceKinds } = desk
  if (table === 'roster') return checkRosterFile(rosters, bytes, tenant, sheets)
  const within = unit === (tenant as string) ? {} : { under: unit }
  return checkSourcesFile(rosters, bytes, tenant, sourceKinds, { sheets, ...within })
}

type Ready =
  | Exclude<Prepared<never>, { kind: 'ready' }>
  | {
      readonly kind: 'ready'
      readonly says: string
      readonly appends: readonly Append[]
      readonly views: readonly View[]
      readonly notices: readonly Notice[]
    }

/** Right rows alone where some are wrong: whoever asks has been told so. */
export async function prepareTable(
  turn: Turn,
  table: TableName,
  checked: Extract<CheckedTable, { kind: 'checked' }>,
): Promise<Ready> {
  const { desk, now } = turn
  const asked = { partial: true, now, by: await byIn(turn) }
  if (table === 'roster') {
    const roster = checked as Extract<CheckedFile<RosterInFile>, { kind: 'checked' }>
    const ready = await prepareRoster(desk, { ...asked, checked: roster, pack: null })
    return ready.kind === 'ready' ? { ...ready, says: countsSaid(ready.changes) } : ready
  }
  const sources = checked as Extract<CheckedFile<SourcesInFile>, { kind: 'checked' }>
  const ready = await prepareSources(desk, { ...asked, checked: sources })
  return ready.kind === 'ready' ? { ...ready, says: ready.changes.map(sourcesSaid).join('') } : ready
}

async function byIn({ desk, speaker }: Turn): Promise<By> {
  const posts = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  return byOf(speaker.actor, await desk.directory.scene(speaker.tenant, posts), null)
}
