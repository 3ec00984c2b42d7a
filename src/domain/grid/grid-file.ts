/** A grid's file (网格档案): what is fixed of it, item by item, as 五定 or 四定 asks for it. */
import { z } from 'zod'

/** boundary 定区域 · duties 定职责 · tasks 定任务 · assessment 定考核 · rewards 定奖惩: entered in words. ledger 底数清: pollution sources. */
export const FileCheck = z.enum(['boundary', 'duties', 'tasks', 'assessment', 'rewards', 'ledger'])
export type FileCheck = z.infer<typeof FileCheck>

export interface FileItem {
  readonly check: FileCheck
  readonly name: string
}

/** 定区域 东至沁河；定任务：…: every item that is named, with the words behind it up to the next. */
export function itemsIn(
  text: string,
  items: readonly FileItem[],
): readonly (FileItem & { readonly text: string })[] {
  const places = items
    .map((item) => ({ item, at: text.indexOf(item.name) }))
    .filter(({ item, at }) => at >= 0 && item.check !== 'ledger')
    .toSorted((a, b) => a.at - b.at)
  return places.flatMap(({ item, at }, n) => {
    const words = text
      .slice(at + item.name.length, places[n + 1]?.at)
      .replace(/^[\s：:，,]+|[\s；;，,。]+$/gu, '')
    return words === '' ? [] : [{ ...item, text: words }]
  })
}
