/** 打分, 公示, 核定, 公布: steps of whole sheets, one unit or all of a period in one commit. */
import { draftedFindings } from '../../assessing/drafted-findings.ts'
import { type Step, stepSheet } from '../../assessing/handle-assessment.ts'
import { measuresCalledFor } from '../../assessing/measures-called-for.ts'
import type { SheetCommand } from '../../domain/assessment/commands.ts'
import type { SheetFact } from '../../domain/assessment/facts.ts'
import type { Finding } from '../../domain/assessment/finding.ts'
import type { Sheet } from '../../domain/assessment/sheet.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import type { GridCode } from '../../domain/names.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import type { Append, View } from '../../journal/journal.ts'
import { limits } from '../../limits.ts'
import { announceSheet, pointsOf } from '../../notices/announce-assessment.ts'
import { type Button, buttonFor } from '../../notices/assessment-buttons.ts'
import { officePlaces } from '../../notices/assessment-places.ts'
import { destinationKey, type MeaningOf, type Notice } from '../../notices/notice.ts'
import { breathe } from '../../printing/breathe.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { rankingOf } from './assess-look.ts'
import { answerWith, keyOf, mayBeSaidHere, type Scope } from './assess-scope.ts'
import { sheetShown } from './assess-shown.ts'
import { storyOf } from './assess-story.ts'

type Row = MeaningOf<'sheets-stepped'>['rows'][number]
interface Stepped {
  readonly unit: Grid
  readonly outcome: Step<Sheet, SheetFact>
}

const steps = {
  'draft-sheet': 'drafted',
  'open-sheet': 'opened',
  'confirm-sheet': 'confirmed',
  'publish-sheet': 'published',
} as const
type StepAct = keyof typeof steps

/** 打分: what the records show becomes the draft, of one unit or of as many as one answer holds. */
export async function draft(turn: Turn, wish: AssessWish, scope: Scope): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const { units, unit, rules, period, assesses } = scope
  const meant = unit ? [unit] : units
  if (assesses && meant.length > limits.unitsAtOnce)
    return refusedWith({ code: 'too-many-units', count: meant.length, limit: limits.unitsAtOnce })
  const empty = new Map<GridCode, readonly Finding[]>()
  // Who may not draft is told so before anything is read.
  const found = assesses
    ? await draftedFindings(desk, { tenant: speaker.tenant, period, units, of: meant, rules, now })
    : empty
  if (found === null) return refusedWith({ code: 'no-records', period: period.words })
  return together(turn, wish, scope, meant, (code) => ({
    type: 'draft-sheet',
    findings: found.get(code) ?? [],
  }))
}

/** 公示, 核定, 公布. */
export async function step(turn: Turn, wish: AssessWish, scope: Scope): Promise<Consequence> {
  const { unit, units } = scope
  const whole = wish.all || wish.period !== null
  if (unit === null && !whole) {
    const wished = { 'open-sheet': '公示', 'confirm-sheet': '核定', 'publish-sheet': '公布' }[
      wish.act as 'open-sheet'
    ]
    return refusedWith({ code: 'unit-needed', wished, known: units.map(({ name }) => name) })
  }
  const type = wish.act as 'open-sheet' | 'confirm-sheet' | 'publish-sheet'
  return together(turn, wish, scope, unit ? [unit] : units, () => ({ type }))
}

async function together(
  turn: Turn,
  { act }: AssessWish,
  scope: Scope,
  units: readonly Grid[],
  commandFor: (unit: GridCode) => SheetCommand,
): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const { assesses, unit } = scope
  if (assesses && !(await mayBeSaidHere(turn, unit, assesses)))
    return refusedWith({ code: 'not-in-this-group' })
  const stepped: Stepped[] = []
  for (const [n, one] of units.entries()) {
    // A province publishes hundreds at once: others speak in between.
    if (n > 0 && n % limits.unitsAtOnce === 0) await breathe()
    const command = commandFor(one.code)
    stepped.push({
      unit: one,
      outcome: await stepSheet(desk, keyOf(scope, turn, one), command, { ...speaker, now }),
    })
  }
  const [only] = stepped
  if (!only) return refusedWith({ code: 'unknown-unit', said: '', known: [] })
  if (stepped.length === 1 && 'refusal' in only.outcome) return refusedWith(only.outcome.refusal)
  const appends: Append[] = []
  const views: View[] = []
  const notices: Notice[] = [answerWith(turn, answerOf(turn, scope, act as StepAct, stepped))]
  for (const { outcome } of stepped) {
    if ('refusal' in outcome || outcome.facts.length === 0) continue
    appends.push(outcome.stream)
    views.push(...outcome.views)
    notices.push(...announceSheet(storyOf(turn, scope, outcome)))
  }
  const more = act === 'publish-sheet' ? await afterPublishing(turn, scope, stepped) : nothingMore
  return {
    kind: 'write',
    appends: [...appends, ...more.appends],
    views: [...views, ...more.views],
    notices: [...notices, ...more.notices],
    outcome: act,
  }
}

const nothingMore = { appends: [], views: [], notices: [] } as const

function answerOf(turn: Turn, scope: Scope, act: StepAct, stepped: readonly Stepped[]) {
  const [only] = stepped
  if (act === 'draft-sheet' && stepped.length === 1 && only && 'state' in only.outcome)
    return sheetShown(turn, scope, only.unit, only.outcome.state)
  const rows = stepped.map(({ unit, outcome }) => rowOf(unit, outcome, scope))
  const buttons = buttonsAfter(turn, scope, act, rows, stepped)
  return {
    kind: 'sheets-stepped' as const,
    ...{ step: steps[act], period: scope.period.words, asked: [], by: null, rows, buttons },
  }
}

export function rowOf(unit: Grid, outcome: Step<Sheet, SheetFact>, { rules }: Pick<Scope, 'rules'>): Row {
  if ('refusal' in outcome) return { unit: unit.name, result: null, refusal: outcome.refusal }
  const { state } = outcome
  const pending = state.findings.filter(({ confirmed }) => confirmed === null).length
  const until = state.state === 'open' ? state.until : null
  const result = { ...pointsOf({ sheet: state, rubric: rules.rubric }), pending, until }
  return { unit: unit.name, result, refusal: null }
}

/** The next step, where all units that were dealt with can take it. */
function buttonsAfter(
  { now }: Turn,
  { period, unit }: Scope,
  act: StepAct,
  rows: readonly Row[],
  stepped: readonly Stepped[],
): Button[] {
  const done = rows.filter(({ result }) => result !== null)
  const button = (label: string) => [
    buttonFor(label, label, unit?.name ?? null, period.name, unit ? '' : '全部'),
  ]
  if (done.length === 0 || done.length < rows.length) return []
  if (act === 'draft-sheet') return done.every(({ result }) => result?.pending === 0) ? button('公示') : []
  if (act === 'confirm-sheet') return button('公布')
  const ended = stepped.every(
    ({ outcome }) => 'state' in outcome && outcome.state.state === 'open' && outcome.state.until < now,
  )
  return act === 'open-sheet' && ended ? button('核定') : []
}

/** The leaders read the ranks; where all units are published, the ladders propose their measures. */
async function afterPublishing(turn: Turn, scope: Scope, stepped: readonly Stepped[]) {
  const fresh = stepped.flatMap(({ outcome }) =>
    'state' in outcome && outcome.facts.length > 0 ? [outcome.state] : [],
  )
  const [first] = stepped.flatMap(({ outcome }) => ('scene' in outcome ? [outcome.scene] : []))
  if (fresh.length === 0 || !first) return nothingMore
  const { desk, speaker, policy, now } = turn
  const proposed = await measuresCalledFor(desk, { ...scope, tenant: speaker.tenant, fresh, policy, now })
  const ranking = await rankingOf(turn, scope, fresh)
  const places = officePlaces(first).filter((to) => destinationKey(to) !== destinationKey(speaker.here))
  const told = ranking === null ? [] : speaker.group?.purpose === 'leaders' ? [speaker.answer] : places
  return {
    appends: proposed.appends,
    views: proposed.views,
    notices: [
      ...told.map((to) => ({ ...answerWith(turn, ranking as MeaningOf<'ranking-shown'>), to })),
      ...proposed.notices,
    ],
  }
}
