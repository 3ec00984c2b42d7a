/** Refusals about leaves and deputies. */
import type { RefusalTable } from './refusals.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'

export const leaveRefusals = {
  'leave-dates-needed': ({ most }) => [
    `请写明请假几天或起止日期，一次最多${most}天。`,
    '例如：请假 3天；请假 11月20日至11月22日 由张三代理',
  ],
  'leave-over': () => ['这个日期已经过了，没有登记。', '请写还没到的日期，例如：请假 明天'],
  'leave-twice': ({ from, to }) => [
    `这几天已经请过假（${dateSaid(from)}至${dateSaid(to)}），没有再登记。`,
    '要改日期请先说：销假，再重新请假。',
  ],
  'deputy-unfit': ({ name }, setting) => [
    `${typed(name, setting, 10)}现在不能代理这个岗位，这次没有登记。`,
    '请写同一网格或上下级网格里在岗的另一个人。',
  ],
  'no-leave': ({ name }, setting) => [
    `${name === null ? '您' : typed(name, setting, 10)}现在没有请假，不用销假。`,
  ],
} as const satisfies RefusalTable<
  'leave-dates-needed' | 'leave-over' | 'leave-twice' | 'deputy-unfit' | 'no-leave'
>
