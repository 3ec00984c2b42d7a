/** The items of a sheet for a notice: numbered as people say them, with what each gives or takes and what shows it. */
import type { Finding } from '../domain/assessment/finding.ts'
import type { Rubric } from '../domain/assessment/rubric.ts'
import { findingsNow, type Sheet } from '../domain/assessment/sheet.ts'
import { weightsOf } from '../domain/assessment/weight.ts'
import { EvidenceId } from '../domain/names.ts'
import type { SheetItem } from './assessment-notice.ts'

export const sheetItems = (sheet: Sheet, rubric: Rubric): readonly SheetItem[] =>
  findingsNow(sheet).map((finding, at) => itemOf(finding, at + 1, rubric))

export function itemOf(finding: Finding, no: number, rubric: Rubric): SheetItem {
  const { id, count, evidence, confirmed } = finding
  const photos = evidence.filter((one) => EvidenceId.safeParse(one).success)
  return {
    no,
    about: id,
    clauses: weightsOf(rubric, finding).map((one) => ({ ...one })),
    count,
    papers: evidence.filter((one) => one !== id && !photos.includes(one)),
    photos: photos.length,
    judged: confirmed === null ? 'pending' : confirmed ? 'holds' : 'not',
  }
}

/** So many items fit a chat at once; of the others it is said how to read on. */
export const itemsAtOnce = 15

/** From an item's number on, as many as are shown at once. */
export function itemsFrom(items: readonly SheetItem[], from = 1) {
  const shown = items.slice(from - 1, from - 1 + itemsAtOnce)
  return { items: [...shown], more: Math.max(0, items.length - (from - 1) - shown.length) }
}
