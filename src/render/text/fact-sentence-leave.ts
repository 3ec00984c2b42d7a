/** The sentences of leaves. */
import type { LeaveFact } from '../../domain/grid/leave.ts'
import type { Sentences } from './sentence.ts'
import { dateSaid } from './when.ts'

export const leaveSentences = {
  'leave-recorded': ({ person, from, to }, names) =>
    `${names.person(person)}登记请假：${dateSaid(from)}至${dateSaid(to)}`,
  'leave-started': ({ person, deputy }, names) =>
    `${names.person(person)}开始请假${deputy === null ? '' : `，由${names.person(deputy)}代理`}`,
  'leave-ended': ({ person, early }, names) => `${names.person(person)}${early ? '提前销假' : '请假期满'}`,
} as const satisfies Sentences<LeaveFact>
