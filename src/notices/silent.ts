/** Facts that tell nobody, each with its reason: absence is written down. */
import type { Fact } from '../domain/happened.ts'
import { silentAlarm } from './silent-alarm.ts'
import { silentAssessment } from './silent-assessment.ts'
import { silentDuty } from './silent-duty.ts'
import { silentOrder } from './silent-order.ts'

export const silent = {
  ...silentAlarm,
  ...silentAssessment,
  ...silentDuty,
  'case-rehomed': 'Told once for all of them, with the change of the grids.',
  'case-inherited': 'Told once for all of them, with the post that changed hands.',
  ...silentOrder,
  'case-joint-ordered': 'Told by the order itself, in the same commit.',
  'case-joint-ended': 'Told with the end of the order, in the same commit.',
  'case-followed': 'Told with the second look that has failed, and by the card of the case that goes on.',
  'case-level-skipped': 'Named in the notice of the report or escalation that it belongs to.',
  'reading-corrected':
    'Kept for the review of the lexicon; whoever corrected it is answered by the case that opens or ends.',
  'recheck-inherited': 'Told once for all of them, with the post that changed hands.',
  'recheck-rehomed': 'Told once for all of them, with the change of the grids.',
  'follow-up-rehomed': 'Told once for all of them, with the change of the grids.',
  'day-sealed': 'The seal is printed in the next daily list of the leaders, and proven by the verify errand.',
  'digest-amended': 'Told with the next digest of the same unit, and whenever the amended one is sent again.',
  'roster-changed': 'Brought in by whoever runs the system, who reads there and then what it changed.',
  'sources-changed': 'Brought in by whoever runs the system, who reads there and then what it changed.',
  'group-moved': 'The platform gave the chat a new id; nothing changed for its members.',
} as const satisfies Partial<Record<Fact['type'], string>>

export const isSilent = (fact: Fact): boolean => fact.type in silent
