/** What is said of assessments: a sentence for every fact and every refusal, polite, Chinese, without a code. */
import { expect, test } from 'vitest'
import type { AssessmentFact } from '../../domain/assessment/facts.ts'
import { MeasureFact, SheetFact } from '../../domain/assessment/facts.ts'
import { finding } from '../../domain/assessment/finding.ts'
import type { AssessmentRefusal } from '../../domain/assessment/refusal.ts'
import type { Day, GridCode, TenantCode } from '../../domain/names.ts'
import { assessmentRefusalLines } from './assessment-refusals.ts'
import { factSentence } from './fact-sentence.ts'
import { clock } from './samples/cast.ts'
import type { Names } from './sentence.ts'

const unit = '990201' as GridCode
const names: Names = { grid: () => '柳河县', person: () => '许惊蛰', department: () => '生态环境局' }
const result = { total: '87.5', grade: '良好', forced: false, problems: 3 }
const day = '2026-12-12' as Day
const grounds = { reason: '查实', evidence: [] }
const about = { tenant: '990200' as TenantCode, rubric: 'monthly', unit, period: '2026-10' }

const sentences: readonly (readonly [AssessmentFact, string])[] = [
  [
    { type: 'sheet-drafted', ...about, regulation: 'r', day, findings: [finding('甲', ['missed'])] },
    '拟定柳河县2026年10月考核表（待认定1项）',
  ],
  [{ type: 'findings-proposed', findings: [] }, '按记录补充待认定0项'],
  [{ type: 'finding-confirmed', finding: '甲', marks: {}, ...grounds }, '确认一项考核事项：查实'],
  [{ type: 'finding-removed', finding: '甲', ...grounds }, '撤掉一项考核事项：查实'],
  [
    { type: 'finding-corrected', before: finding('甲', []), after: finding('甲', []), ...grounds },
    '更正一项考核事项：查实',
  ],
  [{ type: 'finding-added', finding: finding('甲', []), ...grounds, reason: '' }, '补充一项考核事项'],
  [{ type: 'sheet-opened', until: clock('18:00'), result }, '公示87.5分（良好），申诉到11月25日18:00'],
  [{ type: 'objection-raised', no: 1, finding: null, ...grounds }, '提出第1号申诉：查实'],
  [{ type: 'objection-decided', no: 1, upheld: false, ...grounds }, '答复第1号申诉：不采纳：查实'],
  [{ type: 'sheet-confirmed', result }, '核定87.5分（良好）'],
  [{ type: 'sheet-published', result }, '公布87.5分（良好）'],
  [
    {
      ...{ type: 'sheet-amended', no: 2, amends: 1, finding: finding('甲', []), ...grounds },
      ...{ before: result, after: { ...result, total: '86.5' } },
    },
    '第2次更正（更正第1次更正）：87.5分（良好）改为86.5分（良好）：查实',
  ],
  [
    {
      ...{
        type: 'measure-proposed',
        ...about,
        ladder: 'share',
        level: 1,
        measures: ['约谈'],
        by: '',
        against: '',
      },
      ...{ reason: '占比过高', absorbed: [], warnings: [], article: '', since: day, amb: [] },
    },
    '建议约谈：占比过高',
  ],
  [{ type: 'measure-confirmed', followUpOn: day, note: '' }, '确认措施，12月12日跟进'],
  [{ type: 'measure-declined', reason: '样本小' }, '未采纳措施：样本小'],
  [{ type: 'measure-reminded', day }, '12月12日提醒跟进措施'],
  [{ type: 'measure-settled', note: '已约谈', evidence: [] }, '措施已落实：已约谈'],
]

test.each(sentences)('$type', (fact, sentence) => {
  expect(factSentence(fact, names)).toBe(sentence)
})
test('every fact has been said', () => {
  const said = sentences.map(([fact]): string => fact.type)
  const all = [...SheetFact.options, ...MeasureFact.options].map(({ shape }): string => shape.type.value)
  expect(said.toSorted()).toEqual(all.toSorted())
})

const period = '2026年10月'
const refusals: {
  readonly [C in AssessmentRefusal['code']]: readonly [Extract<AssessmentRefusal, { code: C }>, RegExp]
} = {
  'no-sheet': [{ code: 'no-sheet', unit: '柳河县', period }, /柳河县2026年10月还没有考核表/],
  'sheet-state': [
    { code: 'sheet-state', unit: '柳河县', period, state: 'published', wished: 'publish-sheet' },
    /已经公布过，不能再公布一次。\n已公布的结果不再改动；确有错误，请另记更正/,
  ],
  'not-assessor': [
    { code: 'not-assessor', wished: 'confirm-sheet', whose: '云岭州网格长 秦立春' },
    /“核定”要由云岭州网格长 秦立春来办/,
  ],
  'own-unit': [
    { code: 'own-unit', unit: '柳河县', wished: 'confirm-finding' },
    /不能自己对柳河县确认考核事项/,
  ],
  'grounds-needed': [
    { code: 'grounds-needed', wished: 'add-finding', what: ['reason', 'evidence'] },
    /请写明理由和依据/,
  ],
  'findings-pending': [
    { code: 'findings-pending', findings: ['甲', '乙', '丙', '丁', '戊', '己'] },
    /还有6项没有认定：甲、乙、丙、丁、戊等6项/,
  ],
  'unknown-finding': [{ code: 'unknown-finding', finding: '庚', known: [] }, /没有“庚”这一项/],
  'finding-known': [{ code: 'finding-known', finding: '甲' }, /已经在考核表里了/],
  'unknown-clause': [
    { code: 'unknown-clause', clause: '', known: ['应发现未发现'] },
    /请写明按哪一种情形计分/,
  ],
  'objection-late': [
    { code: 'objection-late', unit: '柳河县', period, until: clock('18:00') },
    /柳河县2026年10月考核的申诉期到11月25日18:00已经结束，这次申诉没有受理/,
  ],
  'objections-running': [{ code: 'objections-running', until: clock('18:00') }, /期满后才能核定/],
  'objections-open': [{ code: 'objections-open', numbers: [1, 3] }, /第1、3号/],
  'unknown-objection': [{ code: 'unknown-objection', no: 4, known: [1] }, /没有第4号申诉/],
  'objection-settled': [{ code: 'objection-settled', no: 1, upheld: true }, /已经答复（采纳），不能再改/],
  'no-measure': [{ code: 'no-measure' }, /台账里没有这项措施/],
  'measure-state': [
    { code: 'measure-state', state: 'settled', wished: 'confirm-measure' },
    /目前“已落实”，不能确认措施/,
  ],
  'follow-up-past': [{ code: 'follow-up-past' }, /跟进日期已经过了/],
}

test.each(Object.values(refusals))('$code', (refusal, sentence) => {
  const said = assessmentRefusalLines(refusal).join('\n')
  expect(said).toMatch(sentence)
  expect(said).not.toMatch(/[A-Za-z]|undefined/)
})
