/** Of what kind a record is, by the words of it: 督查, 培训, 双见面, 报送 …; null where none is named. */
import type { DutyKind } from '../policy/house-duty.ts'

const signs: readonly (readonly [DutyKind, RegExp])[] = [
  ['inspection', /督查|督导|抽查|暗访|暗查/u],
  ['drill', /演练/u],
  ['training', /培训|授课|上课|讲课|集中学习/u],
  ['assessment', /自评|自我评价|考核|评价/u],
  ['publicity', /双见面|双向见面|见(?:了个?|过)?面|宣传|曝光|专栏|报道/u],
  ['census', /排查|普查|摸排/u],
  ['notice', /通报|专报/u],
  ['paper', /责任书|计划|名录|名单|名册/u],
  ['report', /报送|总结|月报|监管(?:数据|信息)|数据表|台账/u],
]

export const guessKind = (text: string): DutyKind | null =>
  signs.find(([, sign]) => sign.test(text))?.[0] ?? null

/** What may be meant: whoever sends in papers does not tell a report from a paper. */
export const kindsMeant = (kind: DutyKind): readonly DutyKind[] =>
  kind === 'report' || kind === 'paper' ? ['report', 'paper'] : [kind]
