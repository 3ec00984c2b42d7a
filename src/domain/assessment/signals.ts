/** From what the rows of a period show to the closed list of signals: pure, each with the cases or grids that show it. */
import { type InForce, ofKind } from '../policy/in-force.ts'
import type { SignalKind } from '../policy/kinds/item.ts'
import { deputyCoverage } from './deputy-coverage.ts'
import type { Signal } from './propose.ts'
import type { RollUp, Shortfall, Staffed } from './roll-up.ts'
import { deepestLevel, type Sighting } from './sighting.ts'

/** More names than these are not read by anybody. */
const namedGrids = 20

/** `held`: the rules of the period's last day, which say who must be in post. */
export const signalsOf = (rollUp: RollUp, held: InForce): readonly Signal[] => [
  ...sighted(rollUp),
  ...rollUp.complained.map(complained),
  ...missed(rollUp.shortfalls),
  ...staffSignals(rollUp, held),
]

/** One case is seen once in each way, in however many grids of the unit. */
function sighted({ unit, sightings }: RollUp): readonly Signal[] {
  const own = sightings.filter(({ minLevel, maxLevel }) => minLevel <= unit.level && unit.level <= maxLevel)
  const reused = new Map(
    own.flatMap((one) => (one.kind === 'photo-reused' ? [[one.about, one.evidence]] : [])),
  )
  const once = new Map(own.map((one) => [`${one.kind} ${one.about}`, one]))
  return [...once.values()].flatMap((one): readonly Signal[] => {
    const { kind, about } = one
    if (kind === 'photo-reused') return []
    const again = kind === 'check-failed' ? reused.get(about) : undefined
    // A fix that was shown by an old photo and did not stand the check: the other cases are named with it.
    return again
      ? [{ kind, about, marks: { 'reused-photo': true }, evidence: union(one, again) }]
      : [{ kind, about, evidence: one.evidence }]
  })
}

const union = ({ evidence }: Sighting, more: readonly string[]) => [...new Set([...evidence, ...more])]

/** Whether it is true is not known here: a person marks it `verified`. */
const complained = ({ cases, times, open }: RollUp['complained'][number]): Signal => ({
  kind: 'complained-again',
  about: cases[0] ?? '',
  figures: { complaints: times },
  marks: { unresolved: open },
  evidence: cases,
})

function missed(shortfalls: readonly Shortfall[]): readonly Signal[] {
  return [...Map.groupBy(shortfalls, ({ duty }) => duty)].flatMap(([duty, some]): readonly Signal[] => {
    const [first] = some
    if (!first) return []
    const worst = some.toSorted((a, b) => b.missed - a.missed || (a.name < b.name ? -1 : 1))
    return [
      {
        kind: first.kind === 'meeting' ? 'meeting-missed' : 'patrol-missed',
        about: duty,
        count: some.reduce((all, one) => all + one.missed, 0),
        evidence: worst.slice(0, namedGrids).map(({ name, missed: times }) => `${name}缺${times}次`),
      },
    ]
  })
}

function staffSignals({ unit, staffed }: RollUp, held: InForce): readonly Signal[] {
  const own = staffed.find(({ grid }) => grid === unit.code)
  const posts = ofKind(held, 'post').map(({ value }) => value)
  const chiefsWanted =
    posts.find(({ level, post }) => level === unit.level && post === 'chief')?.count?.min ?? 1
  const officeWanted = ofKind(held, 'body').some(({ value }) => value.level === unit.level)
  const atTop = own
    ? [
        ...(own.chiefs < chiefsWanted ? [`网格长在岗${own.chiefs}人，应${chiefsWanted}人`] : []),
        ...(officeWanted && own.offices === 0 ? ['网格办无人在岗'] : []),
      ]
    : []
  const bare = posts.flatMap(({ post, level, covers }) => {
    if (post !== 'deputy' || !covers?.all) return []
    return staffed.filter((one) => one.level === level).flatMap((one) => bareWords(one, staffed, covers.each))
  })
  const vacant = staffed.filter(({ all, level }) => all === 0 && level < deepestLevel)
  return [
    ...signal('chiefs-incomplete', `${unit.name}网格长和网格办`, atTop),
    ...signal('deputies-incomplete', `${unit.name}分网格长`, bare),
    ...signal(
      'staff-missing',
      `${unit.name}无人网格`,
      vacant.map(({ name }) => name),
      vacant.length,
    ),
  ]
}

/** By name where the roster says who has which; else so many deputies cannot cover so many grids below. */
function bareWords(
  { grid, name, deputies, children, charges }: Staffed,
  staffed: readonly Staffed[],
  each: { readonly min: number; readonly max?: number | undefined },
): readonly string[] {
  if (children === 0) return []
  if (charges.length === 0) {
    const most = each.max ?? Number.POSITIVE_INFINITY
    return deputies === 0 || deputies * most < children
      ? [`${name}分网格长${deputies}人，下辖${children}个网格`]
      : []
  }
  const below = staffed.flatMap((one) => (one.parent === grid ? [one.name] : []))
  const byDeputy = new Map(charges.map(({ who, of }) => [who, of]))
  const state = deputyCoverage(below, byDeputy, { min: each.min, max: each.max ?? null })
  return [
    ...state.uncovered.map((one) => `${name}：${one}没有分网格长分管`),
    ...state.outOfRange.map(
      (who) => `${name}：${who}分管${byDeputy.get(who)?.length ?? 0}个，超出每人的数目`,
    ),
    ...state.unknown.map((one) => `${name}：下辖没有叫${one}的`),
  ]
}

const signal = (
  kind: SignalKind,
  about: string,
  evidence: readonly string[],
  count = 1,
): readonly Signal[] =>
  evidence.length === 0 ? [] : [{ kind, about, count, evidence: evidence.slice(0, namedGrids) }]
