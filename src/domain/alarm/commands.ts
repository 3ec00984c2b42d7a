/** What can be wished about a station alarm. */
import type { Pollutant } from '../air/pollutant.ts'
import type { EvidenceId, Instant } from '../names.ts'
import type { AlarmLimitKind } from './facts.ts'
import type { Station } from './station.ts'

export type AlarmCommand =
  | {
      readonly type: 'raise-alarm'
      readonly no: string
      readonly source: string
      readonly sourceId: string
      readonly station: Station
      readonly pollutant: Pollutant
      readonly value: string
      readonly unit: string
      readonly measuredAt: Instant
    }
  | {
      readonly type: 'repeat-alarm'
      readonly source: string
      readonly sourceId: string
      readonly value: string
      readonly unit: string
      readonly measuredAt: Instant
    }
  | {
      readonly type: 'withdraw-alarm'
      readonly source: string
      readonly sourceId: string
      readonly text: string
    }
  | {
      readonly type: 'answer-alarm' | 'resolve-alarm'
      readonly text: string
      readonly photos: readonly EvidenceId[]
    }
  | { readonly type: 'mark-alarm'; readonly kind: AlarmLimitKind; readonly step: 'warn' | 'overdue' }
