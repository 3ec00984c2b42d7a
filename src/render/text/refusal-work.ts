/** Refusals about the work itself: the state, proof, reasons, time limits. */
import { caseStates, endedStates } from '../../domain/case/case.ts'
import { actNeeds, actsTyped, actTyped, actWord } from './act-phrases.ts'
import type { RefusalTable } from './refusals.ts'
import { numberBeside, shortNumber } from './short-number.ts'

export const workRefusals = {
  'wrong-state': ({ no, state, wished, instead, into }) => {
    const ways = actsTyped(instead, no)
    if (into !== null && into !== undefined) {
      return [
        `${shortNumber(no)}已并入${numberBeside(into, no)}，不单独办理了。`,
        `请用那一件的编号再说一遍。`,
      ]
    }
    if (endedStates.includes(state)) {
      return [
        `${shortNumber(no)}已经结束（${caseStates[state]}），不能再${actWord(wished)}。`,
        '如果问题还在，请重新报告。',
      ]
    }
    const taken = wished === 'acknowledge-case' && state === 'handling'
    const first = taken
      ? `${shortNumber(no)}已有人接手，正在处置，不用再签收。`
      : `${shortNumber(no)}目前“${caseStates[state]}”，不能${actWord(wished)}。`
    return ways === '' ? [first, `回复 查询 ${shortNumber(no)} 可看进展。`] : [first, `可以：${ways}`]
  },
  'photo-needed': ({ no }) => [
    `${shortNumber(no)}办结要有处理后的照片。`,
    `请现在直接发一张处理后的照片；以后再发，请同时说：办结 ${shortNumber(no)} 结果`,
  ],
  'other-person-needed': ({ no }) => [
    `${shortNumber(no)}是您办结的，要由另一个人核查。`,
    '请上级网格长、监督员或报告人来核查。',
  ],
  'reason-needed': ({ no, wished }) => [
    `${actWord(wished)}${shortNumber(no)}请写明${actNeeds(wished)}，别人才好接着办。`,
    `请回复：${actTyped(wished, no) ?? '原因'}`,
  ],
  'deadline-needed': ({ no }) => [
    `请说明${shortNumber(no)}要延到什么时候。`,
    `请回复：延期 ${shortNumber(no)} 日期 原因`,
  ],
  'deadline-past': ({ no }) => [
    `${shortNumber(no)}的这个时间已经过了。`,
    '请说一个还没到的时间，例如：明天下班前',
  ],
  'already-asked': ({ no }) => [`${shortNumber(no)}已经申请过延期，正在等上级答复。`],
  'nothing-asked': ({ no }) => [
    `${shortNumber(no)}目前没有待答复的延期申请。`,
    `要延期请承办人说：延期 ${shortNumber(no)} 日期 原因`,
  ],
  'already-acted': ({ no }) => [
    `${shortNumber(no)}已经有人在办，不能撤回了。`,
    `情况有变请说：补充 ${shortNumber(no)} 内容`,
  ],
  'photo-kept': ({ no }) => [
    `${shortNumber(no)}还在，刚撤回的照片已随件存档。`,
    '照片发错了请补发一张，并说明情况。',
  ],
} as const satisfies RefusalTable<
  | 'wrong-state'
  | 'photo-needed'
  | 'other-person-needed'
  | 'reason-needed'
  | 'deadline-needed'
  | 'deadline-past'
  | 'already-asked'
  | 'nothing-asked'
  | 'already-acted'
  | 'photo-kept'
>
