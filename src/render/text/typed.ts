/** What a person typed, made fit to stand inside one line of ours: no controls, masked in a group, cut. */
import { mask } from './mask.ts'
import type { Setting } from './wording.ts'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Masked before it is cut: a number torn by the cut would no longer be recognised. `limit` in UTF-16 units. */
export function typed(text: string, setting: Setting, limit: number): string {
  const line = text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return cut(setting.chatKind === 'group' ? mask(line) : line, limit)
}

/** At most `limit` UTF-16 units, the last one `…` where something was cut; no character is torn. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 32))) {
    if (index + segment.length > limit - 1) break
    end = index + segment.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}
