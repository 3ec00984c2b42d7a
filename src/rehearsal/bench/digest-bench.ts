/** Figures of digests and ledgers: a district's week in all its forms, a province's offices, a year's ledger, and replies beside it. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../../db/store.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import type { Day } from '../../domain/names.ts'
import { bigDistrict } from './big-district.ts'
import { bigPrefecture } from './big-prefecture.ts'
import { fillBeside } from './fill-beside.ts'
import { fillCases } from './fill-cases.ts'
import { replyBench } from './reply-bench.ts'

interface Once {
  readonly took: readonly number[]
  readonly done: number
  readonly rssMb: number
}

const week = ['2026-11-16', '2026-11-22'] as const
const year = ['2026-01-01', '2026-12-31'] as const
/** A province of so many counties with ten towns each has some 1,500 offices. */
const counties = 137
const offices = 1_500
/** `--whole` makes all of them; else a tenth, and the rest is reckoned. */
const sample = process.argv.includes('--whole') ? offices : offices / 10
const seconds = (ms: number) => (ms / 1000).toFixed(2)

export async function digestBench(say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-digest-bench-'))
  const filled = async (name: string, roster: Roster, span: readonly [string, string], cases: number) => {
    const file = join(folder, name)
    const store = await openStore({ sqlite: file })
    await store.rosterLoad.load(roster, null, at('2025-12-01' as Day, '00:00'))
    await store.close()
    fillCases(file, roster, span[0] as Day, span[1] as Day, cases)
    await fillBeside(file, roster, span[0] as Day, span[1] as Day)
    return { file, tenant: roster.tenant }
  }
  try {
    say('\nDigests and ledgers, SQLite, each in a process of its own')
    const district = await filled('district.db', bigDistrict(), week, 5_000)
    const { took, rssMb } = await once('week', district, week)
    say(
      `  a district’s week, 935 grids, 5,000 cases, text + picture + document + table + ledger: ` +
        `${seconds(took[0] ?? 0)} s cold, ${seconds(Math.min(...took.slice(1)))} s warm, ${Math.round(rssMb)} MB (wanted ≤ 3 s, ≤ 1 s)`,
    )
    const province = await filled('province.db', bigPrefecture('93', counties), week, 60_000)
    const some = await once('offices', province, week, sample)
    const all = ((some.took[0] ?? 0) * offices) / some.done / 60_000
    say(
      `  ${some.done} of a province’s offices, text + picture: ${seconds(some.took[0] ?? 0)} s, ` +
        `so ${offices} in ${all.toFixed(1)} min, ${Math.round(some.rssMb)} MB (wanted ≤ 10 min, ≤ 600 MB)`,
    )
    const full = await filled('ledger.db', bigDistrict(), year, 100_000)
    const ledger = await once('ledger', full, year)
    say(
      `  a ledger of 100,000 rows: ${seconds(ledger.took[0] ?? 0)} s, ${Math.round(ledger.rssMb)} MB (wanted ≤ 15 s, ≤ 500 MB)`,
    )
    await replyBench(say)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function once(
  what: string,
  { file, tenant }: { readonly file: string; readonly tenant: string },
  [from, to]: readonly [string, string],
  of = 0,
): Promise<Once> {
  const script = fileURLToPath(new URL('./digest-once.ts', import.meta.url))
  const asked = ['--max-semi-space-size=8', script, what, file, tenant, from, to, String(of)]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, asked, (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as Once),
    )
  })
}

if (import.meta.main) await digestBench((line) => process.stdout.write(`${line}\n`))
