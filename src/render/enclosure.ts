/** What goes with a letter beside its words, still as data: a picture, a document, a table, or a ledger to be read from the store. */
import type { Ledger } from '../domain/digest/ledger.ts'
import type { LedgerName } from '../domain/digest/ledger-names.ts'
import type { Picture } from '../domain/digest/picture.ts'
import { digestName, periodWords } from '../domain/digest/titles.ts'
import type { Bulletin } from '../domain/document/bulletin.ts'
import type { OfficialDocument } from '../domain/document/official-document.ts'
import type { Day, GridCode, TenantCode } from '../domain/names.ts'
import type { Meaning, MeaningOf } from '../notices/notice.ts'
import { documentOf } from './digest/document-of.ts'
import { pictureOf } from './digest/picture-of.ts'
import { tableOf } from './digest/table-of.ts'

export interface LedgerAsked {
  readonly ledger: LedgerName
  readonly tenant: TenantCode
  readonly grid: GridCode
  readonly from: Day
  readonly to: Day
}

export type Enclosure =
  | { readonly form: 'picture'; readonly name: string; readonly datum: Picture }
  | { readonly form: 'document'; readonly name: string; readonly datum: OfficialDocument | Bulletin }
  | { readonly form: 'table'; readonly name: string; readonly datum: Ledger }
  | { readonly form: 'ledger'; readonly name: string; readonly asked: LedgerAsked }

/** In the order in which they are looked at. */
export function enclosuresOf(meaning: Meaning): readonly Enclosure[] {
  if (meaning.kind === 'digest-made') return ofDigest(meaning)
  if (meaning.kind !== 'ledger-made' || meaning.rows === 0) return []
  const { kind: _, name, rows: _rows, ...asked } = meaning
  return [
    { form: 'ledger', name: fileName(`${name}${asked.ledger}${asked.from}至${asked.to}`, 'xlsx'), asked },
  ]
}

function ofDigest({ digest, forms, outlook }: MeaningOf<'digest-made'>): readonly Enclosure[] {
  const named = `${digest.unit.name}${digestName(digest)}${periodWords(digest)}`
  const printed = {
    picture: (): Enclosure => ({ form: 'picture', name: fileName(named, 'png'), datum: pictureOf(digest) }),
    document: (): Enclosure => {
      return { form: 'document', name: fileName(named, 'docx'), datum: documentOf(digest, outlook) }
    },
    table: (): Enclosure => ({ form: 'table', name: fileName(named, 'xlsx'), datum: tableOf(digest) }),
  }
  return forms.map((form) => printed[form]())
}

/** Signs that a file's name may not bear anywhere, and a length that every platform takes. */
const fileName = (title: string, ending: string): string =>
  `${title.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '').slice(0, 60)}.${ending}`
