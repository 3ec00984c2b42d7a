/** The time for objections is nearly over (to the unit), or over (to whoever decides, all units together). */
import { sayMenu } from '../sheet-lines.ts'
import { whenSaid } from '../when.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const objectionsEnding: WordingOf<'objections-ending'> = (meaning, setting) => {
  const { period, until, ended, rows, asked, buttons } = meaning
  const menu = sayMenu(buttons, setting)
  const whom = asked.length > 0 ? `请 ${called(asked)} ` : '请考核办公室'
  const units = rows.map(({ unit }) => unit).join('、')
  if (!ended)
    return wording(
      [
        `${units} ${period}考核申诉${whenSaid(until, setting.now)}截止。`,
        `${asked.length > 0 ? whom : ''}有异议请抓紧说：申诉 第1项 理由（可附照片）；没有异议不用回复。`,
      ],
      { mentions: asked },
    )
  const waiting = rows.filter(({ open }) => open.length > 0)
  return wording(
    [
      `${period}考核申诉期已满：${units}`,
      ...waiting.map(({ unit, open }) => `${unit}还有${open.length}件申诉没有答复（第${open.join('、')}号）`),
      `${whom}${waiting.length > 0 ? '逐件答复后核定。' : '核定。'}`,
      ...menu.lines,
    ],
    { mentions: asked, buttons: menu.buttons },
  )
}
