/** Samples of every refusal about assessments. */
import type { AssessmentRefusal } from '../../../domain/assessment/refusal.ts'
import type { Day } from '../../../domain/names.ts'
import { clock } from './cast.ts'

const [unit, period] = ['北苇县', '2026年10月']

export const assessmentRefusalSamples = {
  'no-sheet': { code: 'no-sheet', unit, period },
  'sheet-state': { code: 'sheet-state', unit, period, state: 'published', wished: 'publish-sheet' },
  'not-assessor': { code: 'not-assessor', wished: 'confirm-sheet', whose: '云岭州网格长 秦立春' },
  'own-unit': { code: 'own-unit', unit, wished: 'confirm-finding' },
  'grounds-needed': { code: 'grounds-needed', wished: 'add-finding', what: ['reason', 'evidence'] },
  'findings-pending': { code: 'findings-pending', findings: ['甲', '乙', '丙', '丁', '戊', '己'] },
  'unknown-finding': { code: 'unknown-finding', finding: '庚', known: [] },
  'finding-known': { code: 'finding-known', finding: '甲' },
  'unknown-clause': { code: 'unknown-clause', clause: '', known: ['应发现未发现'] },
  'objection-late': { code: 'objection-late', unit, period, until: clock('18:00') },
  'objections-running': { code: 'objections-running', until: clock('18:00') },
  'objections-open': { code: 'objections-open', numbers: [1, 3] },
  'unknown-objection': { code: 'unknown-objection', no: 4, known: [1] },
  'objection-settled': { code: 'objection-settled', no: 1, upheld: true },
  'no-measure': { code: 'no-measure' },
  'measure-state': { code: 'measure-state', state: 'settled', wished: 'confirm-measure' },
  'follow-up-past': { code: 'follow-up-past' },
  'unit-needed': { code: 'unit-needed', wished: '核定', known: [unit, '南河县'] },
  'one-unit-at-once': { code: 'one-unit-at-once', second: '南河县' },
  'other-points': { code: 'other-points', said: '加0.5分', effect: '加2分' },
  'unknown-unit': { code: 'unknown-unit', said: '柳江县', known: [unit, '南河县'] },
  'too-many-units': { code: 'too-many-units', count: 100, limit: 20 },
  'no-such-period': { code: 'no-such-period', said: '13月' },
  'period-not-over': { code: 'period-not-over', period: '2026年11月', from: '2026-12-01' as Day },
  'no-records': { code: 'no-records', period },
  'rubric-later': { code: 'rubric-later', period: '2022年10月', from: '2023-05-24' as Day },
  'rubric-missing': { code: 'rubric-missing', period: '2026年第三季度', known: ['月考核'] },
  'rubric-unconfigured': { code: 'rubric-unconfigured', name: '月度考核', annex: '附件4' },
  'rubric-mean': { code: 'rubric-mean', name: '年度考核' },
  'year-unchanged': { code: 'year-unchanged', name: '年度考核', period: '2026年' },
  'not-published': { code: 'not-published', unit, period },
  'others-details': { code: 'others-details', unit },
  'not-in-this-group': { code: 'not-in-this-group' },
  'unknown-item': { code: 'unknown-item', no: 9, count: 3 },
  'change-needed': { code: 'change-needed' },
  'which-measure': { code: 'which-measure', unit, count: 2 },
} as const satisfies {
  readonly [C in AssessmentRefusal['code']]: Extract<AssessmentRefusal, { code: C }>
}
