/** Text from a chat, fit for a file: no control characters, no half of an emoji; what looks like markup stays text. */

/** Keeps line feeds and tabs; a carriage return before a line feed goes, alone it becomes one. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|\uFFFE|\uFFFF|\uFEFF/gu, '')
}

/** The same on one line. */
export const oneLine = (text: string): string => plainText(text).replaceAll(/\s+/g, ' ').trim()

/** Width in Chinese characters: Latin letters, digits and spaces take half of one. */
export function charsWide(text: string): number {
  let wide = 0
  for (const letter of text) wide += (letter.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1
  return wide
}
