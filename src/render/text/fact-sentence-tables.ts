/** The sentences of facts about tables that were brought in, and about typical cases. */
import type { ExposureFact } from '../../domain/exposure/facts.ts'
import type { RosterFact } from '../../domain/grid/facts.ts'
import type { RosterChange } from '../../domain/grid/roster-change.ts'
import type { SourceFact } from '../../domain/source/facts.ts'
import type { Sentences } from './sentence.ts'
import { shortNumber } from './short-number.ts'

type Told = SourceFact | ExposureFact | Extract<RosterFact, { type: 'roster-changed' }>

export const tableSentences = {
  'roster-changed': ({ changes }) => `导入名册：${countsSaid(changes)}`,
  'sources-changed': ({ sources }) => `导入污染源台账：${sources.length}家`,
  'exposure-drafted': ({ no, quarter }) => `起草${shortNumber(no)}典型案例（${quarterSaid(quarter)}）`,
  'exposure-reviewed': ({ no }) => `审签${shortNumber(no)}典型案例`,
  'exposure-approved': ({ no }) => `终审${shortNumber(no)}典型案例`,
  'exposure-returned': ({ no, reason }) => `退改${shortNumber(no)}典型案例：${reason}`,
  'exposure-published': ({ no }) => `公布${shortNumber(no)}典型案例`,
} as const satisfies Sentences<Told>

const words: readonly (readonly [RosterChange['what'], string])[] = [
  ['tenant-opened', '新建名册'],
  ['grid-set', '网格增改'],
  ['grid-retired', '网格撤销'],
  ['group-set', '群增改'],
  ['group-dropped', '群撤销'],
  ['department-set', '部门增改'],
  ['department-dropped', '部门撤销'],
  ['person-set', '人员增改'],
  ['post-entered', '上岗'],
  ['post-left', '离岗'],
]

/** 网格增改3个，上岗5个，离岗1个 */
export function countsSaid(changes: readonly RosterChange[]): string {
  const counted = words.flatMap(([what, word]) => {
    const count = changes.filter((change) => change.what === what).length
    if (count === 0) return []
    return [what === 'tenant-opened' ? word : `${word}${count}个`]
  })
  return counted.length === 0 ? '没有变化' : counted.join('，')
}

/** 2026-Q4 → 2026年第四季度 */
export function quarterSaid(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q')
  return `${year}年第${'一二三四'.charAt(Number(number) - 1)}季度`
}
