/** 帮助: one line a topic with its first example; a single topic shows all of them. */
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const helpShown: WordingOf<'help-shown'> = ({ topics, more }, setting) => {
  const [only] = topics
  if (only === undefined) return wording(['发现问题，直接说：上报 地点 情况，并附照片。'])
  if (topics.length === 1) {
    const examples = only.examples.slice(0, 8).map((example) => `· ${typed(example, setting, 60)}`)
    return wording([`${only.title}：${only.what}`, examples.length > 0 ? '可以这样说：' : null, ...examples])
  }
  const rows = topics.map(({ title, what, examples: [example] }) =>
    example === undefined ? `${title}：${what}` : `${title}：${typed(example, setting, 40)}`,
  )
  return wording([
    '可以这样和我说：',
    ...rows,
    more.length === 0 ? null : `还可以：${more.join('、')}`,
    '想看某一项怎么说，请回复：帮助 签收',
  ])
}
