/** 退回: not ours, or already there; back to whoever sent it. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const returnCase = actPhrase({
  name: 'return-case',
  act: 'return-case',
  title: '退回',
  what: '不属于本辖区或本单位的问题退回上一手，请写明原因。',
  who: 'holder',
  commands: ['退回', '退单', '申请退回', '申请退单', '建议退回', '退件'],
  spoken:
    /退回|退单|退件|不(?:属|归|是)(?:于)?(?:我们?|本|咱们?)[^，。 ]{0,8}(?:辖区|管|职责|范围|网格|单位|村|职能)?|非(?:我|本)[^，。 ]{0,4}(?:职能|辖区|职责)|建议转办|重复件|找不到位置|让[^，。]{2,8}网格去/u,
  unless: /退回整改|退回继续|退回重新/u,
  says: [
    acts('退回 7号 不属我辖区', 'return-case', 7, { words: '不属我辖区' }),
    acts('7号不归我们管，是园区的', 'return-case', 7),
    acts('非我单位职能，申请退单。编号0311', 'return-case', 311),
    acts('不属我辖区，建议转办', 'return-case', 'quoted'),
    acts('退回：位置在邻村', 'return-case', 'quoted', { words: '位置在邻村', photos: 1 }),
  ],
})
