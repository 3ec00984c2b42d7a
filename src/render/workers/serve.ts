/** The worker's own side of a conversation: one job after the other, their outcomes handed over, their errors told. */
import { parentPort, workerData } from 'node:worker_threads'
import type { LedgerRow } from '../../domain/digest/ledger.ts'
import { giveWay } from './give-way.ts'
import type { ThreadData } from './hand.ts'
import type { FromWorker, Outcome, ToWorker } from './job.ts'

/** What it was told before its first job. */
export const toldAtStart = <T>(): T => (workerData as ThreadData<T>).data

/** @param work gets the job, and the rows that come after it, pulled as they are wanted. */
export function serve<J>(work: (job: J, rows: AsyncIterable<LedgerRow>) => Promise<Outcome>): void {
  const port = parentPort
  if (port === null) throw new Error('this runs in a worker thread only')
  giveWay((workerData as ThreadData).givesWay)
  let onRows: (rows: readonly LedgerRow[], last: boolean) => void = () => {}
  const tell = (message: FromWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

  port.on('message', (message: ToWorker<J>) => {
    if (message.type === 'rows') onRows(message.rows, message.last)
    else void one(message.job)
  })

  async function one(job: J): Promise<void> {
    try {
      const outcome = await work(job, askedRows())
      tell(
        { type: 'done', outcome },
        outcome instanceof Uint8Array && isWhole(outcome) ? [outcome.buffer as ArrayBuffer] : [],
      )
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      tell({ type: 'failed', name, message })
    }
  }

  /** The rows stay with whoever has them until they are asked for. */
  async function* askedRows(): AsyncGenerator<LedgerRow> {
    for (;;) {
      const batch = new Promise<{ rows: readonly LedgerRow[]; last: boolean }>((resolve) => {
        onRows = (rows, last) => resolve({ rows, last })
      })
      tell({ type: 'more' })
      const { rows, last } = await batch
      yield* rows
      if (last) return
    }
  }
}

/** Only a buffer of its own may be handed over. */
const isWhole = ({ buffer, byteLength }: Uint8Array): boolean => buffer.byteLength === byteLength
