/** Why a wish about an evaluation or a reform checklist was not done, and what can be done instead. */
import type { Refusal } from '../../domain/refusal.ts'
import type { RefusalTable } from './refusals.ts'
import { typed } from './typed.ts'
import type { Setting } from './wording.ts'

type Evaluation = Extract<Refusal, { code: 'evaluation-refused' }>
type Reform = Extract<Refusal, { code: 'reform-refused' }>
const nameLetters = 60

function evaluationLines({ why, name }: Evaluation, setting: Setting): readonly string[] {
  const named = typed(name, setting, nameLetters)
  switch (why) {
    case 'no-form':
      return ['现行方案没有评价表。', '考核结果请说：考核表 单位']
    case 'unknown-area':
      return [`没有找到“${named}”这个网格。`, '请写全称，例如：评价 东镇 全部好']
    case 'not-below':
      return [`${named}不是您的直接下级，不由您评价。`, '本级自评请说：自评 全部好']
    case 'no-right':
      return [`评价由${named}网格的网格长或网格办来办。`]
    case 'bad-answer':
      return [`${named}${/[。！]$/u.test(named) ? '' : '。'}`, '回复 评价表 可看各项和评法。']
  }
}

function reformLines({ why, no, name }: Reform, setting: Setting): readonly string[] {
  const named = typed(name, setting, nameLetters)
  switch (why) {
    case 'no-list':
      return ['现行方案没有改革清单。']
    case 'unknown-item':
      return [no === 0 ? '请写明是第几项。' : `改革清单没有第${no}项。`, `共${named}项，回复 改革清单 可看。`]
    case 'no-right':
      return [`第${no}项由${named}登记。`]
    case 'grounds':
      return [
        named === '重开' ? `请写明第${no}项为什么重开。` : `请写明第${no}项的佐证，或附照片。`,
        `例如：改革清单 第${no}项 ${named} ${named === '重开' ? '印发的是征求意见稿' : '实施方案已印发'}`,
      ]
    case 'already':
      return [`第${no}项这条佐证已经登记过了。`]
    case 'not-shown':
      return [`第${no}项还没有佐证，不用重开。`]
  }
}

export const standingRefusals = {
  'evaluation-refused': evaluationLines,
  'reform-refused': reformLines,
} as const satisfies RefusalTable<'evaluation-refused' | 'reform-refused'>
