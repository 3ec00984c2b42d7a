/** Figures of assessments: a prefecture's month, a province's year, and years of three sizes beside each other. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../../db/store.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { bigPrefecture } from './big-prefecture.ts'
import { fillMonths, type MonthOfWork } from './fill-months.ts'

interface Once {
  readonly ms: number
  readonly rows: number
  readonly units: number
  readonly rssMb: number
}

const year = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`)
/** 42 facts of a village in a month: 5 million of 10,000 villages in a year. */
const usual = { cases: 3, patrols: 15, meetings: 9 }
/** 100 of them: 100,000 of 1,000 villages in a month. */
export const busyVillage = { cases: 9, patrols: 28, meetings: 18 }
const counties = [10, 30, 100]

export async function assessBench(say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-assess-bench-'))
  const file = join(folder, 'gridbell.db')
  const fill = async (code: string, size: number, months: readonly MonthOfWork[]) => {
    const roster = bigPrefecture(code, size)
    const store = await openStore({ sqlite: file })
    await store.rosterLoad.load(roster, null, at('2025-12-01' as Day, '00:00'))
    await store.close()
    return fillMonths(file, roster, months)
  }
  try {
    say('\nAssessments, SQLite, from roll-ups, in a process of its own')
    const facts = await fill('91', 10, [{ month: '2026-10', ...busyVillage }])
    say(
      `  a prefecture’s month, 10 counties, ${figuresTold(facts, await assessedOnce(file, '91', ['2026-10']))} (wanted ≤ 1 s)`,
    )
    for (const [n, size] of counties.entries()) {
      const all = await fill(
        `92${n}`,
        size,
        year.map((month) => ({ month, ...usual })),
      )
      const figures = await assessedOnce(file, `92${n}`, year)
      const wanted = size === 100 ? ' (wanted ≤ 10 s, < 400 MB)' : ''
      say(`  a year, ${size} counties, ${figuresTold(all, figures)}${wanted}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const number = (value: number, places = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: places, minimumFractionDigits: places })

export const figuresTold = (facts: number, { ms, rows, units, rssMb }: Once): string =>
  `${number(facts)} facts: ${number(ms / 1000, 2)} s, ${number(rows)} rows read, ` +
  `${number((1000 * ms) / rows, 1)} µs a row, ${number(units)} scores, ${number(rssMb)} MB at most`

/** `store`: an SQLite file, or the address of a PostgreSQL. */
export function assessedOnce(store: string, tenant: string, months: readonly string[]): Promise<Once> {
  const script = fileURLToPath(new URL('./assess-once.ts', import.meta.url))
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, store, tenant, ...months], (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as Once),
    )
  })
}

if (import.meta.main) await assessBench((line) => process.stdout.write(`${line}\n`))
