/** What is said of assessments: a sentence for every fact and every refusal, polite, Chinese, without a code. */
import { expect, test } from 'vitest'
import type { AssessmentFact } from '../../domain/assessment/facts.ts'
import { MeasureFact, SheetFact } from '../../domain/assessment/facts.ts'
import { finding } from '../../domain/assessment/finding.ts'
import type { AssessmentRefusal } from '../../domain/assessment/refusal.ts'
import type { Day, GridCode, TenantCode } from '../../domain/names.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { factSentence } from './fact-sentence.ts'
import { refusalLines } from './refusals.ts'
import { assessmentRefusalSamples } from './samples/assessment-refusals.ts'
import { clock } from './samples/cast.ts'
import { channels } from './samples/channels.ts'
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

const refusals: { readonly [C in AssessmentRefusal['code']]: RegExp } = {
  'no-sheet': /北苇县2026年10月还没有考核表/,
  'sheet-state': /已经公布过，不能再公布一次。\n已公布的结果不再改动；确有错误，请另记更正/,
  'not-assessor': /“核定”要由云岭州网格长 秦立春来办/,
  'own-unit': /不能自己对北苇县确认考核事项/,
  'grounds-needed': /请写明理由和依据/,
  'findings-pending': /还有6项没有认定：甲、乙、丙、丁、戊等6项/,
  'unknown-finding': /没有“庚”这一项/,
  'finding-known': /已经在考核表里了/,
  'unknown-clause': /请写明按哪一种情形计分/,
  'objection-late': /北苇县2026年10月考核的申诉期到11月25日18:00已经结束，这次申诉没有受理/,
  'objections-running': /期满后才能核定/,
  'objections-open': /第1、3号/,
  'unknown-objection': /没有第4号申诉/,
  'objection-settled': /已经答复（采纳），不能再改/,
  'no-measure': /台账里没有这项措施/,
  'measure-state': /目前“已落实”，“确认措施”这一步办不了/,
  'follow-up-past': /跟进日期已经过了/,
  'unit-needed': /例如：核定 北苇县/,
  'unknown-unit': /没有叫“柳江县”的被考核单位。\n可选：北苇县、南河县/,
  'one-unit-at-once': /南河县那项请另发一条；刚才这条没有记/,
  'other-points': /按考核办法加2分，不能另写“加0.5分”/,
  'too-many-units': /共有100个单位，一次最多列20个/,
  'no-such-period': /“13月”不是月份/,
  'period-not-over': /2026年11月还没有结束，12月1日起可以打分/,
  'no-records': /2026年10月没有任何记录/,
  'rubric-later': /自2023年5月24日起施行，2022年10月不考核/,
  'rubric-missing': /没有2026年第三季度的考核/,
  'rubric-unconfigured': /“月度考核”未配置.*附件4的原文缺失，系统不代拟分值/,
  'rubric-mean': /由各月得分平均/,
  'year-unchanged': /已经公布过/,
  'not-published': /北苇县2026年10月的考核结果还没有公示/,
  'others-details': /北苇县的考核明细只有北苇县和考核办公室能看/,
  'not-in-this-group': /群里还有别的单位/,
  'unknown-item': /没有第9项。\n现有第1项到第3项/,
  'change-needed': /请写明改成什么/,
  'which-measure': /北苇县有2条措施/,
}

const setting = { now: clock('09:00'), capabilities: channels.按钮, chatKind: 'group' } as const

test.each(Object.entries(refusals))('%s', (code, sentence) => {
  const refusal: Refusal = assessmentRefusalSamples[code as AssessmentRefusal['code']]
  const said = refusalLines(refusal, setting).join('\n')
  expect(said).toMatch(sentence)
  expect(said).not.toMatch(/[A-Za-z]|undefined/)
})
