/** A process of its own that reads a store and assesses some months of a tenant: its time, the rows it read, its memory. */
import { openStoreToRead } from '../../../db/store.ts'
import { type AssessedPeriod, assessPeriod } from '../../assessing/assess-period.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Day, TenantCode } from '../../domain/names.ts'
import type { ByUnit } from '../../journal/assessments.ts'
import { rulesFor } from '../../starting/begin.ts'

const [where = '', tenant = '', ...months] = process.argv.slice(2)
const store = await openStoreToRead(where.startsWith('postgres') ? { url: where } : { sqlite: where })
if (!store) throw new Error('no store to read')
const rules = await rulesFor(store.directory)
const { assessments } = store
let rows = 0
const counted = async <T>(read: Promise<ByUnit<T>>): Promise<ByUnit<T>> => {
  const found = await read
  for (const some of found.values()) rows += some.length
  return found
}
const counting: typeof assessments = {
  ...assessments,
  sightings: (span) => counted(assessments.sightings(span)),
  complained: (...asked) => counted(assessments.complained(...asked)),
  checked: (span) => counted(assessments.checked(span)),
  shortfalls: (...asked) => counted(assessments.shortfalls(...asked)),
  staffed: (...asked) => counted(assessments.staffed(...asked)),
}
const begun = performance.now()
let units = 0
for (const period of months) {
  const assessed: AssessedPeriod = await assessPeriod(
    { ...store, ...rules, assessments: counting },
    { tenant: tenant as TenantCode, period, now: at('2027-01-05' as Day, '09:00') },
  )
  units += assessed.units.length
}
const ms = performance.now() - begun
await store.close()
process.stdout.write(JSON.stringify({ ms, rows, units, rssMb: process.resourceUsage().maxRSS / 1024 }))
