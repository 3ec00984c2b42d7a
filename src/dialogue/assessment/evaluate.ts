/** 自评, 评价, 评价表, 评价情况: evaluations without points, given criterion by criterion and compared. */
import { evaluationFormOf, evaluationsIn, summed } from '../../assessing/read-evaluations.ts'
import { AssessmentError } from '../../domain/assessment/assessment-error.ts'
import {
  type EvaluationFact,
  evaluationStream,
  notEvaluated,
} from '../../domain/assessment/evaluation-facts.ts'
import { compareAnswers, unanswered } from '../../domain/assessment/evaluations.ts'
import { knownPeriod, lastEnded, type NamedPeriod } from '../../domain/assessment/period-named.ts'
import { addDays, dayOf } from '../../domain/calendar/days.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import { inspectsFrom, keepsBookOf } from '../../domain/grid/may-supervise.ts'
import { gridOf } from '../../domain/grid/scene.ts'
import type { EvidenceId, GridCode } from '../../domain/names.ts'
import type { Held } from '../../domain/policy/in-force.ts'
import type { EvaluationValue } from '../../domain/policy/kinds/evaluation.ts'
import { levelWord } from '../../domain/policy/who.ts'
import type { Wish } from '../../intent/wish.ts'
import { unitPlaces } from '../../notices/assessment-places.ts'
import { destinationKey, type MeaningOf, type Notice } from '../../notices/notice.ts'
import { afterQuietHours } from '../../notices/quiet-hours.ts'
import { dateSaid } from '../../render/text/when.ts'
import { recordDuty } from '../duty/duty-record.ts'
import { areaNamed } from '../grid/area-named.ts'
import { type Consequence, found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'

type Evaluate = Extract<Wish, { wish: 'evaluate' }>
type Photos = () => Promise<readonly EvidenceId[]>
type Why = 'no-form' | 'unknown-area' | 'not-below' | 'no-right' | 'bad-answer'

const refused = (why: Why, name: string): Consequence =>
  refusedWith({ code: 'evaluation-refused', why, name })

export async function evaluate(turn: Turn, wish: Evaluate, photos: Photos): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const today = dayOf(now)
  const form = evaluationFormOf(desk, speaker.tenant, today)
  // Where the pack has no form a self-evaluation is a record of the duty, in whatever words.
  if (form === null && wish.act === 'self')
    return recordDuty(turn, { kind: 'assessment', text: turn.message.text, led: true }, photos)
  if (form === null) return refused('no-form', '')
  const period = wish.period === null ? lastEnded(form.value.every, today) : knownPeriod(wish.period)
  if (period.to >= today)
    return refused('bad-answer', `${period.words}还没有结束，${dateSaid(addDays(period.to, 1))}起可以评价`)
  if (wish.act === 'standing') return showStanding(turn, form, period)
  const meant = await gridMeant(turn, form.value, wish)
  if ('consequence' in meant) return meant.consequence
  return wish.act === 'form'
    ? showForm(turn, form, period, meant.value)
    : give(turn, wish, form, period, meant.value, photos)
}

interface Meant {
  readonly grid: Grid
  /** As who the speaker would answer. */
  readonly by: 'self' | 'superior'
}

/** One's own grid, or the one named: it must lie directly below one for which the speaker decides. */
async function gridMeant(
  turn: Turn,
  form: EvaluationValue,
  { act, unit }: Evaluate,
): Promise<Resolved<Meant>> {
  const { desk, speaker, policy } = turn
  const here = speaker.group?.grid ?? null
  const own = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const named = unit === null ? null : await areaNamed(turn, unit)
  if (unit !== null && named === null) return stop(refused('unknown-area', unit))
  const asked = [...own, ...(here ? [here] : []), ...(named ? [named.code] : [])]
  const scene = await desk.directory.scene(speaker.tenant, asked)
  const deciding = speaker.person?.posts.find(({ kind }) => policy.rights.deciding.includes(kind))
  // In a village nobody keeps a book of others: its chief speaks for it.
  const book = keepsBookOf(speaker.actor, here, scene, policy) ?? deciding?.grid ?? null
  if (named === null || named.code === book) {
    const grid = book === null ? null : gridOf(scene, book)
    if (grid === null || !form.self.levels.includes(grid.level))
      return stop(refused('no-right', form.self.levels.map(levelWord).join('、')))
    return act === 'superior' ? stop(refused('not-below', grid.name)) : found({ grid, by: 'self' })
  }
  const above = inspectsFrom(speaker.actor, named.code, scene, policy)
  const level = above === null ? null : gridOf(scene, above).level
  if (level === null || !form.superior.levels.includes(level) || named.level !== level + 1)
    return stop(refused('not-below', named.name))
  return found({ grid: named, by: 'superior' })
}

async function give(
  turn: Turn,
  { all, marks }: Evaluate,
  form: Held<'evaluation'>,
  period: NamedPeriod,
  { grid, by }: Meant,
  photos: Photos,
): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const { criteria } = form.value
  const past = marks.find(({ no }) => no < 1 || no > criteria.length)
  if (past) return refused('bad-answer', `评价表共${criteria.length}项，没有第${past.no}项`)
  const given = Object.fromEntries([
    ...(all === null ? [] : criteria.map(({ key }) => [key, all] as const)),
    ...marks.map(({ no, answer }) => [criteria[no - 1]?.key ?? '', answer] as const),
  ])
  const { facts, standing } = await evaluationsIn(desk, speaker.tenant, form.key, period)
  const before = standing.get(grid.code) ?? notEvaluated
  const after = { ...before, [by]: { ...before[by], ...given } }
  let open: readonly string[]
  try {
    open = unanswered(form.value, after[by])
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error
    return refused('bad-answer', error.message)
  }
  const late = dayOf(now) > addDays(period.to, form.value[by].daysAfter)
  const stream = evaluationStream(speaker.tenant, form.key, period.name)
  const scene = await desk.directory.scene(speaker.tenant, [grid.code])
  const who = byOf(speaker.actor, scene, null)
  const fact: EvaluationFact = {
    ...{ type: 'grid-evaluated', tenant: speaker.tenant, form: form.key, period: period.name },
    ...{ grid: grid.code, by, answers: given, late },
  }
  // The duty to evaluate is done with it, where it is this period's.
  const text = by === 'self' ? '自评' : '评价下级网格运行'
  const counted =
    period.name === lastEnded(form.value.every, dayOf(now)).name
      ? await recordDuty(turn, { kind: 'assessment', text, led: false, about: [grid.code] }, photos)
      : null
  const record = counted?.kind === 'write' ? counted : null
  const meaning: MeaningOf<'grid-evaluated'> = {
    ...{ kind: 'grid-evaluated', role: 'answer', name: form.value.name, period: period.words },
    ...{ unit: grid.name, by, who: `${who.title} ${speaker.person?.name ?? ''}`.trim(), late },
    rows: criteria.flatMap(({ key, name }, at) => {
      const said = given[key]
      return said === undefined ? [] : [{ no: at + 1, name, answer: said }]
    }),
    open: criteria.flatMap(({ name }, at) => (open.includes(name) ? [at + 1] : [])),
    differs: compareAnswers(form.value, after.self, after.superior).map((one) => ({
      ...{ name: one.criterion, self: one.self, superior: one.superior },
    })),
  }
  const key = `${stream}:${facts.length}`
  const told = by === 'superior' ? unitPlaces(scene, grid.code) : []
  const notices: Notice[] = [
    { key, to: speaker.here, about: null, meaning, priority: 'urgent', dueAt: now },
    ...told
      .filter((to) => destinationKey(to) !== destinationKey(speaker.here))
      .map((to) => ({
        ...{ key: `${key}:${destinationKey(to)}`, to, about: null },
        ...{ meaning: { ...meaning, role: 'inform' as const }, priority: 'routine' as const },
        dueAt: afterQuietHours(now, policy.quietHours),
      })),
  ]
  return {
    kind: 'write',
    outcome: 'evaluated',
    appends: [
      ...(record?.appends ?? []),
      { stream, expectedVersion: facts.length, facts: [{ fact, by: who, at: now }] },
    ],
    views: record?.views ?? [],
    notices,
  }
}

async function showForm(
  turn: Turn,
  { key, value }: Held<'evaluation'>,
  period: NamedPeriod,
  { grid, by }: Meant,
): Promise<Consequence> {
  const { standing } = await evaluationsIn(turn.desk, turn.speaker.tenant, key, period)
  const { self, superior } = standing.get(grid.code) ?? notEvaluated
  const [best = '', next = ''] = value.answers
  return tell({
    ...{ kind: 'evaluation-shown', name: value.name, period: period.words, unit: grid.name },
    answers: [...value.answers],
    rows: value.criteria.map((one, at) => ({
      ...{ no: at + 1, name: one.name, self: self[one.key] ?? null, superior: superior[one.key] ?? null },
    })),
    selfDue: addDays(period.to, value.self.daysAfter),
    superiorDue: addDays(period.to, value.superior.daysAfter),
    say: `${by === 'self' ? '自评' : `评价 ${grid.name}`} 全部${best} 第3项${next}`,
  })
}

/** Of the grids below the one whose book the speaker keeps. */
async function showStanding(turn: Turn, form: Held<'evaluation'>, period: NamedPeriod): Promise<Consequence> {
  const { desk, speaker, policy } = turn
  const here = speaker.group?.grid ?? null
  const own = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const scene = await desk.directory.scene(speaker.tenant, [...own, ...(here ? [here] : [])])
  const code: GridCode | null = keepsBookOf(speaker.actor, here, scene, policy)
  const grid = code === null ? null : gridOf(scene, code)
  if (grid === null || !form.value.superior.levels.includes(grid.level))
    return refused('no-right', form.value.superior.levels.map(levelWord).join('、'))
  return tell(await summed(desk, speaker.tenant, form, period, grid))
}

const tell = (meaning: Extract<Consequence, { kind: 'tell' }>['meaning']): Consequence => ({
  ...{ kind: 'tell', meaning, outcome: 'answered', question: null },
})
