/** Why a score is what it is, in Chinese, to add up; and what a different choice would change. */
import { expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import type { Day } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import { rubricOf } from './rubric.ts'
import { sayChanges, sayWhole } from './say-score.ts'
import { score } from './score.ts'
import type { Settings } from './settings.ts'
import { rubricUnder, whatIf } from './what-if.ts'

const changji = await loadRegulation('changji')
const day = '2026-10-31' as Day
const monthly = rubricOf(inForce(changji, day), 'monthly')
const assess = (findings: readonly Finding[]) => score(monthly, findings)
const under = (findings: readonly Finding[], settings: Settings) =>
  whatIf(monthly, rubricUnder(changji, null, day, 'monthly', settings), findings)
const some = [
  finding('a', ['missed'], { evidence: ['HB20261003-001'] }),
  finding('b', ['missed', 'not-handed']),
  finding('c', ['inspectorate'], { count: 2 }),
  finding('d', ['deputies-incomplete']),
  finding('e', ['found-first'], { count: 6, marks: { approved: true } }),
  finding('f', ['found-first']),
]

test('whole: every node, with article, date, interpretation and evidence; unproven and absorbed ones too', () => {
  const lines = sayWhole(assess(some)).join('\n')
  expect(lines).toContain('4 应发现未发现、未及时上报 39〔附件2第五条(二)4，自 2023-05-24，AMB-71〕')
  expect(lines).toContain('应发现未发现或未及时上报 −1〔佐证 HB20261003-001〕')
  expect(lines).toMatch(/同一问题已按「.+」扣分，不累计 0〔事实 b〕/)
  expect(lines).toContain('未经审核，不计 0〔事实 f〕')
  expect(lines).toContain('最多加 10 分 −2')
  expect(lines).toContain('合计 74 分，合格（60 分起）')
})

test('what if: the differences, the total first', () => {
  const { asIs, wouldBe, changes } = under(some, { 'veto-scope': 'section' })
  expect([asIs.grade, wouldBe.grade]).toEqual(['合格', '不合格'])
  expect(sayChanges(changes)).toEqual([
    '总分：74 分 → 54 分',
    '等次：合格 → 不合格',
    '扣分后：64 分 → 44 分',
    '体系建设：20 分 → 0 分',
    '1 建立二级网格：10 分 → 0 分',
    '3 公开并动态调整：10 分 → 0 分',
    '口径 veto-scope：一票否决只及本项（10 分） → 一票否决及于整节（30 分）',
  ])
  expect(sayChanges(under([], { 'complaint-months': 6 }).changes)).toEqual([
    '口径 complaint-months：反复举报看多少个月：12 → 反复举报看多少个月：6',
  ])
  expect(sayChanges(under(some, {}).changes)).toEqual(['结果没有变化'])
})
