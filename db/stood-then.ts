/** What stood open at a time that is over: what stands open now, less what came since, and what ended since once more. */
import { type Case, endedStates } from '../src/domain/case/case.ts'
import type { DigestUnit } from '../src/domain/digest/unit.ts'
import type { Instant } from '../src/domain/names.ts'
import type { Standing } from '../src/journal/digests.ts'
import type { Past } from '../src/journal/past.ts'

/** `now.oldest` must reach over all that has changed: so many more were read. */
export function stoodThen(
  now: Standing,
  unit: DigestUnit,
  since: Instant,
  limit: number,
  past: Past,
): Standing {
  const all = unit.department !== undefined || unit.level === 1
  const isHere = (one: Case) =>
    !endedStates.includes(one.state) && (!unit.department || one.holder.department === unit.department)
  const isNow = past.cases
    .filter(({ now, lies }) => (all || lies.has(unit.code)) && isHere(now))
    .map((one) => one.now)
  const wasThen = past.cases.flatMap(({ was, lay }) =>
    was !== null && (all || lay.has(unit.code)) && isHere(was) ? [was] : [],
  )
  const changed = (is: (one: Case) => boolean) => wasThen.filter(is).length - isNow.filter(is).length
  const turned = new Set(past.cases.map((one) => one.now.id))
  const oldest = [...now.oldest.filter(({ id }) => !turned.has(id)), ...wasThen].toSorted(
    (a, b) => a.reportedAt - b.reportedAt || (a.no < b.no ? -1 : 1),
  )
  return {
    open: now.open + changed(() => true),
    suspended: now.suspended + changed(({ state }) => state === 'suspended'),
    overdue: now.overdue + changed(({ overdue, state }) => overdue && state !== 'suspended'),
    inherited: now.inherited + changed(({ reportedAt }) => reportedAt < since),
    oldest: oldest.slice(0, limit),
  }
}
