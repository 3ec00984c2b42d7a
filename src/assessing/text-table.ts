/** Columns side by side in plain text; a Chinese character is as wide as two others. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  )
}

const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u1100-\uffdc]/u.test(char) && char !== '—' ? 2 : 1), 0)
