/** What a fact does to the register of complaints: a report of the public stands under its matter, wherever that moves. */

import { dayOf } from '../calendar/days.ts'
import type { Case } from '../case/case.ts'
import type { CaseFact } from '../case/facts.ts'
import type { Happened } from '../happened.ts'
import type { Day, GridCode } from '../names.ts'

export interface ComplaintMade {
  readonly change: 'made'
  /** The number of the case by which it was complained. */
  readonly no: string
  /** The same place and sort of thing in one grid is one matter, and so is what was merged (AMB-33). */
  readonly matter: string
  readonly grid: GridCode
  readonly day: Day
  readonly reporter: string
}

export type ComplaintChange =
  | ComplaintMade
  | { readonly change: 'moved'; readonly numbers: readonly string[]; readonly matter: string }
  | { readonly change: 'dropped'; readonly no: string }

/** `after`: the case with this fact. */
export function complaintChange({ fact, at }: Happened<CaseFact>, after: Case): ComplaintChange | null {
  const { no, reporter } = after
  const moved = (numbers: readonly string[]): ComplaintChange => ({
    change: 'moved',
    numbers,
    matter: matterOf(after),
  })
  switch (fact.type) {
    case 'case-reported':
      return reporter.account === null
        ? null
        : {
            change: 'made',
            no,
            matter: matterOf(after),
            grid: after.origin,
            day: dayOf(at),
            reporter: reporter.account,
          }
    case 'case-supplemented':
    case 'case-corrected':
      return fact.place === null ? null : moved([no, ...after.absorbed.map((one) => one.no)])
    case 'case-absorbed':
      return moved([fact.no])
    case 'case-withdrawn':
    case 'case-voided':
      return { change: 'dropped', no }
    default:
      return null
  }
}

/** Without a place a report is a matter of its own, until somebody merges it. */
const matterOf = ({ no, origin, place, category }: Case): string =>
  place === null ? no : [origin, category ?? '', place.replace(/\s/g, '')].join('|')
