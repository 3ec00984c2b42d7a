/** The lines every message about a case is made of: its head, its number, what was said, what is missing. */
import type { CaseCard } from '../../notices/case-notice.ts'
import { categoryName } from './category-names.ts'
import { numberBeside, shortNumber } from './short-number.ts'
import { typed } from './typed.ts'
import type { Setting } from './wording.ts'

/** The longest first line: two lines and a half of a small phone. */
const headChars = 60
const glanceChars = 36
/** Of a reason or result in a card; whoever wants all of it asks for the case. */
const wordsChars = 120

const urgencyMarks = { normal: '', urgent: '【紧急】', emergency: '【突发】' } as const
export const urgencyWords = { normal: '', urgent: '紧急', emergency: '特急' } as const

/** 【紧急】7号｜石桥村南头：烧秸秆 */
export function headLine(card: CaseCard, setting: Setting): string {
  const start = `${urgencyMarks[card.urgency]}${shortNumber(card.no)}｜`
  const whole = gist(card, setting, headChars - start.length)
  // What does not fit anyway is cut where a glance ends.
  return start + (whole.endsWith('…') ? gist(card, setting, glanceChars) : whole)
}

/** One line that is all: 【紧急】7号（石桥村南头烧秸秆）and what became of it. */
export const inlineHead = (card: CaseCard, setting: Setting): string =>
  `${urgencyMarks[card.urgency]}${shortNumber(card.no)}（${gist(card, setting, 20)}）`

/** What it is about, the place first unless the text names it. */
export function gist(card: Pick<CaseCard, 'text' | 'place'>, setting: Setting, chars: number): string {
  const { text, place } = card
  const parts = place === null || text.includes(place) ? [text] : [place, text]
  return typed(parts.filter((part) => part.trim() !== '').join('：'), setting, chars) || '情况见照片'
}

/** The full number once, so that a quoted card is never taken for another; and what kind of matter it is. */
export const numberLine = (card: CaseCard): string =>
  [`编号${card.no}`, categoryName(card.category)].filter((part) => part !== null).join('｜')

/** 原因：… or nothing. */
export function wordsLine(label: string, words: string, setting: Setting): string | null {
  const said = typed(words, setting, wordsChars)
  return said === '' ? null : `${label}：${said}`
}

const missingWords = { place: '地点', photo: '照片' } as const
const missingAnswers = { place: '直接回复地点', photo: '发一张照片' } as const

/** 可能与3号（村西涵洞有污水）是同一件. */
export const likelySaid = (
  other: Pick<CaseCard, 'no' | 'text' | 'place'>,
  beside: string,
  setting: Setting,
): string => `可能与${numberBeside(other.no, beside)}（${gist(other, setting, 20)}）是同一件`

/** Asked for in the same message, with the easiest way to give it. */
export function missingLine(missing: readonly ('place' | 'photo')[]): string | null {
  if (missing.length === 0) return null
  const words = missing.map((what) => missingWords[what]).join('、')
  return `还缺：${words}。${missing.map((what) => missingAnswers[what]).join('、')}即可。`
}
