/** What can be said next about a sheet: for whoever assesses as buttons, for the unit in words. */
import type { Sheet } from '../../domain/assessment/sheet.ts'
import type { Instant } from '../../domain/names.ts'
import { type Button, buttonFor } from '../../notices/assessment-buttons.ts'

export interface Next {
  readonly next: string[]
  readonly buttons: Button[]
}

const nothing: Next = { next: [], buttons: [] }

export function nextFor(sheet: Sheet, unit: string, assesses: boolean, now: Instant): Next {
  const { state, period } = sheet
  if (!assesses)
    return state === 'open' && now <= sheet.until
      ? { next: ['申诉 第1项 理由（可附照片）'], buttons: [] }
      : nothing
  const press = (label: string, word: string, item = ''): Next => ({
    next: [],
    buttons: [buttonFor(label, word, unit, period, item)],
  })
  if (state === 'draft') {
    const at = sheet.findings.findIndex(({ confirmed }) => confirmed === null)
    if (at < 0) return press('公示', '公示')
    const item = `第${at + 1}项`
    return {
      next: [
        `认定 ${unit} ${item}`,
        `撤掉 ${unit} ${item} 理由`,
        `更正 ${unit} ${item} 计2次 理由 依据：文件名`,
      ],
      buttons: [buttonFor('全部认定', '认定', unit, period, '全部')],
    }
  }
  if (state === 'open') {
    const open = sheet.objections.find(({ decision }) => decision === null)
    if (open) return { next: answers(unit, open.no), buttons: [] }
    return now > sheet.until ? press('核定', '核定') : nothing
  }
  return state === 'confirmed' ? press('公布', '公布') : nothing
}

const answers = (unit: string, no: number): string[] => [
  `采纳申诉 ${unit} 第${no}号 理由`,
  `驳回申诉 ${unit} 第${no}号 理由`,
]
