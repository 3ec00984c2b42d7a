/** A score in Chinese: the whole tree with articles, facts and interpretations, and the words that chats share with it. */
import { type Exact, exactText, zero } from '../exact/exact.ts'
import type { Because } from '../policy/in-force.ts'
import type { Reason } from './reason.ts'
import type { Reading } from './rubric.ts'
import type { Score } from './score.ts'
import type { Change } from './what-if.ts'

/** Every node on a line of its own, indented; full points and corrections too, so that it can be added up. */
export function sayWhole({ because, total, grade, gradeBecause, readings }: Score): readonly string[] {
  return [
    ...treeLines(because, ''),
    `合计 ${exactText(total)} 分，${grade}（${gradeBecause}）`,
    ...readings.map(readingWords),
  ]
}

/** 总分：90 分 → 70 分 */
export const sayChanges = (changes: readonly Change[]): readonly string[] =>
  changes.length === 0
    ? ['结果没有变化']
    : changes.map(({ what, before, after }) => `${what}：${before} → ${after}`)

function treeLines(
  { label, points, because, findings, evidence, parts }: Reason,
  indent: string,
): readonly string[] {
  const trace = [
    ...(because ? [sourceWords(because)] : []),
    ...(evidence.length > 0
      ? [`佐证 ${evidence.join('、')}`]
      : findings.length > 0
        ? [`事实 ${findings.join('、')}`]
        : []),
  ]
  const tail = trace.length > 0 ? `〔${trace.join('；')}〕` : ''
  const own = parts.length > 0 ? signed(points).replace('+', '') : signed(points)
  // Full points and nothing else say no more than the line itself.
  const told = parts.length === 1 && parts[0]?.label === '满分' ? [] : parts
  return [`${indent}${label} ${own}${tail}`, ...told.flatMap((part) => treeLines(part, `${indent}  `))]
}

/** 附件2第五条(二)4，自 2023-05-24，AMB-71 */
const sourceWords = ({ article, since, amb, tenant }: Because): string =>
  [article, `自 ${since}`, ...amb, ...(tenant ? [`本地依据：${tenant.source}`] : [])].join('，')

/** What an item took (below zero) or gave. */
export function netOf({ role, score, points, overflow }: Score['items'][number]): Exact {
  if (role === 'bonus') return score
  return role === 'penalty' ? score.neg() : score.sub(points ?? zero).sub(overflow)
}

/** Those that stand behind something that was taken or given, and every one that somebody chose otherwise. */
export function readingsShown({ items, because, readings }: Score, moved: boolean): readonly Reading[] {
  const sources = [
    ...(moved ? [because] : []),
    ...items.filter((one) => !netOf(one).equals(zero)).map(({ reason }) => reason),
  ]
  const behind = new Set(
    sources.flatMap((one) => one.because?.chosen.map(({ parameter }) => parameter) ?? []),
  )
  return readings.filter(({ parameter, chosen }) => chosen || behind.has(parameter))
}

export const readingWords = ({ words, amb }: Reading): string =>
  `口径：${words}${amb.length > 0 ? `（${amb.join('、')}）` : ''}`

/** +2, −3, 0 */
export const signed = (points: Exact): string =>
  points.gt(zero) ? `+${exactText(points)}` : exactText(points).replace('-', '−')
