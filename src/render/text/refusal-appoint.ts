/** Why a post did not change hands or a grid's file was not entered, and what to say instead. */
import type { AppointRefusal } from '../../domain/grid/appoint.ts'
import type { RefusalTable } from './refusals.ts'
import { typed } from './typed.ts'

const form = '例如：换届 柳湾村网格长 张三换成李四'

export const appointRefusals = {
  'appoint-refused': ({ why, name: said }, setting) => {
    const name = typed(said, setting, 24)
    const lines: Readonly<Record<AppointRefusal['why'], readonly string[]>> = {
      'no-right': [`${name}的岗位由上级网格来调整，没有改动。`, '需要的话，请向上级提建议。'],
      'unknown-post': [`没有找到“${name}”这个岗位，没有改动。`, form],
      'not-holder': [`${name}现在不担任这个岗位，没有改动。`, form],
      'who-leaves': [`${name}有好几个人，请写明换下谁，没有改动。`, form],
      'unknown-person': [
        `名册里没有“${name}”，或有同名的，没有改动。`,
        '请管理员先把他录入名册，再调整岗位。',
      ],
      same: [`${name}已经在这个岗位上，没有改动。`],
    }
    return lines[why]
  },
  'file-refused': ({ why, name: said, items }, setting) => {
    const name = typed(said, setting, 24)
    const wanted = items.filter((item) => item.startsWith('定') || items.length < 4).join('、')
    if (why === 'unknown-grid') return [`没有找到“${name}”这个网格。`, '请写全称，如：网格档案 北苇镇柳湾村']
    if (why === 'no-right') return [`${name}的网格档案由本级或上级网格长登记和查看。`]
    return [
      `请写明登记${name}的哪一项：${wanted}。`,
      `例如：网格档案 ${name} ${items[0] ?? '定区域'} 具体内容`,
    ]
  },
} as const satisfies RefusalTable<'appoint-refused' | 'file-refused'>
