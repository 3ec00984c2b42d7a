/** 更正: text, place or kind are now as they stand in the head. */
import { categoryName } from '../category-names.ts'
import { tellCase } from '../tell-case.ts'
import { doer, type MeaningWith, type WordingOf } from '../wording.ts'

export const caseCorrected: WordingOf<'case-corrected'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}${corrected(meaning)}，以本条为准`,
    wanted: '查看',
    outcome: '已记入，谢谢',
    label: '更正',
  })

/** The kind stands in no head, so it is said. */
function corrected({ category, words }: MeaningWith<'case-corrected'>): string {
  if (!category) return '更正了内容'
  const kind = `类别${category.from === null ? '定' : '更正'}为${categoryName(category.to) ?? '其他'}`
  return words === '' ? kind : `更正了内容，${kind}`
}
