/** The worker: each key in order, keys side by side, awake when something is due, and a clean end. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Instant } from '../domain/names.ts'
import { openLog } from '../log.ts'
import { openWorker } from './worker.ts'

interface Job {
  readonly key: string
  readonly name: string
  readonly at: number
}

const log = openLog('silent')
const turn = () => new Promise((resolve) => setImmediate(resolve))
const turns = async (n: number) => {
  for (let left = n; left > 0; left -= 1) await turn()
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 }))
afterEach(() => void vi.useRealTimers())

/** A queue in memory; jobs end when they are let go. */
function queue(jobs: Job[], { atOnce = 10 } = {}) {
  const begun: string[] = []
  const held = new Map<string, () => void>()
  let claims = 0
  const now = () => Date.now() as Instant
  const worker = openWorker<Job>(
    {
      name: 'test',
      keyOf: (job) => job.key,
      async claim(room, busy) {
        claims += 1
        const taken: Job[] = []
        for (const job of jobs) {
          const free = !busy.has(job.key) && !taken.some((one) => one.key === job.key)
          if (job.at <= now() && free && taken.length < room) taken.push(job)
        }
        for (const job of taken) jobs.splice(jobs.indexOf(job), 1)
        return taken
      },
      perform: (job) =>
        new Promise((resolve, reject) => {
          begun.push(job.name)
          held.set(job.name, () => (job.name.startsWith('bad') ? reject(new Error(job.name)) : resolve()))
        }),
      async nextAt() {
        const times = jobs.map((job) => job.at)
        return times.length === 0 ? null : (Math.min(...times) as Instant)
      },
    },
    { now, atOnce, log },
  )
  return { worker, begun, jobs, claims: () => claims, end: (name: string) => held.get(name)?.() }
}

const job = (key: string, name: string, at = 0): Job => ({ key, name, at })

test('jobs of one key follow each other, those of others run beside them', async () => {
  const { worker, begun, end } = queue([job('a', 'a1'), job('a', 'a2'), job('b', 'b1')])
  worker.wake()
  await turns(5)
  expect(begun).toEqual(['a1', 'b1'])
  end('a1')
  await turns(5)
  expect(begun).toEqual(['a1', 'b1', 'a2'])
})

test('no more than it may have at once; the next begins when one ends', async () => {
  const { worker, begun, end } = queue(
    ['a', 'b', 'c'].map((key) => job(key, key)),
    { atOnce: 2 },
  )
  worker.wake()
  await turns(5)
  expect(begun).toEqual(['a', 'b'])
  end('b')
  await turns(5)
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('it sleeps until something is due, and wakes by itself', async () => {
  const { worker, begun } = queue([job('a', 'later', 5_000)])
  worker.wake()
  await turns(5)
  expect(begun).toEqual([])
  vi.advanceTimersByTime(4_990)
  await turns(5)
  expect(begun).toEqual([])
  vi.advanceTimersByTime(10)
  await turns(5)
  expect(begun).toEqual(['later'])
})

test('a clock that was moved is noticed when it is woken, and otherwise within a quarter of a minute', async () => {
  const { worker, begun } = queue([job('a', 'tomorrow', 86_400_000)])
  worker.wake()
  await turns(5)
  vi.setSystemTime(86_400_000)
  vi.advanceTimersByTime(15_000)
  await turns(5)
  expect(begun).toEqual(['tomorrow'])
})

test('while one key is busy it does not look in a circle for that key’s next job', async () => {
  const { worker, claims } = queue([job('a', 'a1'), job('a', 'a2')])
  worker.wake()
  for (let ms = 0; ms < 1_000; ms += 10) {
    vi.advanceTimersByTime(10)
    await turns(2)
  }
  expect(claims()).toBeLessThanOrEqual(60)
})

test('what fails ends only itself', async () => {
  const { worker, begun, end } = queue([job('a', 'bad1'), job('a', 'a2')])
  worker.wake()
  await turns(5)
  end('bad1')
  await turns(5)
  expect(begun).toEqual(['bad1', 'a2'])
  end('a2')
  await worker.settled()
})

test('a store that fails is asked again after a pause', async () => {
  let asked = 0
  const worker = openWorker<Job>(
    {
      name: 'test',
      keyOf: (one) => one.key,
      claim: async () => {
        asked += 1
        if (asked === 1) throw new Error('away')
        return []
      },
      perform: async () => undefined,
      nextAt: async () => null,
    },
    { now: () => Date.now() as Instant, atOnce: 1, log },
  )
  worker.wake()
  await turns(5)
  expect(asked).toBe(1)
  vi.advanceTimersByTime(1_000)
  await turns(5)
  expect(asked).toBe(2)
})

test('settled waits for what is due and for what that brings, not for what is due later', async () => {
  const { worker, begun, jobs, end } = queue([job('a', 'a1'), job('b', 'later', 1_000)])
  let settled = false
  const waiting = worker.settled().then(() => {
    settled = true
  })
  await turns(5)
  jobs.push(job('c', 'c1'))
  end('a1')
  await turns(5)
  expect([begun, settled]).toEqual([['a1', 'c1'], false])
  end('c1')
  await waiting
  expect(settled).toBe(true)
})

test('stop takes nothing new and finishes what it holds', async () => {
  const { worker, begun, end } = queue([job('a', 'a1'), job('a', 'a2')])
  worker.wake()
  await turns(5)
  let stopped = false
  const stopping = worker.stop().then(() => {
    stopped = true
  })
  await turns(5)
  expect(stopped).toBe(false)
  end('a1')
  await stopping
  worker.wake()
  vi.advanceTimersByTime(60_000)
  await turns(5)
  expect(begun).toEqual(['a1'])
})
