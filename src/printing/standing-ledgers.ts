/** 污染源台账 as it stands, 报警台账, and of the whole area 典型案例台账 and 措施台账. */

import type { Alarm } from '../domain/alarm/alarm.ts'
import { type Measure, measureStates } from '../domain/assessment/measure.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import { addDays, addMonths, at, dayOf } from '../domain/calendar/days.ts'
import type { LedgerCell } from '../domain/digest/ledger.ts'
import { quarterOf } from '../domain/exposure/batch.ts'
import { type Exposure, exposureStates } from '../domain/exposure/exposure.ts'
import type { Day, GridCode, Instant } from '../domain/names.ts'
import type { Source } from '../domain/source/source.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import { sourceRow } from '../domain/source/source-rows.ts'
import { limits } from '../limits.ts'
import { pollutantWords, unitWords } from '../render/text/air-words.ts'
import { mask } from '../render/text/mask.ts'
import { column, type LedgerKind, liesIn, sceneOf } from './ledger-kind.ts'

const form = sourceForm([])
const days: readonly string[] = ['许可证有效期', '最近核查日期']

/** With the form's own columns, and the grid by name beside its code. */
const sourcesThat = (held: (source: Source) => boolean): LedgerKind<Source> => ({
  columns: [
    column('序号', 'number', 4),
    ...form.columns.map(({ title, width }) => column(title, days.includes(title) ? 'date' : 'text', width)),
    column('网格名称', 'text', 12),
  ],
  async *pages(desk, { tenant, grid }) {
    const all = await desk.sources.all(tenant)
    for (let start = 0; start < all.length; start += limits.ledgerPage) {
      const page = all.slice(start, start + limits.ledgerPage)
      const places = page.map((one) => one.grid)
      const scene = await sceneOf(desk, tenant, places)
      yield page.filter((one) => held(one) && liesIn(scene, one.grid, grid))
    }
  },
  places: ({ grid }) => [grid],
  row: (n, source, sight) => [n, ...sourceRow(source).map(filled), sight.grid(source.grid)],
})

export const sourceLedger = sourcesThat(() => true)

/** 重点污染源监管名录: those whose 管控级别 the office has filled in as 重点. */
export const keySourceLedger = sourcesThat(({ control }) => /(?<!非)重点/u.test(control))

const filled = (cell: string): LedgerCell => (cell === '' ? null : cell)

export const alarmLedger: LedgerKind<Alarm> = {
  columns: [
    column('序号', 'number', 4),
    column('编号', 'text', 10),
    column('站点', 'text', 12),
    column('污染物', 'text', 5),
    column('数值', 'decimal', 6),
    column('单位', 'text', 6),
    column('测量时间', 'datetime', 9),
    column('推送时间', 'datetime', 9),
    column('责任网格', 'text', 12),
    column('反馈时限', 'datetime', 9),
    column('反馈时间', 'datetime', 9),
    column('处置时限', 'datetime', 9),
    column('处置时间', 'datetime', 9),
    column('是否超时', 'text', 5),
  ],
  async *pages({ ledgers }, { tenant, grid, from, to }) {
    const [start, until] = [at(from, '00:00'), at(addDays(to, 1), '00:00')]
    let after: { readonly at: Instant; readonly id: string } | null = null
    for (;;) {
      const page: readonly Alarm[] = await ledgers.alarms(
        ...([tenant, grid, start, until, after, limits.ledgerPage] as const),
      )
      yield page
      const last = page.at(-1)
      if (!last || page.length < limits.ledgerPage) return
      after = { at: last.raisedAt, id: last.id }
    }
  },
  places: ({ grid }) => [grid],
  row: (n, alarm, sight) => {
    const due = (kind: string) => alarm.limits.find((one) => one.kind === kind)?.dueAt ?? null
    const late = alarm.marked.some((mark) => mark.endsWith(':overdue'))
    return [
      ...[n, alarm.no, alarm.station.name, pollutantWords[alarm.pollutant], alarm.value],
      ...[
        unitWords[alarm.unit] ?? alarm.unit,
        alarm.measuredAt,
        alarm.raisedAt,
        sight.grid(alarm.grid),
        due('feedback'),
        alarm.answeredAt,
      ],
      ...[due('result'), alarm.resolvedAt, late ? '超时' : null],
    ]
  },
}

export const exposureLedger: LedgerKind<Exposure> = {
  columns: [
    column('序号', 'number', 4),
    column('问题编号', 'text', 10),
    column('标题', 'text', 20),
    column('季度', 'text', 7),
    column('状态', 'text', 6),
    column('退改意见', 'text', 20),
    column('最近办理', 'datetime', 9),
    column('正文', 'text', 50),
  ],
  async *pages({ ledgers }, { tenant, from, to }) {
    yield await ledgers.exposures(tenant, quartersIn(from, to))
  },
  places: () => [],
  row: (n, one) => [
    ...[n, one.no, one.title, `${one.quarter.replace('-Q', '年第')}季度`, exposureStates[one.state]],
    ...[one.reason === '' ? null : one.reason, one.at, one.text],
  ],
}

function quartersIn(from: Day, to: Day): readonly string[] {
  const found = new Set<string>()
  for (let day = from; day <= to; day = addMonths(day, 1)) found.add(quarterOf(at(day, '12:00')))
  return [...found.add(quarterOf(at(to, '12:00')))]
}

/** What was only proposed is the office's alone until somebody confirms it. */
export const measureLedger: LedgerKind<Measure> = {
  columns: [
    column('序号', 'number', 4),
    column('单位', 'text', 12),
    column('考核周期', 'text', 8),
    column('措施', 'text', 12),
    column('对象', 'text', 14),
    column('实施机关', 'text', 12),
    column('事由', 'text', 30),
    column('依据', 'text', 16),
    column('状态', 'text', 6),
    column('提出时间', 'datetime', 9),
    column('跟进日期', 'date', 7),
    column('落实情况', 'text', 20),
  ],
  async *pages({ assessments }, { tenant, from, to }) {
    const all = await assessments.measures(tenant, null, mostMeasures)
    yield all
      .filter((one) => one.state === 'confirmed' || one.state === 'settled')
      .filter(({ proposedAt }) => dayOf(proposedAt) >= from && dayOf(proposedAt) <= to)
      .toReversed()
  },
  places: ({ unit }) => [unit as GridCode],
  row: (n, one, sight) => [
    ...[n, sight.grid(one.unit), knownPeriod(one.period).words, one.measures.join('、'), one.against, one.by],
    ...[one.reason, one.article, measureStates[one.state], one.proposedAt],
    'followUpOn' in one ? one.followUpOn : null,
    one.state === 'settled' ? mask(one.outcome) : null,
  ],
}

/** Measures of a tenant in all its years. */
const mostMeasures = 20_000
