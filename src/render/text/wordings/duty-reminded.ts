/** A meeting or patrol of today that nobody has entered yet: who is asked, and how it is entered. */
import { called, type WordingOf, wording } from '../wording.ts'

/** Forms that the phrase book reads as a record; the duty's own name tells which meeting it was. */
const answers = {
  meeting: (duty: string) => `开完后回复：${duty}已开 主要内容`,
  patrol: () => '巡查后回复：巡查 未发现问题（或写明情况）',
} as const

export const dutyReminded: WordingOf<'duty-reminded'> = (meaning) => {
  const { duty, dutyKind, photo, grids } = meaning
  if (grids.length === 0) return wording([`${duty}：今天都已登记，谢谢。`])
  const rows = grids.map(
    ({ name, asked }) => `${name}${asked.length > 0 ? ` ${called(asked)}` : '（暂无在岗人员）'}`,
  )
  const head =
    rows.length === 1
      ? [`【提醒】${duty}：请${rows[0]} 今天完成并登记。`]
      : [`【提醒】${duty}：请以下网格今天完成并登记`, ...rows]
  return wording([...head, `${answers[dutyKind](duty)}${photo ? '，并附一张现场照片' : ''}。`], {
    mentions: grids.flatMap(({ asked }) => asked),
  })
}
