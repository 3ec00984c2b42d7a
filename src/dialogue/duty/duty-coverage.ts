/** How far duties owed for each of several have come, ower by ower; empty where one record is enough. */
import type { Desk } from '../../desk.ts'
import type { Item } from '../../domain/duty/items.ts'
import { type Coverage, coverageOf } from '../../domain/duty/subjects.ts'
import type { GridCode, TenantCode } from '../../domain/names.ts'

export async function dutyCoverage(
  { duties }: Pick<Desk, 'duties'>,
  tenant: TenantCode,
  { duty, period }: Item,
  owers: readonly string[],
): Promise<ReadonlyMap<string, Coverage>> {
  if (duty.subjects === null || owers.length === 0) return new Map()
  const asked = { duty: duty.id, from: period.from, subjects: duty.subjects }
  const placed = owers.map((ower) => {
    return { ower, under: (duty.body === null ? ower : tenant) as GridCode }
  })
  const all = await duties.subjects(tenant, asked, placed)
  return new Map([...all].map(([ower, subjects]) => [ower, coverageOf(subjects)]))
}
