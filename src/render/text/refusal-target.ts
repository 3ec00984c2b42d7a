/** Refusals about where a case shall go: down, up, beside. */
import type { RefusalTable } from './refusals.ts'
import { shortNumber } from './short-number.ts'
import { typed } from './typed.ts'

export const targetRefusals = {
  'target-needed': ({ no }) => [
    `请说明把${shortNumber(no)}交给谁。`,
    `例：交办 ${shortNumber(no)} 单位或姓名 要求｜移送 ${shortNumber(no)} 单位 原因`,
  ],
  'unknown-target': ({ said }, setting) => [
    `没有找到“${typed(said, setting, 30)}”这个单位或人。`,
    '请写下级网格、部门的名称，或在岗人员的姓名。',
  ],
  'target-not-below': ({ name }) => [
    `${name}不归您交办。`,
    '交办只能给本级的下级网格、人员或部门；要请上级出面，请说：上报 编号 原因',
  ],
  'nobody-in-post': ({ name }) => [`${name}目前没有在岗人员，收不到。`, '请换一个单位或人，或先补齐名册。'],
  'one-target-only': () => ['一次只能交给一个单位或一个人。', '请分开说，或先定一个牵头的。'],
  'nothing-above': ({ no }) => [
    `${shortNumber(no)}已在最高一级，没有更上一级了。`,
    `可以：移送 ${shortNumber(no)} 单位 原因｜挂账 ${shortNumber(no)} 原因`,
  ],
  'nobody-before': ({ no }) => [
    `${shortNumber(no)}不是别人交来的，没有可退回的地方。`,
    `可以：上报 ${shortNumber(no)} 原因｜作废 ${shortNumber(no)} 原因`,
  ],
  'same-case': ({ no }) => [
    `${shortNumber(no)}不能并入它自己。`,
    `请写另一件的编号：合并 ${shortNumber(no)} 到 另一件的编号`,
  ],
} as const satisfies RefusalTable<
  | 'target-needed'
  | 'unknown-target'
  | 'target-not-below'
  | 'nobody-in-post'
  | 'one-target-only'
  | 'nothing-above'
  | 'nobody-before'
  | 'same-case'
>
