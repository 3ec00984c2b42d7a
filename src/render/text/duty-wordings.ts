/** What is told of what falls due by itself. */
import { calendarMissed } from './wordings/calendar-missed.ts'
import { dutiesMissed } from './wordings/duties-missed.ts'
import { dutiesReminded } from './wordings/duties-reminded.ts'
import { dutiesShown } from './wordings/duties-shown.ts'
import { dutyRecorded } from './wordings/duty-recorded.ts'
import { lacksListed } from './wordings/lacks-listed.ts'

export const dutyWordings = {
  'calendar-missed': calendarMissed,
  'duties-missed': dutiesMissed,
  'duties-reminded': dutiesReminded,
  'duties-shown': dutiesShown,
  'duty-recorded': dutyRecorded,
  'lacks-listed': lacksListed,
} as const
