/** 绑定: the account now belongs to a person on the roster. */
import { type WordingOf, wording } from '../wording.ts'

export const accountBound: WordingOf<'account-bound'> = ({ name, posts }) =>
  wording([
    `绑定成功：${name}${posts.length > 0 ? `（${posts.join('、')}）` : ''}。`,
    '以后在群里直接说就行：上报 地点 情况，并附照片。回复 帮助 可看全部说法。',
  ])
