/** A measure was confirmed, turned down or carried out: the office reads it all, the unit what concerns it. */
import type { Day } from '../../domain/names.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'
import { type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

type Kind = 'measure-confirmed' | 'measure-declined' | 'measure-settled'
const done = {
  'measure-confirmed': '已确认',
  'measure-declined': '未采纳',
  'measure-settled': '已落实',
} as const satisfies Record<Kind, string>

export const tellMeasure = (meaning: MeaningWith<Kind>, setting: Setting): Wording => {
  const { kind, role, unit, period, measures, by, reason, words, followUpOn } = meaning
  const label = kind === 'measure-declined' ? '理由' : kind === 'measure-settled' ? '结果' : '说明'
  return wording([
    `${unit} ${measures.join('、')}（${period}考核）${done[kind]}`,
    role === 'unit' && kind === 'measure-confirmed' && reason !== '' ? `原建议：${reason}` : null,
    words === '' ? null : `${label}：${typed(words, setting, 120)}`,
    kind === 'measure-confirmed'
      ? `由${by}办理${followUpOn === null ? '' : `，${dateSaid(followUpOn as Day)}跟进落实情况`}。`
      : null,
    kind === 'measure-confirmed' && role === 'office'
      ? `落实后请登记：措施办结 ${unit} 结果（可附照片）`
      : null,
  ])
}
