/** One pair of hands at the press: a worker thread that is started when there is work, and again after it ended badly. */
import { Worker } from 'node:worker_threads'
import type { Ledger, LedgerRow } from '../../domain/digest/ledger.ts'
import type { HandsOptions } from './hands.ts'
import type { FromWorker, Outcome, ToWorker } from './job.ts'
import { PressError } from './press-error.ts'

/** Rows handed over at once: their copying must not hold up a reply by more than a few milliseconds. */
const rowsAtOnce = 400

/**
 * Pictures lie in native memory until the little objects that hold them are collected: with node's own, larger nursery
 * 200 pictures took 535 MB, with this one 350 MB in the same time, and a ledger of 100,000 rows 235 MB instead of 395.
 */
const youngMb = 8

/** Its own side, and what it is told before its first job. */
export interface Thread {
  readonly script: URL
  readonly data: unknown
}

/** What every thread finds as its workerData. */
export interface ThreadData<T = unknown> {
  readonly givesWay: number
  readonly data: T
}

export interface Hand<J> {
  /** One job at a time. Rejected with PressError, or with the error of the rows' source. */
  readonly take: (job: J, rows: Ledger['rows'] | null) => Promise<Outcome>
  readonly close: () => Promise<void>
}

export function openHand<J>(
  { limitMs, memoryMb, givesWay }: Pick<HandsOptions, 'limitMs' | 'memoryMb' | 'givesWay'>,
  { script, data }: Thread,
): Hand<J> {
  let worker: Worker | null = null
  let closed = false

  function start(): Worker {
    const started = new Worker(script, {
      execArgv: [],
      workerData: { givesWay, data } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMb },
    })
    // An idle worker keeps no process alive that wants to end, and may end without anybody waiting for it.
    started.unref()
    const gone = () => {
      if (worker === started) worker = null
    }
    return started.on('error', gone).on('exit', gone)
  }

  async function dismiss(): Promise<void> {
    const gone = worker
    worker = null
    await gone?.terminate()
  }

  return {
    async take(job, rows) {
      if (closed) throw new PressError('closed')
      worker ??= start()
      try {
        return await done(worker, job, rows, limitMs)
      } catch (error) {
        // A refusal leaves the worker well; after everything else its state is anybody's guess.
        if (!(error instanceof PressError && error.fault === 'refused')) await dismiss()
        if (closed) throw new PressError('closed')
        throw error
      }
    },
    async close() {
      closed = true
      await dismiss()
    },
  }
}

function done<J>(worker: Worker, job: J, rows: Ledger['rows'] | null, limitMs: number): Promise<Outcome> {
  const source = rows === null ? null : batches(rows)
  const post = (message: ToWorker<J>) => worker.postMessage(message)
  return new Promise<Outcome>((resolve, reject) => {
    const limit = setTimeout(() => settle(() => reject(new PressError('timed-out'))), limitMs)
    const crashed = (cause: unknown) => settle(() => reject(new PressError('crashed', '', cause)))
    const hear = (message: FromWorker) => {
      if (message.type === 'done') settle(() => resolve(message.outcome))
      else if (message.type === 'failed')
        settle(() => reject(new PressError('refused', message.message, message.name)))
      else
        void source?.next().then(
          ({ value }) => value && post({ type: 'rows', ...value }),
          // Whoever has the rows could not give them, and knows best what to say about it.
          (error) => settle(() => reject(error)),
        )
    }
    function settle(end: () => void): void {
      clearTimeout(limit)
      worker.off('message', hear).off('error', crashed).off('exit', crashed)
      // Rows that are no longer wanted: how their source ends is no matter of ours.
      source?.return(undefined).catch(() => {})
      end()
    }
    worker.on('message', hear).on('error', crashed).on('exit', crashed)
    post({ type: 'job', job })
  })
}

interface Batch {
  readonly rows: readonly LedgerRow[]
  readonly last: boolean
}

async function* batches(rows: Ledger['rows']): AsyncGenerator<Batch, undefined, void> {
  let waiting: LedgerRow[] = []
  for await (const row of rows) {
    waiting.push(row)
    if (waiting.length < rowsAtOnce) continue
    yield { rows: waiting, last: false }
    waiting = []
  }
  yield { rows: waiting, last: true }
  return undefined
}
