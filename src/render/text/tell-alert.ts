/** What every notice about an alert's course shares: who asks for what here, from now on. */
import { wordsLine } from './card-lines.ts'
import { called, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

type AlertMeaning = MeaningWith<'alert-started' | 'alert-changed' | 'alert-ended'>

/** `head` is the whole first line. */
export function tellAlert(meaning: AlertMeaning, setting: Setting, head: string, then: string): Wording {
  const { asks, rhythms, checklist, asked, words } = meaning
  const list = checklist.map((item, at) => `${at + 1}.${item}`).join(' ')
  const lines = [
    head,
    wordsLine('说明', words, setting),
    asks.length > 0 ? `${asks.join('；')}。` : null,
    rhythms.length > 0 ? `期间：${rhythms.join('，')}。` : null,
    list === '' ? null : `响应清单：${list}`,
    `${asked.length > 0 ? `请 ${called(asked)} ` : ''}${then}`,
    list === '' ? null : '落实一项回复一项，例如：清单 1 3 完成，可以附照片。',
  ]
  return wording(lines, { mentions: asked })
}
