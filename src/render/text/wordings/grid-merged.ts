/** 合并: a grid became part of another; its open matters went along. */
import { called, type WordingOf, wording } from '../wording.ts'

export const gridMerged: WordingOf<'grid-merged'> = ({ from, into, open, asked }) =>
  wording(
    [
      `${from}已并入${into}，今后请到${into}的群里说。`,
      open > 0 ? `未办结的${open}件随之转到${into}，编号和经过不变。` : null,
      asked.length > 0 ? `请 ${called(asked)} 接着办理。` : null,
    ],
    { mentions: asked },
  )
