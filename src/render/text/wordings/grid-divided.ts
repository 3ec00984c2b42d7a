/** 拆分: a part of a grid became one of its own. */
import { called, type WordingOf, wording } from '../wording.ts'

export const gridDivided: WordingOf<'grid-divided'> = ({ from, into, asked }) =>
  wording(
    [
      `${from}已拆分出${into}，所辖部分的未办结问题随之转去，编号和经过不变。`,
      asked.length > 0 ? `请 ${called(asked)} 知悉，并请尽快确定${into}的岗位人员。` : null,
    ],
    { mentions: asked },
  )
