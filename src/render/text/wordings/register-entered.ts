/** 登记奖励, 登记责任书, 登记公开: it stands in its register; of letters it is said who has not signed yet. */
import type { Register } from '../../../domain/supervision/register.ts'
import { typed } from '../typed.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const registerNames = {
  reward: '奖励',
  pledge: '责任书',
  disclosure: '信息公开',
} as const satisfies Record<Register, string>

const aboutNames = { reward: '举报编号', pledge: '签订单位', disclosure: '渠道' } as const
const textNames = { reward: '查实', pledge: '年度', disclosure: '内容' } as const
const letters = 120
const namesShown = 6

export const registerEntered: WordingOf<'register-entered'> = (meaning, setting) => {
  const { register, n, grid, by, about, text, reward, photoCount, signed } = meaning
  const photos = photoCount > 0 ? `，照片${photoCount}张` : ''
  const missing = signed?.missing ?? []
  const more = missing.length > namesShown ? '等' : ''
  const said = typed(text, setting, letters)
  return wording([
    `已登记：${grid}${registerNames[register]}${n}号（${doer(by).trim()}${photos}）。`,
    `${aboutNames[register]}：${typed(about, setting, letters)}`,
    `${textNames[register]}：${said}`,
    reward === '' ? null : `奖励：${reward}`,
    register === 'reward' ? '举报人是谁不登记，也请不要写进群里。' : null,
    signed === null
      ? null
      : `${said}已签${signed.done}/${signed.of}${missing.length === 0 ? '，都签了' : `，还没签：${missing.slice(0, namesShown).join('、')}${more}`}。`,
  ])
}
