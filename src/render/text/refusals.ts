/** Why a wish was not done, and what can be done instead: one sentence or two for every refusal. */
import type { Refusal, RefusalCode } from '../../domain/refusal.ts'
import { assessmentRefusals } from './assessment-refusals.ts'
import { orderRefusals } from './order-refusals.ts'
import { alarmRefusals } from './refusal-alarm.ts'
import { alertRefusals } from './refusal-alert.ts'
import { appointRefusals } from './refusal-appoint.ts'
import { contentRefusals } from './refusal-content.ts'
import { exposureRefusals } from './refusal-exposure.ts'
import { identityRefusals } from './refusal-identity.ts'
import { leaveRefusals } from './refusal-leave.ts'
import { registerRefusals } from './refusal-register.ts'
import { standingRefusals } from './refusal-standing.ts'
import { supervisionRefusals } from './refusal-supervision.ts'
import { targetRefusals } from './refusal-target.ts'
import { workRefusals } from './refusal-work.ts'
import type { Setting } from './wording.ts'

/** The first line says why, the next ones what to do instead. */
export type RefusalLines<C extends RefusalCode> = (
  refusal: Extract<Refusal, { code: C }>,
  setting: Setting,
) => readonly string[]

export type RefusalTable<C extends RefusalCode> = { readonly [K in C]: RefusalLines<K> }

const refusals = {
  ...identityRefusals,
  ...contentRefusals,
  ...targetRefusals,
  ...workRefusals,
  ...orderRefusals,
  ...assessmentRefusals,
  ...alarmRefusals,
  ...leaveRefusals,
  ...appointRefusals,
  ...alertRefusals,
  ...exposureRefusals,
  ...supervisionRefusals,
  ...registerRefusals,
  ...standingRefusals,
} as const satisfies RefusalTable<RefusalCode>

export function refusalLines(refusal: Refusal, setting: Setting): readonly string[] {
  // A refusal stored by a later version may bear a code we do not know yet.
  if (!Object.hasOwn(refusals, refusal.code)) return ['这一步现在办不了。', '回复 帮助 可看全部说法。']
  return (refusals[refusal.code] as RefusalLines<RefusalCode>)(refusal, setting)
}
