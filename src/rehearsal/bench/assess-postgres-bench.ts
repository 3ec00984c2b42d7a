/** Figures of assessments on PostgreSQL: a prefecture's month, and months of three sizes beside each other. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../../db/embedded-postgres.ts'
import { openStore } from '../../../db/store.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { assessedOnce, busyVillage, figuresTold } from './assess-bench.ts'
import { bigPrefecture } from './big-prefecture.ts'
import { copyToPostgres } from './copy-to-postgres.ts'
import { fillMonths } from './fill-months.ts'

const counties = [10, 20, 40]

export async function assessPostgresBench(say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-assess-bench-'))
  const server = await startPostgres()
  try {
    say('\nAssessments, PostgreSQL, from roll-ups, in a process of its own')
    for (const size of counties) {
      const file = join(folder, `${size}.db`)
      const url = await server.newDatabase()
      const roster = bigPrefecture('91', size)
      for (const settings of [{ sqlite: file }, { url }]) {
        const store = await openStore(settings)
        await store.rosterLoad.load(roster, null, at('2025-12-01' as Day, '00:00'))
        await store.close()
      }
      const facts = fillMonths(file, roster, [{ month: '2026-10', ...busyVillage }])
      await copyToPostgres(file, url)
      const wanted = size === 10 ? ' (wanted ≤ 1 s)' : ''
      say(
        `  a month, ${size} counties, ${figuresTold(facts, await assessedOnce(url, '91', ['2026-10']))}${wanted}`,
      )
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await assessPostgresBench((line) => process.stdout.write(`${line}\n`))
