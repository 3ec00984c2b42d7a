/** A pollution source as a row of its sheet, and as the lines of its file (一企一档). */
import { postNames } from '../grid/roster-forms.ts'
import type { Source } from './source.ts'
import { stateNames } from './source-form.ts'

/** In the form's order of columns. */
export const sourceRow = (source: Source): readonly string[] => [
  ...[source.code, source.name, source.kind, source.grid],
  source.keeper === null ? '' : (new Map(postNames).get(source.keeper) ?? ''),
  new Map(stateNames).get(source.state) ?? '',
  ...[source.creditCode, source.address, source.location, source.contact, source.pollutants.join('、')],
  ...[source.facilities, source.permit, source.permitUntil ?? '', source.control],
  ...[source.emergencyMeasures, source.checkedOn ?? '', source.impactAssessment, source.acceptance],
  ...[source.monitoring, source.emergencyPlan, source.penalties],
]
