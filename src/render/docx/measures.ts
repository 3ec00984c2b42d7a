/** The measures of GB/T 9704—2012, each with its article; Word counts in twips, a twentieth of a point. */

const twipsPerPt = 20
export const pt = (points: number): number => Math.round(points * twipsPerPt)
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 72 * twipsPerPt)

/** 5.1, 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; what is left makes the other two margins. */
export const page = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  left: mm(28),
  right: mm(26),
  bottom: mm(35),
}

/** 5.2.2: the width of everything between the margins, 156 mm. */
export const textWidth = page.width - page.left - page.right

/** 5.2.3: 22 lines of 28 characters fill the type area. */
export const linesPerPage = 22
export const charsPerLine = 28

/** A line's pitch: 225 mm by 22, cut to whole twips so that the 22nd line still fits. */
export const linePitch = Math.floor((page.height - page.top - page.bottom) / linesPerPage)

/** Sizes by their Chinese names, in points (5.2.2, 7.3.1, 7.4.2, 7.5). */
export const sizes = { 二号: 22, 三号: 16, 四号: 14, 小四: 12 } as const

/** What the page setup shows as 28 characters a line: what a letter of 三号 gives up, in 1/4096 point. */
export const charSpace = Math.floor((textWidth / twipsPerPt / charsPerLine - sizes.三号) * 4096)

/**
 * By how many twips a letter of 三号 is drawn nearer to the next, so that 28 fill the line. The grid alone would do it in
 * Word; LibreOffice puts every letter and line that is larger than its cell into two of them, so nothing snaps to it.
 * It also keeps a point free at both ends of a line.
 */
export const characterSpacing = Math.floor((textWidth - pt(2)) / charsPerLine - pt(sizes.三号))

/** So many characters of the body, as a length. */
export const chars = (count: number): number => Math.round((textWidth / charsPerLine) * count)

/** 7.2.4: the red mark's upper edge stands 35 mm below the type area's. */
export const markBelowTop = mm(35)
/** 7.2.6: the red rule stands 4 mm below the number. */
export const ruleBelowNumber = mm(4)
/** 7.4.1: first and last rule of 版记 0.35 mm, those between 0.25 mm; Word counts rules in eighths of a point. */
export const imprintRules = { thick: eighths(0.35), thin: eighths(0.25) }
/** 7.5: the page number's dash stands 7 mm below the type area. */
export const pageNumberBelow = mm(7)

function eighths(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 72 * 8)
}
