/** Refusals about station alarms: which one, what is still to be said, what is over. */
import type { RefusalTable } from './refusals.ts'
import { alarmNumber } from './tell-alarm.ts'
import { typed } from './typed.ts'

export const alarmRefusals = {
  'unknown-alarm': ({ said }, setting) => [
    said === '' ? '没有找到您说的是哪条报警。' : `没有找到“${typed(said, setting, 30)}”这条报警。`,
    '请引用那条报警回复，或写明编号，例如：反馈 报警1号 现场情况',
  ],
  'which-alarm': ({ alarms }, setting) => [
    `还有几条报警没报结果：${alarms.map(({ no, station }) => `${alarmNumber(no)}（${typed(station, setting, 12)}）`).join('、')}。`,
    `请写明是哪一条，例如：反馈 ${alarmNumber(alarms[0]?.no ?? '')} 现场情况`,
  ],
  'alarm-ended': ({ no, withdrawn }) =>
    withdrawn
      ? [`${alarmNumber(no)}已由来源撤回，不用处置。`, '现场确有问题的，请直接上报。']
      : [`${alarmNumber(no)}已经报过处置结果。`, `还有情况要补充，请说：反馈 ${alarmNumber(no)} 情况`],
  'alarm-words-needed': ({ no, wished }) => [
    wished === 'resolve-alarm'
      ? `请说${alarmNumber(no)}的处置结果，可以附照片。`
      : `请说${alarmNumber(no)}的现场情况，可以附照片。`,
    '直接发在这里就行。',
  ],
} as const satisfies RefusalTable<'unknown-alarm' | 'which-alarm' | 'alarm-ended' | 'alarm-words-needed'>
