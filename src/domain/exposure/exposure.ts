/** A typical case as it stands: folded from its facts. */
import type { Happened } from '../happened.ts'
import type { CaseId, Instant, PersonId, TenantCode } from '../names.ts'
import type { ExposureFact } from './facts.ts'

export const exposureStates = {
  drafted: '待审签',
  reviewed: '待终审',
  approved: '待公布',
  returned: '退改',
  published: '已公布',
} as const
export type ExposureState = keyof typeof exposureStates

export interface Exposure {
  readonly tenant: TenantCode
  readonly no: string
  readonly case: CaseId
  readonly quarter: string
  readonly state: ExposureState
  readonly version: number
  readonly title: string
  readonly text: string
  readonly draftedBy: PersonId | null
  readonly reviewedBy: PersonId | null
  readonly approvedBy: PersonId | null
  /** Why it was last returned; '' before. */
  readonly reason: string
  readonly at: Instant
}

export const exposureStream = (tenant: TenantCode, no: string): string => `exposure:${tenant}:${no}`

/** A new draft starts the approvals anew. */
export function evolveExposure(
  tenant: TenantCode,
  before: Exposure | null,
  { fact, by, at }: Happened<ExposureFact>,
): Exposure | null {
  const version = (before?.version ?? 0) + 1
  if (fact.type === 'exposure-drafted') {
    const { no, case: about, quarter, title, text } = fact
    const people = { draftedBy: by.person, reviewedBy: null, approvedBy: null }
    return {
      tenant,
      no,
      case: about,
      quarter,
      state: 'drafted',
      version,
      title,
      text,
      ...people,
      reason: '',
      at,
    }
  }
  if (before === null) return null
  switch (fact.type) {
    case 'exposure-reviewed':
      return { ...before, version, at, state: 'reviewed', reviewedBy: by.person }
    case 'exposure-approved':
      return { ...before, version, at, state: 'approved', approvedBy: by.person }
    case 'exposure-returned':
      return { ...before, version, at, state: 'returned', reason: fact.reason }
    case 'exposure-published':
      return { ...before, version, at, state: 'published' }
  }
}
