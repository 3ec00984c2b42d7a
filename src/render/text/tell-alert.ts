/** What every notice about an alert's course shares: who asks for what here, from now on. */
import { wordsLine } from './card-lines.ts'
import { called, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

type AlertMeaning = MeaningWith<'alert-started' | 'alert-changed' | 'alert-ended'>

/** `head` is the whole first line. */
export function tellAlert(meaning: AlertMeaning, setting: Setting, head: string, then: string): Wording {
  const { asks, rhythms, asked, words } = meaning
  const lines = [
    head,
    wordsLine('说明', words, setting),
    asks.length > 0 ? `${asks.join('；')}。` : null,
    rhythms.length > 0 ? `期间：${rhythms.join('，')}。` : null,
    `${asked.length > 0 ? `请 ${called(asked)} ` : ''}${then}`,
  ]
  return wording(lines, { mentions: asked })
}
