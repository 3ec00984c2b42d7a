/** What is said when the State Council's table of a year has not been entered. */
export function withoutTable(years: readonly number[]): { readonly note?: string } {
  if (years.length === 0) return {}
  return { note: `${years.join('、')}年的节假日安排未导入，按周一至周五计算` }
}
