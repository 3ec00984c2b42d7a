/** What comes of one job, in whichever thread it is done. */
import type { Ledger } from '../../domain/digest/ledger.ts'
import type { Job, Outcome } from './job.ts'

/** Each library is loaded when it is first needed. */
export async function outcomeOf(job: Job, rows: Ledger['rows']): Promise<Outcome> {
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
      return joined(writeLedger({ ...job, rows }))
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

const fonts = new Map<string | null, string>()

/** Looked for once, here and not on the loop: a font is tried by drawing with it. */
async function fontFor(set: string | null): Promise<string> {
  const known = fonts.get(set)
  if (known !== undefined) return known
  const found = await (await import('./find-font.ts')).findFont(set)
  fonts.set(set, found)
  return found
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
