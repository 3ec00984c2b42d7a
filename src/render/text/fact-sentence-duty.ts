/** The sentences of facts about duties and posts. */

import type { DutyFact } from '../../domain/duty/duty-facts.ts'
import { recordWord } from '../../domain/duty/duty-words.ts'
import type { Sentences } from './sentence.ts'
import { dateSaid } from './when.ts'

export const dutySentences = {
  'duties-reminded': ({ day, time, groups }) => `${dateSaid(day)}${time}提醒例行工作：${groups.length}个群`,
  'duties-missed': ({ day, groups }) => {
    const open = groups.flatMap(({ lists }) => lists).reduce((sum, { missing }) => sum + missing.length, 0)
    return `${dateSaid(day)}例行工作登记情况：${groups.length}个群，${open}项未登记`
  },
  'duty-recorded': ({ kind, day, late, text, photos }) => {
    const shown = photos.length > 0 ? `（照片${photos.length}张）` : ''
    return `${late ? '补记' : '登记'}${dateSaid(day)}${recordWord[kind]}${text === '' ? '' : `：${text}`}${shown}`
  },
  'lacks-listed': ({ day, groups }) => {
    const total = groups.reduce((sum, one) => sum + one.total, 0)
    return `${dateSaid(day)}核对岗位：${groups.length}个群有变化，共缺${total}处`
  },
  'calendar-missed': ({ year }) => `提醒导入${year}年放假安排`,
} as const satisfies Sentences<DutyFact>
