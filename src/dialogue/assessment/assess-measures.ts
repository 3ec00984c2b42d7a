/** 措施, 确认措施, 不采纳措施, 措施办结: the ledger of what the ladders proposed, for whoever assesses. */
import { stepMeasure } from '../../assessing/handle-assessment.ts'
import type { MeasureCommand } from '../../domain/assessment/commands.ts'
import type { Measure, MeasureState } from '../../domain/assessment/measure.ts'
import { knownPeriod } from '../../domain/assessment/period-named.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import { isOwnUnit, whoseAssessment } from '../../domain/grid/may-assess.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import { limits } from '../../limits.ts'
import { announceMeasure, measureDecided } from '../../notices/announce-measure.ts'
import { buttonFor } from '../../notices/assessment-buttons.ts'
import type { Hands } from '../take-turn.ts'
import { type Consequence, found, type Resolved, refusedWith, type Turn } from '../turn.ts'
import { askGrounds, groundsIn } from './assess-grounds.ts'
import { answerWith, mayBeSaidHere, type Place, refusal, tell } from './assess-scope.ts'

type Act = 'confirm-measure' | 'decline-measure' | 'settle-measure'
const typedAs = {
  'confirm-measure': '确认措施',
  'decline-measure': '不采纳措施',
  'settle-measure': '措施办结',
} as const

/** A unit sees its own measures once they are confirmed; a proposal is the office’s alone. */
export async function showMeasures(turn: Turn, wish: AssessWish, scope: Place): Promise<Consequence> {
  const { desk, speaker } = turn
  const { assesses, own, unit, units } = scope
  if (!assesses && unit && own?.code !== unit.code)
    return refusedWith({ code: 'others-details', unit: unit.name })
  if (!(await mayBeSaidHere(turn, unit, assesses))) return refusedWith({ code: 'not-in-this-group' })
  const all = await desk.assessments.measures(
    speaker.tenant,
    wish.period,
    limits.measuresShown * units.length,
  )
  const seen = all.filter(
    (one) =>
      (unit === null || one.unit === unit.code) &&
      (assesses || one.state === 'confirmed' || one.state === 'settled'),
  )
  const nameOf = new Map(units.map(({ code, name }) => [code, name]))
  const rows = seen.slice(0, limits.measuresShown).map((one) => ({
    no: placeOf(one, all),
    unit: nameOf.get(one.unit) ?? '',
    period: knownPeriod(one.period).words,
    measures: [...one.measures],
    by: one.by,
    against: one.against,
    state: one.state,
    followUpOn: one.state === 'confirmed' ? one.followUpOn : null,
    words: outcomeOf(one),
  }))
  const waiting = assesses ? seen.find(({ state }) => state === 'proposed') : undefined
  const name = nameOf.get(waiting?.unit ?? ('' as never))
  // Of several the button says whose it is.
  const whose = seen.filter(({ state }) => state === 'proposed').length > 1 ? (name ?? '') : ''
  const item = waiting && several(waiting, all) ? `第${placeOf(waiting, all)}条` : ''
  const buttons =
    waiting && name !== undefined
      ? [
          buttonFor(`确认${whose}`, '确认措施', name, waiting.period, item),
          buttonFor(`不采纳${whose}`, '不采纳措施', name, waiting.period, item),
        ]
      : []
  const period = wish.period === null ? null : scope.period.words
  return tell({ kind: 'measures-shown', period, rows, more: seen.length - rows.length, buttons })
}

const outcomeOf = (one: Measure): string =>
  one.state === 'declined' ? one.declinedFor : one.state === 'settled' ? one.outcome : ''

/** Of one unit and month, in the order in which they were proposed: what comes later changes no number. */
function placeOf(measure: Measure, all: readonly Measure[]): number {
  return 1 + ofSame(measure, all).findIndex(({ id }) => id === measure.id)
}
const ofSame = ({ unit, period }: Measure, all: readonly Measure[]): readonly Measure[] =>
  all
    .filter((one) => one.unit === unit && one.period === period)
    .toSorted((a, b) => a.proposedAt - b.proposedAt || (a.ladder < b.ladder ? -1 : 1))
const several = (measure: Measure, all: readonly Measure[]): boolean => ofSame(measure, all).length > 1

const fitting: Readonly<Record<Act, MeasureState>> = {
  'confirm-measure': 'proposed',
  'decline-measure': 'proposed',
  'settle-measure': 'confirmed',
}

export async function decideMeasures(
  turn: Turn,
  wish: AssessWish,
  scope: Place,
  hands: Hands,
): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const act = wish.act as Act
  const meant = await measureMeant(turn, wish, scope, act)
  if ('consequence' in meant) return meant.consequence
  const { measure } = meant.value
  const photos = await hands.photos()
  const { reason, evidence } = groundsIn(wish.words, photos)
  const command: MeasureCommand =
    act === 'confirm-measure'
      ? { type: act, followUpOn: null, note: reason }
      : act === 'decline-measure'
        ? { type: act, reason }
        : { type: act, note: reason, evidence: [...evidence] }
  const outcome = await stepMeasure(desk, speaker.tenant, measure.id, command, { ...speaker, now })
  if ('refusal' in outcome)
    return outcome.refusal.code === 'grounds-needed'
      ? askGrounds(turn, outcome.refusal, photos)
      : refusedWith(outcome.refusal)
  const state = outcome.state ?? measure
  const [fact] = outcome.facts
  const story = { measure: state, facts: outcome.facts, scene: outcome.scene, policy: turn.policy, now }
  if (!fact || fact.type === 'measure-proposed' || fact.type === 'measure-reminded')
    return showMeasures(turn, { ...wish, period: measure.period }, scope)
  const answer = answerWith(turn, measureDecided(fact, story, 'office'))
  return {
    kind: 'write',
    appends: [outcome.stream],
    views: outcome.views,
    notices: [answer, ...announceMeasure({ ...story, saidIn: speaker.here })],
    outcome: act,
  }
}

/** The unit’s measure in a state that fits, of the month that was named or else of the newest. */
async function measureMeant(
  turn: Turn,
  wish: AssessWish,
  { unit, units, assesses }: Place,
  act: Act,
): Promise<Resolved<{ readonly unit: Grid; readonly measure: Measure }>> {
  const { desk, speaker } = turn
  if (assesses && !(await mayBeSaidHere(turn, unit, assesses))) return refusal({ code: 'not-in-this-group' })
  if (unit === null)
    return refusal({ code: 'unit-needed', wished: typedAs[act], known: units.map(({ name }) => name) })
  if (!assesses) return notHis(turn, unit, act)
  const all = (
    await desk.assessments.measures(speaker.tenant, wish.period, limits.measuresShown * units.length)
  ).filter((one) => one.unit === unit.code)
  const open = all.filter(({ state }) => state === fitting[act])
  const newest = (open[0] ?? all[0])?.period
  const same = all.filter(({ period }) => period === newest)
  const [no] = wish.items
  const first = same[0]
  if (!first) return refusal({ code: 'no-measure' })
  if (no !== undefined) {
    const named = ofSame(first, all)[no - 1]
    return named
      ? found({ unit, measure: named })
      : refusal({ code: 'which-measure', unit: unit.name, count: same.length })
  }
  const fits = same.filter(({ state }) => state === fitting[act])
  const [only] = fits.length > 0 ? fits : same
  if (fits.length > 1 || !only) return refusal({ code: 'which-measure', unit: unit.name, count: same.length })
  return found({ unit, measure: only })
}

/** Whoever may not decide learns from the refusal who may, and nothing of what there is. */
async function notHis<T>({ desk, speaker }: Turn, { code, name }: Grid, wished: Act): Promise<Resolved<T>> {
  const posts = speaker.person?.posts.map(({ grid }) => grid) ?? []
  const scene = await desk.directory.scene(speaker.tenant, [code, ...posts])
  if (isOwnUnit(speaker.actor, code, scene)) return refusal({ code: 'own-unit', unit: name, wished })
  return refusal({ code: 'not-assessor', wished, whose: whoseAssessment(wished, code, scene) })
}
