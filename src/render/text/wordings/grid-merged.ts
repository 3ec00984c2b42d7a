/** 合并: a grid became part of another; what was open or belonged to it went along. */
import type { GridNotice } from '../../../notices/grid-notice.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const gridMerged: WordingOf<'grid-merged'> = (meaning) => {
  const { from, into, chat, asked } = meaning
  const along = wentAlong(meaning)
  return wording(
    [
      chat
        ? `${from}已并入${into}，${from}的群今后就是${into}的群。`
        : `${from}已并入${into}，今后请到${into}的群里说。`,
      along === '' ? null : `随之转到${into}：${along}，编号和经过不变。`,
      asked.length > 0 ? `请 ${called(asked)} 接着办理。` : null,
    ],
    { mentions: asked },
  )
}

const wentAlong = ({ open, orders, alarms, stations, sources, ...beside }: GridNotice): string =>
  [
    open > 0 ? `未办结的问题${open}件` : '',
    orders > 0 ? `没完成的任务${orders}项` : '',
    alarms > 0 ? `站点报警${alarms}条` : '',
    beside.given > 0 ? `下达的任务${beside.given}项` : '',
    beside.campaigns > 0 ? `专项行动${beside.campaigns}个` : '',
    beside.followUps > 0 ? `约谈和联席会议的复查${beside.followUps}项` : '',
    stations > 0 ? `站点${stations}个` : '',
    sources > 0 ? `污染源${sources}家` : '',
  ]
    .filter((part) => part !== '')
    .join('、')
