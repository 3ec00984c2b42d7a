/** 帮助: one line a group; a group shows each topic with its first example, a single topic all of them. */
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const helpShown: WordingOf<'help-shown'> = ({ topics, groups = [], more }, setting) => {
  if (groups.length > 0) return overview(groups, more)
  const [only] = topics
  if (only === undefined) return wording(['发现问题，直接说：上报 地点 情况，并附照片。'])
  if (topics.length === 1) {
    const examples = only.examples.slice(0, 8).map((example) => `· ${typed(example, setting, 60)}`)
    return wording([`${only.title}：${only.what}`, examples.length > 0 ? '可以这样说：' : null, ...examples])
  }
  const rows = topics.map(({ title, what, examples: [example] }) =>
    example === undefined ? `${title}：${what}` : `${title}：${typed(example, setting, 40)}`,
  )
  return wording(['可以这样和我说：', ...rows, `想看更多说法，请回复：帮助 ${only.title}`])
}

function overview(groups: readonly { title: string; topics: readonly string[] }[], more: readonly string[]) {
  const [first] = groups
  const [last] = groups.slice(-1)
  const topic = first?.topics[1] ?? first?.topics[0] ?? ''
  return wording([
    '发现问题直接说，再发一张照片就行。也可以说：',
    ...groups.map(({ title, topics }) => `${title}：${topics.join('、')}`),
    `怎么说，请回复：帮助 ${topic}；一组全部：帮助 ${last?.title ?? ''}`,
    more.length > 0 ? `另有：${more.map((title) => `帮助 ${title}`).join('｜')}` : null,
  ])
}
