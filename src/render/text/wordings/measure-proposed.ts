/** The ladders propose a measure: to whoever decides, with why and under which article. */
import { sayMenu } from '../sheet-lines.ts'
import { called, type WordingOf, wording } from '../wording.ts'

export const measureProposed: WordingOf<'measure-proposed'> = (meaning, setting) => {
  const { unit, period, measures, reason, absorbed, warnings, article, amb, asked, buttons } = meaning
  const menu = sayMenu(buttons, setting)
  return wording(
    [
      `考核措施建议：${unit} ${measures.join('、')}（${period}）`,
      reason,
      absorbed.length > 0 ? `已吸收较轻的：${absorbed.join('、')}` : null,
      ...warnings,
      [article === '' ? '' : `依据：${article}`, amb.join('、')].filter((part) => part !== '').join('，'),
      `${asked.length > 0 ? `请 ${called(asked)} ` : '请考核办公室'}确认或不采纳；确认之前不告知该单位。`,
      ...menu.lines,
    ],
    { mentions: asked, buttons: menu.buttons },
  )
}
