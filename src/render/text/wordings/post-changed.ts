/** 换届: a post has another holder; both are told what goes over. */
import { called, type WordingOf, wording } from '../wording.ts'

export const postChanged: WordingOf<'post-changed'> = ({
  grid,
  title,
  leaves,
  enters,
  open,
  named,
  ...beside
}) => {
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
      beyondCases(leaves?.name ?? '', enters?.name ?? null, beside),
      leaves && enters ? `请 ${called([leaves])} 当面交接。` : null,
    ],
    { mentions: both },
  )
}

type Beside = { readonly tasks: number; readonly given: number }

function beyondCases(leaves: string, enters: string | null, { tasks, given }: Beside): string | null {
  const all = [
    tasks > 0 ? `点名交给${leaves}的任务${tasks}项` : null,
    given > 0 ? `${leaves}下达的任务${given}项` : null,
  ].filter((one) => one !== null)
  if (all.length === 0) return null
  return `${all.join('、')}，${enters === null ? '由本网格在岗的人和上级接着办' : `也转给${enters}`}。`
}
