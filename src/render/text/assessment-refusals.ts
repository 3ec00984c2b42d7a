/** Why a wish about an assessment was not done, and what can be done instead: one sentence or two for every refusal. */
import { wishWords } from '../../domain/assessment/commands.ts'
import { measureStates } from '../../domain/assessment/measure.ts'
import type { AssessmentRefusal } from '../../domain/assessment/refusal.ts'
import { type SheetState, sheetStates } from '../../domain/assessment/sheet.ts'
import { dateAndClock } from './when.ts'

type Code = AssessmentRefusal['code']
type Table = {
  readonly [C in Code]: (refusal: Extract<AssessmentRefusal, { code: C }>) => readonly string[]
}

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
const groundWords = { reason: '理由', evidence: '依据（问题编号、记录或文件）' } as const

const refusals: Table = {
  'no-sheet': ({ unit, period }) => [`${unit}${period}还没有考核表。`, '请先拟定考核表。'],
  'sheet-state': ({ unit, period, state, wished }) => [
    wished === 'publish-sheet' && state === 'published'
      ? `${unit}${period}的考核结果已经公布过，不能再公布一次。`
      : `${unit}${period}的考核表目前“${sheetStates[state]}”，不能${wishWords[wished]}。`,
    nextStep[state],
  ],
  'not-assessor': ({ wished, whose }) => [`“${wishWords[wished]}”要由${whose}来办。`],
  'own-unit': ({ unit, wished }) => [
    `您在${unit}任职，不能自己对${unit}${wishWords[wished]}。`,
    '请上级其他人员来办；对结果有意见，可以申诉。',
  ],
  'grounds-needed': ({ wished, what }) => [
    `${wishWords[wished]}请写明${what.map((one) => groundWords[one]).join('和')}。`,
  ],
  'findings-pending': ({ findings }) => [
    `还有${findings.length}项没有认定：${some(findings)}。`,
    '请逐项确认、更正或撤掉，再公示。',
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
    `这项措施目前“${measureStates[state]}”，不能${wishWords[wished]}。`,
  ],
  'follow-up-past': () => ['跟进日期已经过了，请说一个今天或以后的日期。'],
}

/** The first line says why, the next ones what to do instead. */
export const assessmentRefusalLines = (refusal: AssessmentRefusal): readonly string[] =>
  (refusals[refusal.code] as (one: AssessmentRefusal) => readonly string[])(refusal)
