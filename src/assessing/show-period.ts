/** An assessed period in Chinese for whoever runs it: a table, the measures, one unit's reasons, and what would differ. */
import { clauseNamed } from '../domain/assessment/clause-named.ts'
import { type Measure, measureStates } from '../domain/assessment/measure.ts'
import type { Rubric } from '../domain/assessment/rubric.ts'
import { sayChanges, sayWhole } from '../domain/assessment/say-score.ts'
import { findingsNow, resultOf, type Sheet, sheetStates } from '../domain/assessment/sheet.ts'
import { signalSources } from '../domain/assessment/signal-sources.ts'
import { exactText } from '../domain/exact/exact.ts'
import { signalWords } from '../domain/policy/kinds/item.ts'
import { dateAndClock, dateSaid } from '../render/text/when.ts'
import type { AssessedPeriod, AssessedUnit } from './assess-period.ts'
import { showAir } from './show-air.ts'
import { table } from './text-table.ts'

/** 名次 单位 总分 等次, and how far each sheet has come. */
export function showPeriod(assessed: AssessedPeriod): readonly string[] {
  const { period, rules, units, ranking } = assessed
  const { rubric, regulation } = rules
  const rankOf = new Map(ranking?.places.map(({ unit, rank }) => [unit, String(rank)]))
  const rows = units
    .toSorted((a, b) => b.score.total.compare(a.score.total))
    .map((one) => [
      ...(ranking ? [rankOf.get(one.unit.name) ?? '—'] : []),
      one.unit.name,
      exactText(one.score.total),
      `${one.score.grade}${one.score.forced.length > 0 ? '（直接定）' : ''}`,
      String(one.problems),
      one.score.pending.length === 0 ? '—' : `${one.score.pending.length} 项`,
      stateOf(one.sheet),
    ])
  const head = [...(ranking ? ['名次'] : []), '单位', '总分', '等次', '应发现未发现', '待认定', '考核表']
  return [
    `${rubric.value.name} ${period.words}（${regulation.code}，${rubric.because.article}）`,
    ...table([head, ...rows]),
    ...(ranking ? [ranking.convention, ...ranking.warnings] : []),
    ...rubric.readings.filter(({ chosen }) => chosen).map(({ words }) => `口径：${words}`),
    ...(assessed.air ? showAir(assessed.air) : []),
    ...showMeasures(assessed),
  ]
}

/** What the ladders call for, each with how far the ledger has come. */
function showMeasures({ units, overMonths, ledger }: AssessedPeriod): readonly string[] {
  const nameOf = new Map(units.map(({ unit }) => [unit.code, unit.name]))
  const lines = overMonths.climbs.flatMap((climb) => {
    const { unit, ladder, name, about, proposal, advisory, warnings: said } = climb
    const kept = ledger.find(
      (one) =>
        one.unit === unit &&
        one.ladder === ladder &&
        one.about === about &&
        (about === undefined || one.level === proposal?.level),
    )
    return [
      ...(proposal ? [`${nameOf.get(unit)}（${name}）：${proposal.reason}`] : []),
      ...(proposal?.absorbed ?? []).map(({ measures }) => `  已吸收：${measures.join('、')}`),
      ...[...(advisory ? [advisory] : []), ...said].map((words) => `  ${words}`),
      ...(kept ? [`  台账：${kept.measures.join('、')}，${ledgerWords(kept)}`] : []),
    ]
  })
  return [...(lines.length > 0 ? ['建议措施：', ...lines] : []), ...overMonths.warnings]
}

function ledgerWords(measure: Measure): string {
  const word = measureStates[measure.state]
  if (measure.state === 'declined') return `${word}：${measure.declinedFor}`
  if (measure.state === 'settled') return `${word}：${measure.outcome}`
  return measure.state === 'confirmed' ? `${word}，${dateSaid(measure.followUpOn)}跟进` : word
}

const stateOf = (sheet: Sheet | null): string => {
  if (!sheet) return '未建表，按记录试算'
  if (sheet.state === 'open') return `${sheetStates.open}到${dateAndClock(sheet.until)}`
  const corrected = sheet.state === 'published' ? sheet.amendments.length : 0
  return `${sheetStates[sheet.state]}${corrected > 0 ? `，更正 ${corrected} 次` : ''}`
}

/** Why one unit has what it has: the whole tree, the findings, objections and corrections. */
export function showWhy(
  { unit, sheet, findings, late, idle, score, changes }: AssessedUnit,
  rubric: Rubric,
): readonly string[] {
  const pending = findings.filter(({ confirmed }) => confirmed === null)
  return [
    `${unit.name}：${stateOf(sheet)}`,
    ...(sheet ? frozenLines(sheet, exactText(score.total)) : []),
    ...sayWhole(score),
    ...pending.map(({ id, clauses, figures, evidence }) => {
      const names = clauses.map((name) => clauseNamed(rubric, name)?.clause.name ?? name)
      const counted = Object.keys(figures).length > 0 ? [`${Object.values(figures).join('、')} 次`] : []
      return `待认定：${[id, ...names, ...counted].join(' ')}（佐证 ${evidence.join('、')}）`
    }),
    ...late.map(({ id, evidence }) => `表外：建表之后的记录 ${id}（${evidence.join('、')}），未计入`),
    ...idle.map(
      ({ kind, about, count = 1, evidence = [] }) =>
        `另见（本考核不计分）：${signalWords(kind)} ${about} ${count} 次${evidence.length > 0 ? `（${evidence.join('、')}）` : ''}`,
    ),
    ...unseenBy(rubric),
    ...(sheet?.objections ?? []).map(
      ({ no, finding, reason, decision }) =>
        `申诉第${no}号（${finding ?? '整表'}）：${reason}；${decision ? `${decision.upheld ? '采纳' : '不采纳'}：${decision.reason}` : '尚未答复'}`,
    ),
    ...(sheet?.state === 'published' ? sheet.amendments : []).map(
      ({ no, amends, before, after, reason }) =>
        `更正第${no}次（针对${amends === 0 ? '公布的结果' : `第${amends}次更正`}）：${before.total} 分（${before.grade}）→ ${after.total} 分（${after.grade}），${reason}`,
    ),
    ...(changes ? ['换一种口径：', ...sayChanges(changes)] : []),
  ]
}

/** What no record of ours can show: whoever assesses has to look himself. */
function unseenBy({ items }: Rubric): readonly string[] {
  const kinds = new Set(items.flatMap(({ value }) => value.clauses.flatMap(({ from = [] }) => from)))
  return [...kinds].flatMap((kind) => {
    const source = signalSources[kind]
    return source.by === 'person' ? [`须人工核实：${signalWords(kind)}（${source.why}）`] : []
  })
}

/** What was frozen stands, whatever the rules say today; a difference is said. */
function frozenLines(sheet: Sheet, total: string): readonly string[] {
  const frozen = resultOf(sheet)
  if (!frozen || sheet.state === 'draft' || frozen.total === total || findingsNow(sheet).length === 0)
    return []
  return [`考核表上是 ${frozen.total} 分（${frozen.grade}），按现在的办法重算为 ${total} 分；以考核表为准。`]
}

/** What other interpretations would change, for every unit. */
export function showChanges(units: readonly AssessedUnit[]): readonly string[] {
  // The other reading itself stands in every unit's list; a unit is named where its result moves.
  const changed = units.filter(({ changes }) => changes?.some(({ what }) => !what.startsWith('口径')))
  if (changed.length === 0) return ['换口径试算：各单位结果都没有变化。']
  return [
    '换口径试算：',
    ...changed.flatMap(({ unit, changes }) => [
      unit.name,
      ...sayChanges(changes ?? []).map((line) => `  ${line}`),
    ]),
  ]
}
