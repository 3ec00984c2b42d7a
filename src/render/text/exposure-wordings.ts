/** The wordings of typical cases, from the draft to the quarter's publication. */
import { exposureApproved } from './wordings/exposure-approved.ts'
import { exposureDrafted } from './wordings/exposure-drafted.ts'
import { exposurePublished } from './wordings/exposure-published.ts'
import { exposureReturned } from './wordings/exposure-returned.ts'
import { exposureReviewed } from './wordings/exposure-reviewed.ts'

export const exposureWordings = {
  'exposure-approved': exposureApproved,
  'exposure-drafted': exposureDrafted,
  'exposure-published': exposurePublished,
  'exposure-returned': exposureReturned,
  'exposure-reviewed': exposureReviewed,
} as const
