/** 绑定本群: the chat now speaks for a grid. */
import { type WordingOf, wording } from '../wording.ts'

export const groupBound: WordingOf<'group-bound'> = ({ name }) =>
  wording([`本群已绑定：${name}。`, '发现问题请直接说：上报 地点 情况，并附照片。回复 帮助 可看全部说法。'])
