/** A meeting or patrol of today that nobody has entered yet: who is asked, and how it is entered. */
import { called, type WordingOf, wording } from '../wording.ts'

const answers = {
  meeting: '开完后回复：会议 主要内容',
  patrol: '巡查后回复：巡查 未发现问题（或写明情况）',
} as const

export const dutyReminded: WordingOf<'duty-reminded'> = (meaning) => {
  const { duty, dutyKind, photo, grids } = meaning
  if (grids.length === 0) return wording([`${duty}：今天都已登记，谢谢。`])
  const [only] = grids
  const rows = grids.map(({ name, asked }) => (asked.length === 0 ? name : `${name} ${called(asked)}`))
  const answer = `${answers[dutyKind]}${photo ? '，并附一张现场照片' : ''}。`
  const head =
    grids.length === 1 && only !== undefined ? `【提醒】今天的${duty}，请${rows[0]} 完成后登记。` : null
  return wording(
    head === null ? [`【提醒】今天的${duty}，请以下网格完成后登记：`, ...rows, answer] : [head, answer],
    {
      mentions: grids.flatMap(({ asked }) => asked),
    },
  )
}
