/** The press: a few worker threads that print documents, pictures and tables, so that no reply waits for a report. */
import type { Ledger } from '../../domain/digest/ledger.ts'
import type { Picture } from '../../domain/digest/picture.ts'
import type { Bulletin } from '../../domain/document/bulletin.ts'
import type { OfficialDocument } from '../../domain/document/official-document.ts'
import type { markFaults } from '../xlsx/mark-faults.ts'
import type { readTables, sheetNames } from '../xlsx/read-table.ts'
import type { FilledForm } from '../xlsx/write-form.ts'
import { type HandsOptions, openHands } from './hands.ts'
import type { Job } from './job.ts'

export type PressOptions = HandsOptions

/** Two cores: one prints, one replies. A year's ledger of 100,000 rows takes some seconds and some 300 MB. */
export const pressStandard: PressOptions = {
  hands: 1,
  queue: 64,
  limitMs: 60_000,
  memoryMb: 400,
  givesWay: 5,
}

/** Every promise may be rejected with PressError, a ledger's also with the error of its rows' source. */
export interface Press {
  readonly document: (datum: OfficialDocument | Bulletin) => Promise<Uint8Array>
  /** @param fontFile FONT_FILE; null looks for one where systems keep their fonts */
  readonly picture: (datum: Picture, fontFile: string | null) => Promise<Uint8Array>
  /** Rows are pulled while it is written, some hundred at a time. */
  readonly ledger: (ledger: Ledger) => Promise<Uint8Array>
  readonly sheetNames: typeof sheetNames
  readonly tables: typeof readTables
  readonly mark: typeof markFaults
  /** @param template empty, with an example row on each sheet */
  readonly forms: (
    forms: readonly FilledForm[],
    notes: readonly string[],
    template: boolean,
  ) => Promise<Uint8Array>
  /** Ends the workers; what is under way is rejected as closed. */
  readonly close: () => Promise<void>
}

type Kept<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>

export function openPress(options: PressOptions = pressStandard): Press {
  const { take: print, close } = openHands<Job>(options, {
    script: new URL('./worker.ts', import.meta.url),
    data: null,
  })
  return {
    document: async (datum) => (await print({ kind: 'document', datum })) as Uint8Array,
    picture: async (datum, fontFile) => (await print({ kind: 'picture', datum, fontFile })) as Uint8Array,
    ledger: async ({ rows, ...frame }) => (await print({ kind: 'ledger', ...frame }, rows)) as Uint8Array,
    sheetNames: async (bytes) => (await print({ kind: 'sheet-names', bytes })) as Kept<typeof sheetNames>,
    tables: async (bytes, wanted) =>
      (await print({ kind: 'tables', bytes, wanted })) as Kept<typeof readTables>,
    mark: async (bytes, sheets, faults) =>
      (await print({ kind: 'mark', bytes, sheets, faults })) as Uint8Array,
    forms: async (forms, notes, template) =>
      (await print({ kind: 'forms', forms, notes, template })) as Uint8Array,
    close,
  }
}
