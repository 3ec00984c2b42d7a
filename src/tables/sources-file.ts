/** A file of pollution sources: checked against the roster, and brought in: added or told anew, nothing taken away. */
import type { Instant, TenantCode } from '../domain/names.ts'
import { checkSources } from '../domain/source/check-sources.ts'
import type { Source } from '../domain/source/source.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import { sourceRow } from '../domain/source/source-rows.ts'
import type { Journal } from '../journal/journal.ts'
import type { Rosters } from '../journal/rosters.ts'
import type { Sources } from '../journal/sources.ts'
import { type CheckedFile, checkFile } from './checked-file.ts'
import type { Imported } from './roster-file.ts'

export interface SourcesInFile {
  readonly tenant: TenantCode
  readonly sources: readonly Source[]
}

export function checkSourcesFile(
  rosters: Pick<Rosters, 'read'>,
  bytes: Uint8Array,
  tenant: TenantCode,
  kinds: readonly string[],
): Promise<CheckedFile<SourcesInFile>> {
  const form = sourceForm(kinds)
  return checkFile(bytes, [form], async (rows) => {
    const roster = await rosters.read(tenant)
    const grids = new Set<string>(roster?.grids.map(({ code }) => code))
    const { sources, ...judged } = checkSources(form, rows, { tenant, grids })
    return { ...judged, value: { tenant, sources } }
  })
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

/** One commit: everything or nothing. `changes` holds one value: how many of each. */
export async function importSources(
  { sources, journal }: SourcesDesk,
  checked: Extract<CheckedFile<SourcesInFile>, { kind: 'checked' }>,
  partial: boolean,
  now: Instant,
): Promise<Imported<SourcesImported>> {
  const refused = (why: string) => ({ kind: 'refused', why }) as const
  if (checked.faults.length > 0 && !partial)
    return refused(`有${checked.faults.length}行有误，全部没有导入。`)
  const { tenant, sources: wished } = checked.value
  const known = new Map((await sources.all(tenant)).map((one) => [one.code, JSON.stringify(sourceRow(one))]))
  const changed = wished.filter((one) => known.get(one.code) !== JSON.stringify(sourceRow(one)))
  if (changed.length === 0) return { kind: 'unchanged' }
  const stream = `sources:${tenant}`
  const by = { person: null, account: null, title: '管理员' }
  const facts = Array.from({ length: Math.ceil(changed.length / sourcesOfFact) }, (_, n) => ({
    fact: {
      type: 'sources-changed' as const,
      sources: changed
        .slice(n * sourcesOfFact, (n + 1) * sourcesOfFact)
        .map(({ code, name, kind, grid, state }) => ({ code, name, kind, grid, state })),
    },
    ...{ by, at: now },
  }))
  const done = await journal.commit({
    appends: [{ stream, expectedVersion: (await journal.read(stream)).length, facts }],
    views: [{ kind: 'sources', sources: changed }],
    ...{ notices: [], handled: null, stamp: null, at: now },
  })
  if (done !== 'committed') return refused('台账刚被别处改动，请再导入一次。')
  const added = changed.filter(({ code }) => !known.has(code)).length
  const said = new Set(wished.map(({ code }) => code))
  const untouched = [...known.keys()].filter((code) => !said.has(code)).length
  return { kind: 'done', changes: [{ added, changed: changed.length - added, untouched }] }
}
