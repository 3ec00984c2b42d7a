/** 打分, 公布, 排名, 为什么 of a year that is the mean of its months: seen as a draft by the office, published by a person. */
import { assessYear } from '../../assessing/assess-year.ts'
import { type MeanRules, publishedYears, publishYear } from '../../assessing/publish-year.ts'
import { whyYear } from '../../assessing/show-year.ts'
import type { SheetWish } from '../../domain/assessment/commands.ts'
import { yearRow } from '../../domain/assessment/decide-year.ts'
import type { YearFact, YearRow } from '../../domain/assessment/year-facts.ts'
import { byOf } from '../../domain/grid/by.ts'
import { whoseAssessment } from '../../domain/grid/may-assess.ts'
import type { GridCode } from '../../domain/names.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import { announceYear, yearMeaning } from '../../notices/announce-year.ts'
import { buttonFor } from '../../notices/assessment-buttons.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { answerWith, mayBeSaidHere, type Place, tell } from './assess-scope.ts'
import { rowsOpenTo } from './ranking-publicity.ts'

export async function assessYearSaid(
  turn: Turn,
  { act }: AssessWish,
  place: Place,
  rules: MeanRules,
): Promise<Consequence> {
  const { assesses, unit, period } = place
  if (act === 'publish-sheet' || act === 'draft-sheet') {
    if (!assesses) return notHis(turn, place, act)
    if (!(await mayBeSaidHere(turn, null, assesses))) return refusedWith({ code: 'not-in-this-group' })
    return act === 'publish-sheet' ? publish(turn, place, rules) : showDraft(turn, place, rules)
  }
  if (act !== 'show-ranking' && act !== 'show-sheet' && act !== 'show-why')
    return refusedWith({ code: 'rubric-mean', name: rules.rubric.value.name })
  const { tenant } = turn.speaker
  const standing = (await publishedYears(turn.desk, tenant, rules.rubric.key, period.name)).at(-1)
  if (act === 'show-why') return showWhy(turn, place, rules, standing)
  if (standing) {
    const rows =
      act === 'show-sheet' && unit ? standing.rows.filter((row) => row.unit === unit.code) : standing.rows
    return tell(shown(place, rules, standing, rows))
  }
  if (assesses && (await mayBeSaidHere(turn, null, assesses))) return showDraft(turn, place, rules)
  return refusedWith({ code: 'not-published', unit: null, period: period.words })
}

const nameIn =
  ({ units }: Place) =>
  (code: string): string =>
    units.find((one) => one.code === code)?.name ?? ''

/** Rows of others are left out where the tenant's ranks are for each unit alone. */
function shown(place: Place, { held, rubric }: MeanRules, fact: YearFact, rows: readonly YearRow[]) {
  const open = rowsOpenTo(held, place, rows, (row) => row.unit)
  const meaning = yearMeaning(
    { fact, name: rubric.value.name, nameOf: nameIn(place) },
    'published',
    open.rows,
  )
  return { ...meaning, hidden: open.hidden }
}

/** Of a year without one settled month there is nothing to show and nothing to publish. */
const nothingSettled = (rows: readonly YearRow[]): boolean => rows.every(({ mean }) => mean === null)

async function showDraft(turn: Turn, place: Place, { held, rubric }: MeanRules): Promise<Consequence> {
  const { period } = place
  const year = await assessYear(turn.desk, turn.speaker.tenant, period, held, rubric.key)
  const rows = year.units.map((one) => yearRow(one.unit.code, one.year))
  if (nothingSettled(rows)) return refusedWith({ code: 'no-records', period: period.words })
  const draft = { fact: { no: 0, period: period.name }, name: rubric.value.name, nameOf: nameIn(place) }
  return tell({
    ...yearMeaning(draft, 'draft', rows),
    buttons: [buttonFor('公布', '公布', null, period.words)],
  })
}

async function publish(turn: Turn, place: Place, rules: MeanRules): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const { period, units } = place
  const scene = await desk.directory.scene(
    speaker.tenant,
    units.map(({ code }) => code),
  )
  const by = byOf(speaker.actor, scene, null)
  const done = await publishYear(desk, speaker.tenant, period, rules, { by, policy, now })
  if (done && nothingSettled(done.fact.rows)) return refusedWith({ code: 'no-records', period: period.words })
  if (done === null)
    return refusedWith({ code: 'year-unchanged', name: rules.rubric.value.name, period: period.words })
  const { name } = rules.rubric.value
  const story = { fact: done.fact, name, nameOf: nameIn(place), scene, policy, now, saidIn: speaker.here }
  return {
    kind: 'write',
    appends: done.appends,
    views: done.views,
    notices: [
      answerWith(turn, yearMeaning(story, 'published', done.fact.rows)),
      ...announceYear(story),
      ...done.notices,
    ],
    outcome: 'publish-year',
  }
}

/** Each month's part; of its own year a unit reads once it is published. */
async function showWhy(
  turn: Turn,
  { unit, units, assesses, own, period }: Place,
  { held, rubric }: MeanRules,
  standing: YearFact | undefined,
): Promise<Consequence> {
  if (unit === null)
    return refusedWith({ code: 'unit-needed', wished: '为什么', known: units.map(({ name }) => name) })
  if (!assesses && own?.code !== unit.code) return refusedWith({ code: 'others-details', unit: unit.name })
  if (!(await mayBeSaidHere(turn, unit, assesses))) return refusedWith({ code: 'not-in-this-group' })
  if (!assesses && standing === undefined)
    return refusedWith({ code: 'not-published', unit: unit.name, period: period.words })
  const year = await assessYear(turn.desk, turn.speaker.tenant, period, held, rubric.key)
  const row = standing?.rows.find((one) => one.unit === unit.code)
  const mean = year.units.find((one) => one.unit.code === unit.code)
  const now = mean && yearRow(unit.code, mean.year)
  const points = row ?? now
  const [, ...lines] = whyYear(year, unit.name)
  return tell({
    ...{ kind: 'why-shown', unit: unit.name, period: period.words, claimed: null },
    ...{ total: points?.mean ?? '0', grade: points?.grade ?? '没有年度结果' },
    state: standing ? 'published' : 'draft',
    lines: [
      ...lines.map((line) => line.trim()),
      ...(row && now && row.mean !== now.mean
        ? [`各月更正以后按现在为 ${now.mean} 分；以公布的为准，可再次公布。`]
        : []),
    ],
  })
}

async function notHis({ desk, speaker }: Turn, { units }: Place, wished: SheetWish): Promise<Consequence> {
  const [first] = units
  const code = first?.code ?? (speaker.tenant as string as GridCode)
  const scene = await desk.directory.scene(speaker.tenant, [code])
  return refusedWith({ code: 'not-assessor', wished, whose: whoseAssessment(wished, code, scene) })
}
