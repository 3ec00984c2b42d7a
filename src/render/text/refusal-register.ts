/** Why an entry was not made in a register, and how it is said so that it is. */
import type { RefusalTable } from './refusals.ts'
import { typed } from './typed.ts'
import { registerNames } from './wordings/register-entered.ts'

const forms = {
  reward: '登记奖励 7号 二级 500元 夜间偷排查实 待领取',
  pledge: '登记责任书 北苇镇 2026年',
  disclosure: '登记公开 公示栏：网格长名单、举报电话',
} as const

export const registerRefusals = {
  'register-refused': ({ register, why, name }, setting) => {
    const form = `如：${forms[register]}`
    const named = typed(name, setting, 20)
    switch (why) {
      case 'no-right':
        return [`${registerNames[register]}台账由网格长或网格办登记。`]
      case 'case':
        return ['请写明是哪一件举报的奖励，用编号，不写举报人。', form]
      case 'open':
        return [`${named}还没有办结，查实以后再登记奖励。`]
      case 'amount':
        return ['请写明奖励多少元，最多两位小数。', form]
      case 'place':
        return [`没有找到“${named}”这个网格。`, `请写签订单位的全称，${form}`]
      case 'not-below':
        return [`${named}不是直接下级，责任书由它的上一级登记。`]
      case 'twice':
        return [`${named}这一年的责任书已经登记过。`, '要查看请说：责任书台账']
      case 'channel':
        return ['请写明在哪里公开，如网站、公众号、公示栏。', form]
      case 'content':
        return [register === 'reward' ? '请写明查实了什么。' : '请写明公开了什么。', form]
      case 'photo':
        return [
          register === 'pledge' ? '请附责任书签字页的照片。' : '请附公开情况的照片或截图。',
          `带照片再说一次，${form}`,
        ]
    }
  },
} as const satisfies RefusalTable<'register-refused'>
