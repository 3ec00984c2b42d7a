/** Refusals about alerts for heavy pollution. */
import { alertLevelWords } from './alert-words.ts'
import type { RefusalTable } from './refusals.ts'

export const alertRefusals = {
  'no-alert': () => ['现在没有预警响应。', '要启动请说：启动重污染天气黄色预警响应（写明级别）'],
  'alert-running': ({ level }) => [
    `现在正是${alertLevelWords[level]}预警响应。`,
    '要换级别请说：预警调整为橙色（写明级别）；结束请说：解除预警响应',
  ],
  'no-alert-rules': () => ['本辖区的方案没有预警响应的规定，这一步没有办。'],
} as const satisfies RefusalTable<'no-alert' | 'alert-running' | 'no-alert-rules'>
