/** The hand-moved clock and the minute's wake. */
import { afterEach, expect, test, vi } from 'vitest'
import { openLog } from '../log.ts'
import { openClock } from './clock.ts'
import { wakeEveryMinute } from './wake.ts'

const quiet = openLog('silent')
const minuteMs = 60_000
/** Minutes of the hand-moved clock are many turns of the loop, and those take long where much else runs. */
const patient = { timeout: 30_000 }

afterEach(() => {
  vi.useRealTimers()
})

test('the clock runs with the machine and keeps what it was moved by', () => {
  let machine = 1_000
  const clock = openClock(() => machine)
  clock.moveBy(24 * 60 * minuteMs)
  machine += 5
  expect(clock.now()).toBe(86_401_005)
  clock.moveBy(-24 * 60 * minuteMs)
  expect(clock.now()).toBe(1_005)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5])('it does not move by %s', (ms) => {
  const clock = openClock(() => 7)
  expect(() => clock.moveBy(ms)).toThrow(RangeError)
  expect(clock.now()).toBe(7)
})

test(
  'it wakes every minute, and a failing minute is logged and does not stop the next',
  patient,
  async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 0, 0, 30) })
    const lines: string[] = []
    let minutes = 0
    const wake = wakeEveryMinute(
      async () => {
        minutes++
        if (minutes === 2) throw new Error('disk full')
        return true
      },
      openLog('info', { write: (line) => lines.push(line) }),
    )
    await vi.advanceTimersByTimeAsync(3 * minuteMs)
    expect(minutes).toBe(3)
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['the tick failed'])
    await wake.stop()
    await vi.advanceTimersByTimeAsync(3 * minuteMs)
    expect(minutes).toBe(3)
  },
)

test('a minute that takes longer is not overtaken, and stop waits for it', patient, async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 0, 0, 30) })
  const { promise, resolve } = Promise.withResolvers<boolean>()
  let begun = 0
  const wake = wakeEveryMinute(() => {
    begun++
    return promise
  }, quiet)
  await vi.advanceTimersByTimeAsync(3 * minuteMs)
  expect(begun).toBe(1)
  let stopped = false
  const stopping = wake.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(1)
  expect(stopped).toBe(false)
  resolve(true)
  await stopping
})

test(
  'what a minute leaves is gone on with in the same minute, until nothing is left or it is stopped',
  patient,
  async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 0, 0, 30) })
    let left = 3
    const wake = wakeEveryMinute(async () => --left <= 0, quiet)
    await vi.advanceTimersByTimeAsync(45_000)
    expect(left).toBe(0)
    left = 1_000
    await vi.advanceTimersByTimeAsync(minuteMs)
    const stopping = wake.stop()
    await vi.advanceTimersByTimeAsync(minuteMs)
    await stopping
    const then = left
    expect(then).toBeGreaterThan(0)
    await vi.advanceTimersByTimeAsync(3 * minuteMs)
    expect(left).toBe(then)
  },
)
