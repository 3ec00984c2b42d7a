/** A file of pollution sources: checked against the roster, and brought in: added or told anew, nothing taken away. */
import type { By } from '../domain/grid/actor.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import { checkSources } from '../domain/source/check-sources.ts'
import type { Source } from '../domain/source/source.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import { sourceRow } from '../domain/source/source-rows.ts'
import type { FilledRow } from '../domain/table/form.ts'
import type { Journal } from '../journal/journal.ts'
import type { Rosters } from '../journal/rosters.ts'
import type { Sources } from '../journal/sources.ts'
import { type CheckedFile, checkFile } from './checked-file.ts'
import { atTheMachine, commitPrepared, type Imported, type Prepared } from './prepared.ts'
import type { Sheets } from './sheets.ts'

export interface SourcesInFile {
  /** The only grids that whoever sends it may touch; absent for all. */
  readonly within?: ReadonlySet<string>
  readonly tenant: TenantCode
  readonly sources: readonly Source[]
}

export function checkSourcesFile(
  rosters: Pick<Rosters, 'read'>,
  bytes: Uint8Array,
  tenant: TenantCode,
  kinds: readonly string[],
  { under, sheets }: { readonly under?: GridCode; readonly sheets?: Sheets } = {},
): Promise<CheckedFile<SourcesInFile>> {
  const form = sourceForm(kinds)
  const read = async () => {
    const roster = await rosters.read(tenant)
    return under === undefined ? roster?.grids.map(({ code }) => code) : below(roster, under)
  }
  const judge = async (rows: readonly FilledRow[]) => {
    const grids = new Set<string>(await read())
    const { sources, ...judged } = checkSources(form, rows, { tenant, grids, part: under !== undefined })
    return { ...judged, value: { tenant, sources, ...(under === undefined ? {} : { within: grids }) } }
  }
  return checkFile(bytes, [form], judge, sheets)
}

/** A grid and all below it. */
function below(roster: Roster | null, under: GridCode): readonly string[] {
  const parents = new Map<string, string | null>(roster?.grids.map(({ code, parent }) => [code, parent]))
  const lies = (code: string | null | undefined): boolean =>
    code === under || (code != null && lies(parents.get(code)))
  return [...parents.keys()].filter(lies)
}

export interface SourcesDesk {
  readonly sources: Pick<Sources, 'all'>
  readonly journal: Journal
}

export interface SourcesImported {
  readonly added: number
  readonly changed: number
  /** In the ledger and not in the file: they stay as they are. */
  readonly untouched: number
}

/** Sources told in one fact. */
const sourcesOfFact = 500

export interface SourcesImport {
  readonly checked: Extract<CheckedFile<SourcesInFile>, { kind: 'checked' }>
  readonly partial: boolean
  readonly now: Instant
  readonly by: By
}

/** Everything or nothing. `changes` holds one value: how many of each. */
export async function prepareSources(
  { sources, journal }: Pick<SourcesDesk, 'sources'> & { readonly journal: Pick<Journal, 'read'> },
  { checked, partial, now, by }: SourcesImport,
): Promise<Prepared<SourcesImported>> {
  const refused = (why: string) => ({ kind: 'refused', why }) as const
  if (checked.faults.length > 0 && !partial)
    return refused(`有${checked.faults.length}行有误，全部没有导入。`)
  const { tenant, sources: wished, within } = checked.value
  const all = await sources.all(tenant)
  const known = new Map(all.map((one) => [one.code, JSON.stringify(sourceRow(one))]))
  const changed = wished.filter((one) => known.get(one.code) !== JSON.stringify(sourceRow(one)))
  if (changed.length === 0) return { kind: 'unchanged' }
  const codes = new Set(changed.map(({ code }) => code))
  const strange = [...changed, ...all.filter(({ code }) => codes.has(code))].find(
    ({ grid }) => within !== undefined && !within.has(grid),
  )
  if (strange) return refused(`污染源“${strange.code}”不在本级范围里，不能改。全部没有导入。`)
  const stream = `sources:${tenant}`
  const facts = Array.from({ length: Math.ceil(changed.length / sourcesOfFact) }, (_, n) => ({
    fact: {
      type: 'sources-changed' as const,
      sources: changed
        .slice(n * sourcesOfFact, (n + 1) * sourcesOfFact)
        .map(({ code, name, kind, grid, state }) => ({ code, name, kind, grid, state })),
    },
    ...{ by, at: now },
  }))
  const added = changed.filter(({ code }) => !known.has(code)).length
  const said = new Set(wished.map(({ code }) => code))
  const untouched = [...known.keys()].filter((code) => !said.has(code)).length
  return {
    kind: 'ready',
    changes: [{ added, changed: changed.length - added, untouched }],
    appends: [{ stream, expectedVersion: (await journal.read(stream)).length, facts }],
    views: [{ kind: 'sources', sources: changed }],
    notices: [],
  }
}

/** One commit: everything or nothing. */
export async function importSources(
  desk: SourcesDesk,
  checked: SourcesImport['checked'],
  partial: boolean,
  now: Instant,
): Promise<Imported<SourcesImported>> {
  const prepared = await prepareSources(desk, { checked, partial, now, by: atTheMachine })
  return commitPrepared(desk.journal, prepared, now)
}

export function sourcesSaid({ added, changed, untouched }: SourcesImported): string {
  const rest = untouched > 0 ? `；台账里另有${untouched}家不在表里，保持原样` : ''
  return `新增${added}家，更新${changed}家${rest}`
}
