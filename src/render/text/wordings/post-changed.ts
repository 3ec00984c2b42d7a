/** 换届: a post has another holder; both are told what goes over. */
import { called, type WordingOf, wording } from '../wording.ts'

export const postChanged: WordingOf<'post-changed'> = ({ grid, title, leaves, enters, open, named }) => {
  const both = [leaves, enters].flatMap((one) => (one === null ? [] : [one]))
  const post = `${grid}${title}`
  const changed =
    leaves && enters
      ? `${post}由${leaves.name}换为 ${called([enters])} 。`
      : enters
        ? `${post}由 ${called([enters])} 担任。`
        : `${leaves ? called([leaves]) : ''} 不再担任${post}，这个岗位暂时空缺。`
  const byName = named > 0 ? `（其中点名交给${leaves?.name ?? ''}的${named}件一并转交）` : ''
  return wording(
    [
      changed,
      open > 0
        ? `${grid}未办结的${open}件${byName}由${enters ? enters.name : '同网格在岗的人'}接着办。`
        : null,
      leaves && enters ? `请 ${called([leaves])} 当面交接。` : null,
    ],
    { mentions: both },
  )
}
