/** A tick that runs out of time: what it leaves is told by the next ones, in the same order, and nothing twice. */
import { expect, test } from 'vitest'
import type { Instant } from '../domain/names.ts'
import { handleTick } from '../handle-tick.ts'
import { limits } from '../limits.ts'
import { moment, openDrillHouse } from '../rehearsal/drill-house.ts'
import { reportCases } from '../rehearsal/report-cases.ts'
import { budgets } from './budget.ts'

test('a round may begin one piece at least, and no more once the time is over; a clock that stands still sets no end', () => {
  let now = 0
  const share = budgets(() => now as Instant)
  const [one, other] = [share(), share()]
  expect([one.take(), one.take()]).toEqual([true, true])
  now = limits.tickMs
  expect(one.take()).toBe(false)
  expect([other.take(), other.take()]).toEqual([true, false])
})

/** Six weeks at a standstill over New Year; `machine` tells the tick how long it has been at it. */
async function toldAfterStandstill(machine: () => number) {
  const round = await openDrillHouse()
  const now = moment('2027-01-01', '10:40')
  await reportCases(round.store, 12, moment('2026-11-13', '07:00'))
  let ticks = 1
  while (
    !(await handleTick(round.house.desk, moment('2026-11-13', '06:00'), now, () => machine() as Instant))
  )
    ticks += 1
  const digests = round
    .of('digest-made')
    .map(({ digest }) => `${digest.kind} ${digest.from} ${digest.unit.name}`)
  const { told } = round
  await round.close()
  return { ticks, digests, told: told.map(({ key, group }) => `${group} ${key}`) }
}

test('a standstill made up for piece by piece is told as one made up for at once', async () => {
  const whole = await toldAfterStandstill(() => 0)
  let spent = 0
  const bit = await toldAfterStandstill(() => {
    spent += limits.tickMs
    return spent
  })
  expect(whole.ticks).toBe(1)
  expect(bit.ticks).toBeGreaterThan(20)
  expect(bit.digests).toEqual(whole.digests)
  expect(bit.told.toSorted()).toEqual(whole.told.toSorted())
  expect(new Set(bit.told).size).toBe(bit.told.length)
})
