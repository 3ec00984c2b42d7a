/** Why a score is what it is, in Chinese: short for a chat, whole to add up; and what a different choice would change. */
import { expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import type { Day } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import { rubricOf } from './rubric.ts'
import { sayChanges, sayScore, sayWhole } from './say-score.ts'
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

test('short: the total, the sections, what each item took or gave with its article, the interpretations', () => {
  expect(sayScore('甲县', assess(some))).toEqual([
    '甲县 74 分（合格）',
    '体系建设 20/30，体系运行 54/70',
    '−20 督察问题未按时整改或虚假整改：2 × 10 分〔附件2第五条(二)7〕',
    '−10 分网格长未全覆盖〔附件2第五条(一)2〕',
    '+10 主动发现并及时应对：6 × 2 分〔附件2第五条(三)〕',
    '−5 下级上报未及时交办查处或未组织联合执法〔附件2第五条(二)5〕',
    '−1 应发现未发现或未及时上报〔附件2第五条(二)4〕',
    '口径：同一问题只按最重的一项扣（AMB-08）',
    '口径：一票否决只及本项（10 分）（AMB-03）',
  ])
  expect(sayScore('乙县', assess([]))).toEqual([
    '乙县 100 分（优秀）',
    '体系建设 30/30，体系运行 70/70',
    '没有扣分和加分',
  ])
})

test('short: a forced grade is said, and limits of the whole', () => {
  const lines = sayScore(
    '丙县',
    assess([...'abcd'].map((id) => finding(id, ['media-region'])).concat(finding('n', ['media-national']))),
  )
  expect(lines).toContain('直接定为不合格：被国家级媒体公开曝光')
  expect(lines).toContain('+20 扣完为止')
})

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
