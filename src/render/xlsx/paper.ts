/** How a table lies on paper: as wide as the sheet, its titles on every page; what is too wide for A3 goes on beside. */
import type { PageSetup } from 'hucre'

/** In Chinese characters: with more of them the print on A4 is smaller than 小五. */
const widestOnA4 = 90
const widestOnA3 = 170
/** 序号, 编号, 名称: they stand before what goes on beside, too. */
const firstColumns = '$A:$C'

/** @param columns with their widths in Chinese characters */
export function paperFor(columns: readonly { readonly width: number }[]): PageSetup {
  const wide = columns.reduce((sum, { width }) => sum + width, 0)
  return {
    paperSize: wide > widestOnA4 ? 'a3' : 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.ceil(wide / widestOnA3),
    fitToHeight: 0,
    printTitlesRow: '$1:$1',
    ...(wide > widestOnA3 ? { printTitlesColumn: firstColumns } : {}),
    margins: { left: 0.4, right: 0.4, top: 0.8, bottom: 0.6, header: 0.4, footer: 0.3 },
  }
}
