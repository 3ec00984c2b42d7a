/** The reasons of a score for a chat: every item that took or gave something, with article, date, facts and readings; the rest in a line. */
import { exactText, zero } from '../exact/exact.ts'
import type { Because } from '../policy/in-force.ts'
import type { Reason } from './reason.ts'
import { netOf, readingsShown, readingWords, signed } from './say-score.ts'
import { beyondItem, type Score } from './score.ts'

/** A line a node; deeper ones begin with two blanks. */
export function sayTree(score: Score): readonly string[] {
  const { items, because, total, grade, gradeBecause, forced } = score
  const told = items.filter(({ reason }) => reason.parts.some(isMove))
  const full = items.filter((one) => one.role === 'score' && !told.includes(one))
  const own = new Set(items.map(({ reason }) => reason))
  const limits = because.parts.filter(
    (part) => part.parts.length === 0 && !own.has(part) && !part.points.equals(zero),
  )
  return [
    ...told.flatMap((item) => [headOf(item), ...item.reason.parts.filter(isMove).map(moveWords)]),
    ...(full.length > 0 ? [`其余${full.length}项满分`] : []),
    ...limits.map(
      ({ label, points }) => `${label.replace(beyondItem, '本项扣完，其余从总分扣')} ${signed(points)}`,
    ),
    `合计 ${exactText(total)} 分，${grade}（${forced.length > 0 ? '直接定：' : ''}${gradeBecause}）`,
    ...readingsShown(score, told.length > 0).map(readingWords),
  ]
}

/** Full points are no move: what was taken from them is. */
const isMove = ({ label, findings, points }: Reason): boolean =>
  label !== '满分' && (findings.length > 0 || !points.equals(zero))

/** 4 应发现未发现 38/40（附件2第五条(二)4，2023年5月24日起，AMB-71） */
function headOf(item: Score['items'][number]): string {
  const { no, name, role, score, points, reason } = item
  const result = role === 'score' && points ? `${exactText(score)}/${exactText(points)}` : signed(netOf(item))
  return `${no} ${name} ${result}${reason.because ? `（${sourceWords(reason.because)}）` : ''}`
}

function moveWords({ label, points, findings, evidence }: Reason): string {
  const facts = evidence.length > 0 ? evidence : findings
  return `  ${signed(points)} ${label}${facts.length > 0 ? `（${factsSaid(facts)}）` : ''}`
}

const shown = 10
/** Case numbers and papers; photos are counted. */
function factsSaid(facts: readonly string[]): string {
  const named = facts.filter((one) => !/^[0-9a-f]{64}$/.test(one))
  const photos = facts.length - named.length
  const more = named.length > shown ? `等${named.length}件` : ''
  const said = [...(named.length > 0 ? [named.slice(0, shown).join('、') + more] : [])]
  return [...said, ...(photos > 0 ? [`照片${photos}张`] : [])].join('，')
}

function sourceWords({ article, since, amb, tenant }: Because): string {
  const [year, month, day] = since.split('-').map(Number)
  return [
    article,
    `${year}年${month}月${day}日起`,
    ...amb,
    ...(tenant ? [`本地依据：${tenant.source}`] : []),
  ].join('，')
}
