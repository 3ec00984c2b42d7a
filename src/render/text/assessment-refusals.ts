/** Why a wish about an assessment was not done, and what can be done instead: one sentence or two for every refusal. */
import { wishWords } from '../../domain/assessment/commands.ts'
import { measureStates } from '../../domain/assessment/measure.ts'
import type { AssessmentRefusal } from '../../domain/assessment/refusal.ts'
import { type SheetState, sheetStates } from '../../domain/assessment/sheet.ts'
import type { RefusalTable } from './refusals.ts'
import { dateAndClock, dateSaid } from './when.ts'

/** So many names fit into one sentence. */
const named = 5
const some = (names: readonly string[]): string =>
  names.slice(0, named).join('、') + (names.length > named ? `等${names.length}项` : '')

const nextStep: Readonly<Record<SheetState, string>> = {
  draft: '请先逐项认定，再公示征求申诉。',
  open: '申诉期内只能提出申诉、答复申诉；期满后可以核定。',
  confirmed: '下一步是公布。',
  published: '已公布的结果不再改动；确有错误，请另记更正，写明理由和依据。',
}
/** The unit cannot take the office's next step. */
const nextForUnit: Readonly<Record<SheetState, string>> = {
  draft: '公示以后会在本单位群里告知，届时可以申诉。',
  open: '',
  confirmed: '确有错误的，请向考核办公室反映。',
  published: '确有错误的，请向考核办公室反映，由其按更正办理。',
}
const groundWords = { reason: '理由', evidence: '依据（问题编号、记录或文件）' } as const

export const assessmentRefusals = {
  'no-sheet': ({ unit, period }) => [`${unit}${period}还没有考核表。`, '请先说：打分 单位 月份'],
  'sheet-state': ({ unit, period, state, wished }) => [
    wished === 'publish-sheet' && state === 'published'
      ? `${unit}${period}的考核结果已经公布过，不能再公布一次。`
      : `${unit}${period}的考核表目前“${sheetStates[state]}”，不能${wishWords[wished]}。`,
    wished === 'raise-objection' ? nextForUnit[state] : nextStep[state],
  ],
  'not-assessor': ({ wished, whose }) => [`“${wishWords[wished]}”要由${whose}来办。`],
  'own-unit': ({ unit, wished }) => [
    `您在${unit}任职，不能自己对${unit}${wishWords[wished]}。`,
    '请上级其他人员来办；对结果有意见，公示期内可以申诉。',
  ],
  'grounds-needed': ({ wished, what }) => [
    `${wishWords[wished]}请写明${what.map((one) => groundWords[one]).join('和')}。`,
    what.includes('evidence') ? '请直接补一句：依据：文件名；或发照片。' : '直接回复理由就行，可附照片。',
  ],
  'findings-pending': ({ findings }) => [
    `还有${findings.length}项没有认定：${some(findings)}。`,
    '请逐项认定、更正或撤掉，再公示。',
  ],
  'unknown-finding': ({ finding, known }) => [
    `考核表里没有“${finding}”这一项。`,
    known.length > 0 ? `现有：${some(known)}。` : '这张表里还没有任何事项。',
  ],
  'finding-known': ({ finding }) => [`“${finding}”已经在考核表里了。`, '要改请用更正，并写明理由和依据。'],
  'unknown-clause': ({ clause, known }) => [
    clause === '' ? '请写明按哪一种情形计分。' : `考核办法里没有“${clause}”这一情形。`,
    `可用：${some(known)}。`,
  ],
  'objection-late': ({ unit, period, until }) => [
    `${unit}${period}考核的申诉期到${dateAndClock(until)}已经结束，这次申诉没有受理。`,
    '确有错误的，请向考核办公室反映，由其按更正办理。',
  ],
  'objections-running': ({ until }) => [`申诉期到${dateAndClock(until)}为止，期满后才能核定。`],
  'objections-open': ({ numbers }) => [
    `还有${numbers.length}件申诉没有答复（第${numbers.join('、')}号）。`,
    '请先逐件答复，写明理由。',
  ],
  'unknown-objection': ({ no, known }) => [
    `没有第${no}号申诉。`,
    known.length > 0 ? `现有第${known.join('、')}号。` : '这张表没有收到申诉。',
  ],
  'objection-settled': ({ no, upheld }) => [
    `第${no}号申诉已经答复（${upheld ? '采纳' : '不采纳'}），不能再改。`,
  ],
  'no-measure': () => ['台账里没有这项措施。'],
  'measure-state': ({ state, wished }) => [
    `这项措施目前“${measureStates[state]}”，“${wishWords[wished]}”这一步办不了。`,
    '回复 措施 可看全部措施。',
  ],
  'follow-up-past': () => ['跟进日期已经过了，请说一个今天或以后的日期。'],
  'unit-needed': ({ wished, known }) => [
    `请写明是哪个单位，例如：${wished} ${known[0] ?? '单位'}`,
    ...(known.length > 1 ? [`可选：${some(known)}。`] : []),
  ],
  'unknown-unit': ({ said, known }) => [
    `没有叫“${said}”的被考核单位。`,
    known.length > 0 ? `可选：${some(known)}。` : '本辖区下面还没有被考核单位。',
  ],
  'one-unit-at-once': ({ second }) => [`一次请只说一个单位，${second}那项请另发一条；刚才这条没有记。`],
  'other-points': ({ said, effect }) => [
    `这一项按考核办法${effect}，不能另写“${said}”，刚才这条没有记。`,
    '次数不对的，请说：更正 单位 第几项 计几次 理由 依据：文件名。',
  ],
  'too-many-units': ({ count, limit }) => [
    `共有${count}个单位，一次最多列${limit}个。`,
    '请写明单位，例如：打分 单位名称；全部草表每月由系统自动拟定。',
  ],
  'no-such-period': ({ said }) => [`“${said}”不是月份。`, '请写作 10月 或 2026年10月。'],
  'period-not-over': ({ period, from }) => [`${period}还没有结束，${dateSaid(from)}起可以打分。`],
  'no-records': ({ period }) => [`${period}没有任何记录，无从打分。`, '请核对月份；补录了再说一遍就行。'],
  'rubric-later': ({ period, from }) => [
    `考核办法自${from.slice(0, 4)}年${dateSaid(from)}起施行，${period}不考核。`,
  ],
  'rubric-missing': ({ period, known }) => [
    `现行方案没有${period}的考核。`,
    ...(known.length > 0 ? [`现有：${some(known)}。`] : []),
  ],
  'rubric-unconfigured': ({ name, annex }) => [
    `“${name}”未配置，现在还不能打分：${annex}的原文缺失，系统不代拟分值。`,
    '请管理员把附件的评分项导入后再说一遍。',
  ],
  'rubric-mean': ({ name }) => [
    `“${name}”由各月得分平均，不逐项打分，也不另行公示。`,
    '对某个月有意见的，请对当月申诉或请办公室更正；看结果请说：排名 年份',
  ],
  'year-unchanged': ({ name, period }) => [
    `${period}“${name}”已经公布过，各月结果没有变化，不能再公布一次。`,
    '某个月更正以后，可以再公布，前一次留存。',
  ],
  'not-published': ({ unit, period }) => [
    `${unit ?? ''}${period}的考核结果还没有${unit === null ? '公布' : '公示'}。`,
    unit === null
      ? '公布以后会在群里告知，届时再看排名。'
      : '公示以后会在本单位群里告知，届时可以查看、申诉。',
  ],
  'others-details': ({ unit }) => [
    `${unit}的考核明细只有${unit}和考核办公室能看。`,
    '各单位已公布的总分和名次，请说：排名',
  ],
  'not-in-this-group': () => [
    '考核明细不在这个群里说，群里还有别的单位。',
    '请到领导调度群、本单位的群或私聊里说。',
  ],
  'unknown-item': ({ no, count }) => [
    `考核表里没有第${no}项。`,
    count > 0 ? `现有第1项到第${count}项，回复 考核表 可看。` : '这张表里还没有任何事项。',
  ],
  'change-needed': () => [
    '请写明改成什么。',
    '例如：更正 单位 第2项 计3次 理由；或：更正 单位 第2项 不成立 理由；并附照片或写“依据：文件名”。',
  ],
  'which-measure': ({ unit, count }) => [
    count === 1 ? `${unit}只有1条措施。` : `${unit}有${count}条措施，请写明第几条。`,
    '回复 措施 可看编号。',
  ],
} as const satisfies RefusalTable<AssessmentRefusal['code']>
