/** What goes with a letter beside its words, still as data: a picture, a document, a table, or a ledger to be read from the store. */
import type { Digest } from '../domain/digest/digest.ts'
import type { Ledger } from '../domain/digest/ledger.ts'
import type { LedgerName } from '../domain/digest/ledger-names.ts'
import type { Picture } from '../domain/digest/picture.ts'
import { digestName, periodWords } from '../domain/digest/titles.ts'
import type { Bulletin } from '../domain/document/bulletin.ts'
import type { OfficialDocument } from '../domain/document/official-document.ts'
import { batchBulletin } from '../domain/exposure/batch.ts'
import type { Day, EvidenceId, GridCode, TenantCode } from '../domain/names.ts'
import type { SourceCode } from '../domain/source/source.ts'
import type { CaseNotice } from '../notices/case-notice.ts'
import type { ExposureNotice } from '../notices/exposure-notice.ts'
import type { Meaning, MeaningOf } from '../notices/notice.ts'
import { type TableName, tableTitles } from '../notices/table-notice.ts'
import { documentOf } from './digest/document-of.ts'
import { pictureOf } from './digest/picture-of.ts'
import { tableOf } from './digest/table-of.ts'
import { writtenReport } from './written-report.ts'

export interface LedgerAsked {
  readonly ledger: LedgerName
  readonly tenant: TenantCode
  readonly grid: GridCode
  readonly from: Day
  readonly to: Day
}

/** A table to be filled in; `filled`: with what is on record. */
export interface FormsAsked {
  readonly table: TableName
  readonly tenant: TenantCode
  readonly grid: GridCode
  readonly filled: boolean
}

/** 一企一档: one source's file. */
export interface DossierAsked {
  readonly tenant: TenantCode
  readonly source: SourceCode
  readonly issuer: string
  readonly day: Day
}

export type Enclosure =
  | { readonly form: 'picture'; readonly name: string; readonly datum: Picture }
  | { readonly form: 'document'; readonly name: string; readonly datum: OfficialDocument | Bulletin }
  | { readonly form: 'table'; readonly name: string; readonly datum: Ledger }
  | { readonly form: 'ledger'; readonly name: string; readonly asked: LedgerAsked }
  /** A file that lies with the evidence: a table that came in, with its faults marked. */
  | { readonly form: 'kept'; readonly name: string; readonly file: EvidenceId }
  | { readonly form: 'forms'; readonly name: string; readonly asked: FormsAsked }
  | { readonly form: 'dossier'; readonly name: string; readonly asked: DossierAsked }

/** In the order in which they are looked at. */
export function enclosuresOf(meaning: Meaning): readonly Enclosure[] {
  if (meaning.kind === 'digest-made') return ofDigest(meaning)
  if (meaning.kind === 'case-escalated') return ofEscalated(meaning)
  if (meaning.kind === 'exposure-published' || meaning.kind === 'exposures-shown') return ofExposures(meaning)
  if (meaning.kind === 'table-checked') return markedOf(meaning)
  if (meaning.kind === 'form-made') {
    const { kind: _, name, ...asked } = meaning
    const title = `${asked.filled ? name : ''}${tableTitles[asked.table]}${asked.filled ? '' : '模板'}`
    return [{ form: 'forms', name: fileName(title, 'xlsx'), asked }]
  }
  if (meaning.kind === 'dossier-made') {
    const { kind: _, name, cases: _cases, ...asked } = meaning
    return [{ form: 'dossier', name: fileName(`${name}档案`, 'docx'), asked }]
  }
  if (meaning.kind !== 'ledger-made' || meaning.rows === 0) return []
  const { kind: _, name, rows: _rows, ...asked } = meaning
  return [{ form: 'ledger', name: fileName(`${name}${asked.ledger}${daysOf(asked)}`, 'xlsx'), asked }]
}

/** What goes up in writing has its report with it. */
function ofEscalated(meaning: CaseNotice): readonly Enclosure[] {
  const { written, card } = meaning
  if (!written) return []
  const name = fileName(`${written.issuer}书面报告${card.no}`, 'docx')
  return [{ form: 'document', name, datum: writtenReport(meaning, written) }]
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
  return [...forms.map((form) => printed[form]()), ...patrolLedger(digest, forms)]
}

/** With the half-year's papers goes the ledger of patrols (LY-16). */
function patrolLedger(
  { kind, unit, from, to }: Digest,
  forms: MeaningOf<'digest-made'>['forms'],
): readonly Enclosure[] {
  if (kind !== 'halfYearly' || unit.department || !forms.includes('table')) return []
  const asked = { ledger: '巡查台账', tenant: unit.tenant, grid: unit.grid as GridCode, from, to } as const
  return [{ form: 'ledger', name: fileName(`${unit.name}巡查台账${from}至${to}`, 'xlsx'), asked }]
}

function ofExposures({
  bulletin,
  quarter,
}: Pick<ExposureNotice, 'bulletin' | 'quarter'>): readonly Enclosure[] {
  if (!bulletin) return []
  const { cases, issuer, day } = bulletin
  const datum = batchBulletin(cases, { quarter, issuer, day })
  return [{ form: 'document', name: fileName(`${issuer}${datum.title}`, 'docx'), datum }]
}

const markedOf = ({ marked, table }: MeaningOf<'table-checked'>): readonly Enclosure[] =>
  marked === null
    ? []
    : [{ form: 'kept', name: fileName(`${tableTitles[table]}-错误说明`, 'xlsx'), file: marked }]

const daysOf = ({ from, to }: LedgerAsked): string => (from === to ? from : `${from}至${to}`)

/** Signs that a file's name may not bear anywhere, and a length that every platform takes. */
const fileName = (title: string, ending: string): string =>
  `${title.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '').slice(0, 60)}.${ending}`
