/** 谁是石桥村的网格长: names and posts; who is to be rung up is never told by number. */
import { type WordingOf, wording } from '../wording.ts'

export const chiefsShown: WordingOf<'chiefs-shown'> = ({ name, post, people, phone }) => {
  const said = people.map((one) => `${one.title} ${one.name}`).join('、')
  const head = post === 'duty' ? `${name}值班：` : `${name}：`
  return wording([
    people.length > 0 ? `${head}${said}` : `${name}目前没有在岗的网格长，请找上一级网格。`,
    phone ? '电话这里不提供，请直接@本人，或问网格办。' : null,
  ])
}
