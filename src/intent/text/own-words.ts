/** What the speaker says himself; what he quotes above it is somebody else's. */
import type { Said } from '../wish.ts'

/** WeChat puts a quote before the answer: 「name：words」, a row of dashes, the answer. */
const ruler = /^\n?[-—–_ ]{3,}\n/u

export function ownWords(said: Said): Said {
  const { text } = said
  if (!text.startsWith('「')) return said
  const end = text.indexOf('」\n')
  const rule = end < 0 ? null : ruler.exec(text.slice(end + 1, end + 80))
  if (rule === null) return said
  return {
    ...said,
    text: text.slice(end + 1 + rule[0].length).trim(),
    quotedText: said.quotedText ?? text.slice(1, end),
  }
}
