/** How each act is typed: the word, and what follows the number. Buttons bear the word alone. */
import type { CaseCommandType } from '../../domain/case/commands.ts'
import { shortNumber } from './short-number.ts'

interface ActPhrase {
  readonly word: string
  /** What is written after the number; empty when nothing is. */
  readonly rest: string
}

/** `null`: nobody types it about a case that exists. */
const actPhrases = {
  'report-case': null,
  'supplement-case': { word: '补充', rest: '内容' },
  'correct-case': { word: '更正', rest: '正确内容' },
  'acknowledge-case': { word: '签收', rest: '' },
  'progress-case': { word: '反馈', rest: '进展' },
  'finish-case': { word: '办结', rest: '结果' },
  'pass-check': { word: '核查通过', rest: '' },
  'fail-check': { word: '核查不通过', rest: '原因' },
  'close-case': { word: '销号', rest: '' },
  'self-handle-case': { word: '自行处置', rest: '结果' },
  'escalate-case': { word: '上报', rest: '原因' },
  'assign-case': { word: '交办', rest: '单位或姓名 要求' },
  'return-case': { word: '退回', rest: '原因' },
  'transfer-case': { word: '移送', rest: '单位 原因' },
  'ask-extension': { word: '延期', rest: '日期 原因' },
  'grant-extension': { word: '同意延期', rest: '' },
  'refuse-extension': { word: '不同意延期', rest: '原因' },
  'urge-case': { word: '催办', rest: '' },
  'supervise-case': { word: '督办', rest: '全程（或快速、定期） 要求' },
  'release-case': { word: '解除督办', rest: '' },
  'suspend-case': { word: '挂账', rest: '原因' },
  'resume-case': { word: '恢复', rest: '' },
  'merge-case': { word: '合并', rest: '到 另一件的编号' },
  'absorb-case': null,
  'follow-case': null,
  'withdraw-case': { word: '撤回', rest: '' },
  'void-case': { word: '作废', rest: '原因' },
  'press-case': null,
  'mark-deadline': null,
} as const satisfies Record<CaseCommandType, ActPhrase | null>

export const isAct = (name: string): name is CaseCommandType => Object.hasOwn(actPhrases, name)

/** 退回; for an act that nobody types, what it does. */
export const actWord = (act: CaseCommandType): string => actPhrases[act]?.word ?? '办理'

/** What must be said with it, 原因. */
export const actNeeds = (act: CaseCommandType): string => actPhrases[act]?.rest || '情况'

/** 退回 7号 原因; null when nobody types it. */
export function actTyped(act: CaseCommandType, no: string): string | null {
  const phrase = actPhrases[act]
  return phrase && [phrase.word, shortNumber(no), phrase.rest].filter(Boolean).join(' ')
}

/** 退回 原因: the form below a quoted card, which names the case already. */
export function actTypedQuoting(act: CaseCommandType): string {
  const phrase = actPhrases[act]
  return phrase ? [phrase.word, phrase.rest].filter(Boolean).join(' ') : ''
}

/** Several ways to go on, 签收 7号｜退回 7号 原因; empty when there is none. */
export const actsTyped = (acts: readonly CaseCommandType[], no: string): string =>
  acts.flatMap((act) => actTyped(act, no) ?? []).join('｜')
