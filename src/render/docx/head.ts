/** 版头: the red mark, the number or the issue, the red rule. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx'
import type { Bulletin } from '../../domain/document/bulletin.ts'
import type { OfficialDocument } from '../../domain/document/official-document.ts'
import { charsWide, oneLine } from '../plain-text.ts'
import { breakTitle } from './break-title.ts'
import { faces } from './fonts.ts'
import { chars, linePitch, markBelowTop, pt, ruleBelowNumber, textWidth } from './measures.ts'
import type { StyleId } from './styles.ts'

/** The mark's largest size, and how far its letters may be narrowed before it takes a second line. */
const mark = { largestPt: 54, narrowest: 0.6, charsPerLine: 26, width: textWidth / 20 - 12 }
/** The rule's thickness, in eighths of a point; the standard leaves it open. */
const ruleEighths = 16
/** Below its letters an exact line of 三号 leaves about so much room, which counts for the distance to the rule. */
const belowLetters = pt(4)

export function documentHead(document: OfficialDocument): Paragraph[] {
  const { urgency, head, number, signedOffBy } = document
  const first =
    urgency === undefined ? [] : [new Paragraph({ style: 'Urgency' satisfies StyleId, text: urgency })]
  return [
    ...first,
    ...redMark(head, markBelowTop - first.length * linePitch),
    signedOffBy === undefined ? downward(number) : upward(number, signedOffBy),
  ]
}

/** The issue stands centred below the mark, issuer and date share the line above the rule. */
export function bulletinHead({ head, issue, issueOverall, issuer, date }: Bulletin): Paragraph[] {
  const overall = issueOverall === undefined ? '' : `（总第${issueOverall}期）`
  return [
    ...redMark(head, markBelowTop / 2),
    ...(issue === undefined
      ? []
      : [
          new Paragraph({
            style: 'Issue' satisfies StyleId,
            alignment: AlignmentType.CENTER,
            spacing: { before: linePitch / 2 },
            text: `第${issue}期${overall}`,
          }),
        ]),
    new Paragraph({
      style: 'Issue' satisfies StyleId,
      ...bothEnds,
      ...redRule,
      spacing: { before: linePitch },
      children: [new TextRun({ children: ['\t', oneLine(issuer), '\t', date] })],
    }),
  ]
}

/** One character in from both ends. By tabs, not by indentation: a border is as wide as its indented paragraph. */
const bothEnds = {
  tabStops: [
    { type: TabStopType.LEFT, position: chars(1) },
    { type: TabStopType.RIGHT, position: chars(27) },
  ],
}

const redRule = {
  border: {
    bottom: {
      style: BorderStyle.SINGLE,
      size: ruleEighths,
      color: 'FF0000',
      space: Math.round((ruleBelowNumber - belowLetters) / 20),
    },
  },
}

function redMark(text: string, before: number): Paragraph[] {
  const lines = breakTitle(text, mark.charsPerLine)
  const longest = Math.max(...lines.map(charsWide))
  const size = Math.min(mark.largestPt, Math.floor(mark.width / (longest * mark.narrowest)))
  const scale = Math.min(100, Math.floor((mark.width / (longest * size)) * 100))
  // An exact line a fifth higher than its letters leaves half of that above them.
  const above = pt(size * 0.1)
  return lines.map(
    (line, at) =>
      new Paragraph({
        style: 'Mark' satisfies StyleId,
        alignment: AlignmentType.CENTER,
        spacing: {
          line: pt(size * 1.2),
          lineRule: LineRuleType.EXACT,
          before: at === 0 ? Math.round(before - above) : 0,
        },
        children: [new TextRun({ text: line, size: size * 2, scale })],
      }),
  )
}

/** 7.2.5: two lines below the mark, centred. */
const downward = (number: string): Paragraph =>
  new Paragraph({
    style: 'Number' satisfies StyleId,
    alignment: AlignmentType.CENTER,
    spacing: { before: linePitch * 2 },
    ...redRule,
    text: number,
  })

/** 7.2.5, 7.2.6: number left, 签发人 right, its name in 楷体. */
const upward = (number: string, signedOffBy: string): Paragraph =>
  new Paragraph({
    style: 'Number' satisfies StyleId,
    spacing: { before: linePitch * 2 },
    ...bothEnds,
    ...redRule,
    children: [
      new TextRun({ children: ['\t', number, '\t', '签发人：'] }),
      new TextRun({ text: oneLine(signedOffBy), font: faces.楷体 }),
    ],
  })
