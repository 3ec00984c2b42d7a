/** Samples: entries in the registers of an office. */
import type { Samples } from './sample.ts'

const entered = {
  kind: 'register-entered' as const,
  n: 3,
  grid: '城区',
  by: '城区网格办值班员 赵大川',
  reward: '',
  photoCount: 1,
  signed: null,
}

export const registers: Samples<'register-entered'> = {
  'register-entered': [
    {
      title: '奖励',
      meaning: {
        ...{ ...entered, register: 'reward', about: 'HB20261118-007', text: '夜间偷排属实' },
        ...{ reward: '二级，500元，待领取', photoCount: 0 },
      },
    },
    {
      title: '责任书，还有没签的',
      meaning: {
        ...{ ...entered, register: 'pledge', about: '北苇镇', text: '2026年' },
        signed: {
          done: 1,
          of: 8,
          missing: ['南河镇', '东镇', '西镇', '石桥镇', '柳林镇', '白坡镇', '青杨镇'],
        },
      },
    },
    {
      title: '责任书，都签了',
      meaning: {
        ...{ ...entered, register: 'pledge', about: '南河镇', text: '2026年' },
        signed: { done: 8, of: 8, missing: [] },
      },
    },
    {
      title: '公开',
      meaning: { ...entered, register: 'disclosure', about: '公示栏', text: '网格长名单、举报电话' },
    },
  ],
}
