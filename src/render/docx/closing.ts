/** What follows the body: 附件说明, 署名 and 成文日期 with or without the place of a seal, 附注. */
import { AlignmentType, Paragraph, TabStopType, TextRun } from 'docx'
import type { OfficialDocument } from '../../domain/document/official-document.ts'
import { charsWide, oneLine } from '../plain-text.ts'
import { chars, charsPerLine, linePitch } from './measures.ts'
import type { StyleId } from './styles.ts'

/** 7.3.4: one line below the body, indented by two; names that wrap stay below their first letter. */
export function attachmentsNote(names: readonly string[]): Paragraph[] {
  const numbered = names.length > 1
  const word = chars(2 + charsWide('附件：'))
  const digits = numbered ? chars(names.length > 9 ? 1.75 : 1.25) : 0
  return names.map((name, at) => {
    const label = at === 0 ? '附件：' : ''
    const number = numbered ? `${at + 1}.` : ''
    const left = word + digits
    return new Paragraph({
      style: 'Attachments' satisfies StyleId,
      spacing: { before: at === 0 ? linePitch : 0 },
      indent: { left, hanging: at === 0 ? left - chars(2) : digits },
      tabStops: [{ type: TabStopType.LEFT, position: left }],
      children: [
        new TextRun({ children: [`${label}${number}`, ...(numbered ? ['\t' as const] : []), oneLine(name)] }),
      ],
    })
  })
}

/** 附件：… in brackets is a document's; a bulletin has neither signature nor note. */
export function signature({ issuer, date, sealed, note }: OfficialDocument): Paragraph[] {
  const name = oneLine(issuer)
  const right = sealed ? sealedIndents(name, date) : unsealedIndents(name, date)
  const line = (text: string, indent: number, before: number, keepNext: boolean) =>
    new Paragraph({
      style: 'Signature' satisfies StyleId,
      alignment: AlignmentType.RIGHT,
      spacing: { before },
      indent: { right: chars(indent) },
      keepNext,
      text,
    })
  // A seal is 42 mm across and its upper edge comes within one line of the text: two lines are left free for it.
  const free = linePitch * (sealed ? 2 : 1)
  return [
    line(name, right.name, free, true),
    line(date, right.date, 0, false),
    ...(note === undefined
      ? []
      : [
          new Paragraph({
            style: 'Note' satisfies StyleId,
            text: `（${oneLine(note).replace(/^（(.*)）$/, '$1')}）`,
          }),
        ]),
  ]
}

interface Indents {
  /** From the right, in characters. */
  readonly name: number
  readonly date: number
}

/** 7.3.5.1: the date ends four characters from the right, the name is centred above it. */
export function sealedIndents(name: string, date: string): Indents {
  const [ofName, ofDate] = [charsWide(name), charsWide(date)]
  const overhang = (ofName - ofDate) / 2
  // A name too long for that keeps inside the type area, and the date stays below its middle.
  return overhang <= 4 ? { name: 4 - overhang, date: 4 } : { name: 0, date: overhang }
}

/**
 * 7.3.5.2: the name ends two characters from the right, the date begins two after the name does;
 * where it would end further right than the name, the date takes the two characters and moves the name.
 */
export function unsealedIndents(name: string, date: string): Indents {
  const [ofName, ofDate] = [charsWide(name), charsWide(date)]
  const room = charsPerLine - ofName
  if (ofName - ofDate >= 2) return { name: Math.min(2, room), date: ofName - ofDate + Math.min(2, room) - 2 }
  return { name: 4 + ofDate - ofName, date: 2 }
}
