/** What is handed to a worker and what comes back, as plain data that may cross between threads. */
import type { Ledger, LedgerRow } from '../../domain/digest/ledger.ts'
import type { Picture } from '../../domain/digest/picture.ts'
import type { Bulletin } from '../../domain/document/bulletin.ts'
import type { OfficialDocument } from '../../domain/document/official-document.ts'
import type { Fault } from '../../domain/table/form.ts'
import type { MarkedSheet } from '../xlsx/mark-faults.ts'
import type { ReadTable, WantedTable } from '../xlsx/read-table.ts'
import type { FilledForm } from '../xlsx/write-form.ts'

export type Job =
  | { readonly kind: 'document'; readonly datum: OfficialDocument | Bulletin }
  | { readonly kind: 'picture'; readonly datum: Picture; readonly fontFile: string | null }
  /** Its rows come after it, a batch whenever the worker asks for more. */
  | ({ readonly kind: 'ledger' } & Omit<Ledger, 'rows'>)
  | { readonly kind: 'sheet-names'; readonly bytes: Uint8Array }
  | { readonly kind: 'tables'; readonly bytes: Uint8Array; readonly wanted: readonly WantedTable[] }
  | {
      readonly kind: 'mark'
      readonly bytes: Uint8Array
      readonly sheets: readonly MarkedSheet[]
      readonly faults: readonly Fault[]
    }
  /** `template`: empty, with an example row on each sheet. */
  | {
      readonly kind: 'forms'
      readonly forms: readonly FilledForm[]
      readonly notes: readonly string[]
      readonly template: boolean
    }

/** Documents, pictures and tables are bytes. */
export type Outcome = Uint8Array | readonly string[] | string | readonly (ReadTable | null)[]

export type ToWorker<J = Job> =
  | { readonly type: 'job'; readonly job: J }
  | { readonly type: 'rows'; readonly rows: readonly LedgerRow[]; readonly last: boolean }

export type FromWorker =
  | { readonly type: 'more' }
  | { readonly type: 'done'; readonly outcome: Outcome }
  /** The renderer threw: its name and its sentence. */
  | { readonly type: 'failed'; readonly name: string; readonly message: string }
