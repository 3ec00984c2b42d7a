/** The worker's own side: one job after the other, each library loaded when it is first needed. */
import { parentPort } from 'node:worker_threads'
import type { LedgerRow } from '../../domain/digest/ledger.ts'
import type { FromWorker, Job, Outcome, ToWorker } from './job.ts'

const port = parentPort
if (port === null) throw new Error('worker.ts runs in a worker thread only')

let onRows: (rows: readonly LedgerRow[], last: boolean) => void = () => {}

port.on('message', (message: ToWorker) => {
  if (message.type === 'rows') onRows(message.rows, message.last)
  else void work(message.job)
})

async function work(job: Job): Promise<void> {
  try {
    const outcome = await outcomeOf(job)
    tell(
      { type: 'done', outcome },
      outcome instanceof Uint8Array && isWhole(outcome) ? [outcome.buffer as ArrayBuffer] : [],
    )
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    tell({ type: 'failed', name, message })
  }
}

async function outcomeOf(job: Job): Promise<Outcome> {
  switch (job.kind) {
    case 'document':
      return (await import('../docx/render-document.ts')).renderDocument(job.datum)
    case 'picture': {
      const [{ renderPicture }, { lendLetters }] = await Promise.all([
        import('../png/render-picture.ts'),
        import('./lend-letters.ts'),
      ])
      return renderPicture(job.datum, await fontFor(job.fontFile), lendLetters)
    }
    case 'ledger': {
      const { writeLedger } = await import('../xlsx/write-ledger.ts')
      return joined(writeLedger({ name: job.name, columns: job.columns, rows: askedRows() }))
    }
    case 'sheet-names':
      return (await import('../xlsx/read-table.ts')).sheetNames(job.bytes)
    case 'tables':
      return (await import('../xlsx/read-table.ts')).readTables(job.bytes, job.wanted)
    case 'mark':
      return (await import('../xlsx/mark-faults.ts')).markFaults(job.bytes, job.sheets, job.faults)
    case 'forms': {
      const { writeForms, writeTemplate } = await import('../xlsx/write-form.ts')
      return job.template
        ? writeTemplate(
            job.forms.map(({ form }) => form),
            job.notes,
          )
        : writeForms(job.forms, job.notes)
    }
  }
}

/** Only a buffer of its own may be handed over. */
const isWhole = ({ buffer, byteLength }: Uint8Array): boolean => buffer.byteLength === byteLength

const fonts = new Map<string | null, string>()

/** Looked for once, here and not on the loop: a font is tried by drawing with it. */
async function fontFor(set: string | null): Promise<string> {
  const known = fonts.get(set)
  if (known !== undefined) return known
  const found = await (await import('./find-font.ts')).findFont(set)
  fonts.set(set, found)
  return found
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

/** A buffer of its own: pieces of a shared pool cannot be handed over. */
async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of all) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function tell(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer)
}
