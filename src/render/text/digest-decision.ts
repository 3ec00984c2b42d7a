/** What a reader of a digest must decide, said first; where there is nothing to decide it says so. */
import { type Digest, isQuiet } from '../../domain/digest/digest.ts'
import type { Field } from '../../domain/digest/field.ts'
import { standsWord } from '../../domain/digest/titles.ts'

export function decisionLine(digest: Digest, field: Field | null): string {
  if (digest.unit.department) return ofDepartment(digest)
  const decisions = [
    ...(field === 'system' ? [] : aboutMatters(digest)),
    ...(field === 'matters' ? [] : aboutSystem(digest)),
  ]
  if (decisions.length > 0) return `请先定：${decisions.join('；')}。`
  if (field === 'system') return '本期没有需要决定的事项。'
  const stands = standsWord(digest)
  if (isQuiet(digest)) return `本期无新增问题，${stands}没有在办，没有需要决定的事项。`
  return digest.total.reported === 0
    ? `本期无新增问题，${stands}无超期。`
    : `${stands}无超期，无挂账，没有需要决定的事项。`
}

/** The same on paper, where it stands without a lead. */
export const decisionsOf = (digest: Digest): readonly string[] => [
  ...aboutMatters(digest),
  ...aboutSystem(digest),
]

function aboutMatters({ overdue, suspended, orders, alarms }: Digest): readonly string[] {
  return [
    ...(overdue > 0 ? [`在办中已超期${overdue}件，是否督办`] : []),
    ...(suspended > 0 ? [`挂账${suspended}件，是否恢复办理`] : []),
    ...(orders && orders.own > 0 ? [`本级任务超期${orders.own}项，请尽快完成`] : []),
    ...(orders && orders.overdue > orders.own ? [`任务超期${orders.overdue - orders.own}项，是否催办`] : []),
    ...(alarms && alarms.open > 0 ? [`站点报警${alarms.open}起未办结，是否调度`] : []),
  ]
}

const aboutSystem = ({ measures }: Digest): readonly string[] =>
  measures > 0 ? [`措施建议${measures}项，是否采纳`] : []

function ofDepartment(digest: Digest): string {
  const { open, overdue, orders } = digest
  const stands = standsWord(digest)
  const late = [
    ...(overdue > 0 ? [`已超期${overdue}件`] : []),
    ...(orders && orders.overdue > 0 ? [`任务超期${orders.overdue}项`] : []),
  ]
  if (late.length > 0) return `请先办：${late.join('，')}。`
  return open + (orders?.open ?? 0) === 0 ? `${stands}没有交办给本部门的事项。` : `${stands}没有超期。`
}
