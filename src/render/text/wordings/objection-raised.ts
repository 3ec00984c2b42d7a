/** 申诉: whoever decides reads it with its reason; the unit reads that it has been received. */
import { itemWords, sayMenu } from '../sheet-lines.ts'
import { typed } from '../typed.ts'
import { called, doer, type WordingOf, wording } from '../wording.ts'

export const objectionRaised: WordingOf<'objection-raised'> = (meaning, setting) => {
  const { role, unit, period, no, item, words, who, asked, photos, buttons } = meaning
  const about = item === null ? '整张考核表' : `第${item.no}项 ${itemWords(item, setting)}`
  const menu = sayMenu(buttons, setting)
  if (role === 'inform')
    return wording([
      `${unit} ${period}考核申诉已收到，第${no}号。`,
      `针对：${about}`,
      '已转考核办公室，答复后在本单位群里告知。',
    ])
  return wording(
    [
      `${unit} ${period}考核申诉第${no}号`,
      `${doer(who)}对${about}提出：${typed(words, setting, 200)}`,
      `${asked.length > 0 ? `请 ${called(asked)} ` : '请考核办公室'}答复，并写明理由。`,
      ...menu.lines,
    ],
    { mentions: asked, buttons: menu.buttons, photos: photos.slice(0, setting.capabilities.photos) },
  )
}
