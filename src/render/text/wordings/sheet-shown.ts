/** 考核表: a unit's sheet with its items by number, the objections, and what can be said next. */

import { itemLines, moreLine, pointsSaid, sayMenu } from '../sheet-lines.ts'
import { typed } from '../typed.ts'
import { whenSaid } from '../when.ts'
import { type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

type Shown = MeaningWith<'sheet-shown'>

export const sheetShown: WordingOf<'sheet-shown'> = (meaning, setting) => {
  const { unit, period, items, more, next, buttons, amendments } = meaning
  const menu = sayMenu(buttons, setting)
  return wording(
    [
      `${unit} ${period}考核表｜${standing(meaning, setting)}`,
      resultLine(meaning),
      items.length === 0 ? '没有扣分和加分事项。' : null,
      ...itemLines(items, setting, meaning.pending === 0),
      moreLine(unit, items, more),
      ...meaning.objections.map((one) => objectionLine(one, setting)),
      amendments > 0 ? `公布后更正${amendments}次，以上为更正后的结果。` : null,
      next.length > 0 ? `可以说：${next.join('｜')}` : null,
      ...menu.lines,
    ],
    { buttons: menu.buttons },
  )
}

function standing({ state, until }: Shown, { now }: Setting): string {
  if (state === 'draft') return '草稿'
  if (state === 'confirmed') return '已核定，未公布'
  if (state === 'published') return '已公布'
  if (until === null || until < now) return '申诉期已满'
  return `公示中，申诉到${whenSaid(until, now)}`
}

/** Of a draft it is said what the points would be: nobody has judged them yet. */
const resultLine = ({ total, grade, state, pending }: Shown): string =>
  state !== 'draft' || pending === 0
    ? pointsSaid({ total, grade })
    : `如全部成立为${pointsSaid({ total, grade })}，待认定${pending}项：`

const answers = { open: '待答复', upheld: '已采纳', rejected: '未采纳' } as const

const objectionLine = ({ no, item, words, answer }: Shown['objections'][number], setting: Setting): string =>
  `申诉第${no}号（${item === null ? '整表' : `第${item}项`}）：${typed(words, setting, 60)}，${answers[answer]}`
