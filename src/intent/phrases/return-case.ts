/** 退回: not ours, or already there; back to whoever sent it. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const returnCase = actPhrase({
  act: 'return-case',
  intent: 'return',
  title: '退回',
  what: '不属于本辖区或本单位的问题退回上一手，请写明原因。',
  who: 'holder',
  commands: ['退回', '退单', '申请退回', '申请退单', '建议退回', '退件', '/return'],
  says: [
    acts('退回 7号 不属我辖区', 'return-case', 7, { words: '不属我辖区' }),
    acts('7号不归我们管，是园区的', 'return-case', 7),
    acts('非我单位职能，申请退单。编号0311', 'return-case', 311),
    acts('不属我辖区，建议转办', 'return-case', 'quoted'),
    acts('退回：位置在邻村', 'return-case', 'quoted', { words: '位置在邻村', photos: 1 }),
  ],
})
