/** What is handed to a worker and what comes back, as plain data that may cross between threads. */
import type { LedgerColumn, LedgerRow } from '../../domain/digest/ledger.ts'
import type { Picture } from '../../domain/digest/picture.ts'
import type { Bulletin } from '../../domain/document/bulletin.ts'
import type { OfficialDocument } from '../../domain/document/official-document.ts'
import type { ReadTable } from '../xlsx/read-table.ts'

export type Job =
  | { readonly kind: 'document'; readonly datum: OfficialDocument | Bulletin }
  | { readonly kind: 'picture'; readonly datum: Picture; readonly fontFile: string | null }
  /** Its rows come after it, a batch whenever the worker asks for more. */
  | { readonly kind: 'ledger'; readonly name: string; readonly columns: readonly LedgerColumn[] }
  | { readonly kind: 'table'; readonly bytes: Uint8Array; readonly wanted: readonly string[] }

/** Documents, pictures and ledgers are bytes. */
export type Outcome = Uint8Array | ReadTable

export type ToWorker =
  | { readonly type: 'job'; readonly job: Job }
  | { readonly type: 'rows'; readonly rows: readonly LedgerRow[]; readonly last: boolean }

export type FromWorker =
  | { readonly type: 'more' }
  | { readonly type: 'done'; readonly outcome: Outcome }
  /** The renderer threw: its name and its sentence. */
  | { readonly type: 'failed'; readonly name: string; readonly message: string }
