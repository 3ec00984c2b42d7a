/** Two Octobers of the drill prefecture's air, as an office brings them in: one county better, one as it was, one worse. */
import { importAir } from '../assessing/import-air.ts'
import { monthRows, stationRows, values } from '../assessing/sample-air-month.ts'
import { sayImport } from '../assessing/say-import.ts'
import type { Desk } from '../desk.ts'
import type { Instant, TenantCode } from '../domain/names.ts'

const by = { person: null, account: null, title: '管理员' }
const tenant = '990200' as TenantCode

export async function importOctobers(desk: Desk, now: Instant): Promise<void> {
  const tables = [
    { of: 'stations', rows: stationRows },
    {
      of: 'daily',
      rows: monthRows('2025-10', { S1: values(36, 66), S2: values(18, 42), S3: values(39, 78) }),
    },
    {
      of: 'daily',
      rows: monthRows('2026-10', { S1: values(30, 60), S2: values(18, 42), S3: values(45, 90) }),
    },
  ] as const
  for (const table of tables) {
    const wished = { ...table, tenant, period: null, replaces: null, source: '十月.csv', by, now }
    const answer = await importAir(desk, wished)
    if (!('done' in answer)) throw new Error(sayImport(answer, wished).join('\n'))
  }
}
