/** A frozen digest on its way: to each group and person of its unit, each told of what he answers for. */
import { addMinutes } from '../domain/calendar/days.ts'
import { isQuiet } from '../domain/digest/digest.ts'
import type { Field } from '../domain/digest/field.ts'
import type { Form } from '../domain/digest/plan.ts'
import type { Instant } from '../domain/names.ts'
import type { Period } from '../domain/policy/period.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Frozen } from '../journal/digests.ts'
import { type Destination, destinationKey, type MeaningOf, type Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import type { Receivers } from './digest-receivers.ts'

/** What is told with a digest and does not stand in it: it came after its period was closed. */
export interface Beside {
  readonly since: MeaningOf<'digest-made'>['since']
  readonly later: MeaningOf<'digest-made'>['later']
  /** Digests of the unit that were made up for in silence, the newest first. */
  readonly earlier: readonly Period[]
}

/** Spread over the plan's minutes and never at night. */
export function noticesOf(
  policy: Policy,
  frozen: Frozen,
  receivers: Receivers,
  beside: Beside,
  now: Instant,
): Notice[] {
  const { kind, from, tenant, grid, digest, outlook, signedBy } = frozen
  const plan = policy[kind]
  return destinationsOf(frozen, receivers).map(({ to, field }): Notice => {
    const place = destinationKey(to)
    const late = digest.unit.level === 1 && to.kind === 'group' ? 0 : spread(place, plan.spreadMinutes)
    return {
      key: `digest:${tenant}:${kind}:${from}:${grid}:${place}`,
      to,
      about: null,
      meaning: {
        kind: 'digest-made',
        digest,
        how: 'due',
        field,
        // Below the first level nothing to report is one sentence, and no paper.
        forms: digest.unit.level > 1 && isQuiet(digest) ? [] : formsFor(plan.forms, field),
        outlook,
        signedBy,
        ...toldBeside(beside),
        asked: [],
      },
      priority: 'routine',
      dueAt: afterQuietHours(addMinutes(now, late), policy.quietHours),
    }
  })
}

export const toldBeside = ({ since, later, earlier }: Beside) => ({
  ...{ since, later },
  ...(earlier.length === 0 ? {} : { earlier: earlier.map(({ from, to }) => ({ from, to })) }),
})

/** The picture shows all fields at once: who answers for one reads its words, and the paper of the whole. */
export const formsFor = (forms: readonly Form[], field: Field | null): Form[] =>
  forms.filter((form) => field === null || form !== 'picture')

export const destinationsOf = (
  { grid }: Pick<Frozen, 'grid'>,
  { groups, persons }: Receivers,
): readonly { readonly to: Destination; readonly field: Field | null }[] => [
  ...(groups.get(grid) ?? []).map(({ id }) => ({ to: { kind: 'group', group: id } as const, field: null })),
  ...(persons.get(grid) ?? []).map(({ person, field }) => ({
    to: { kind: 'person', person } as const,
    field,
  })),
]

/** Always the same minute for the same place: people get used to it, and a restart changes nothing. */
const spread = (place: string, minutes: number): number =>
  minutes === 0
    ? 0
    : [...place].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % minutes
