/** 改革清单: every measure with its time limit, departments and state; or those that are overdue. */
import { reformLine } from '../tell-reform.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const reformShown: WordingOf<'reform-shown'> = (meaning, setting) => {
  const { rows, of, empty, asked } = meaning
  const count = (state: (typeof rows)[number]['state']) => rows.filter((row) => row.state === state).length
  const [first] = rows
  const overdue = count('overdue')
  const all = rows.length === of
  const states = [
    `已完成${count('done')}项`,
    `未到期${count('open')}项`,
    `已过期限${overdue}项`,
    `持续开展${count('continuous')}项`,
  ]
  const head = all
    ? `改革清单${of}项：${states.join('，')}`
    : rows.length === 0
      ? `改革清单${of}项，没有过期限的。`
      : overdue === rows.length
        ? `改革清单${of}项中${overdue}项已过期限，还没有完成佐证`
        : `改革清单第${first?.no}项（${first?.system}）`
  return wording(
    [
      head,
      ...rows.map((row) => reformLine(row, setting)),
      empty.length > 0 ? `清单没有列举措的体系：${empty.join('、')}` : null,
      asked.length > 0 ? `请 ${called(asked)} 督促牵头部门补佐证或说明进展。` : null,
      first && first.state !== 'done' && first.shownOn === null
        ? `登记佐证请说：改革清单 第${first.no}项 完成 文件名（可附照片）`
        : null,
    ],
    { mentions: asked },
  )
}
