/** Of what kind a record is, by the words of it: 督查, 培训, 双见面, 报送 …; null where none is named. */
import type { DutyKind } from '../policy/house-duty.ts'

const signs: readonly (readonly [DutyKind, RegExp])[] = [
  ['inspection', /督查|督导|抽查|暗访|暗查/u],
  ['drill', /演练/u],
  ['training', /培训|授课|上课|讲课|集中学习/u],
  ['assessment', /自评|自我评价|考核|评价/u],
  ['publicity', /双见面|双向见面|见(?:了个?|过)?面|宣传|曝光|专栏|报道/u],
  ['census', /排查|普查|摸排/u],
  ['notice', /通报|专报|问题清单/u],
  ['paper', /责任书|计划|名录|名单|名册/u],
  ['report', /报送|总结|工作(?:开展)?情况报告|落实情况|月报|监管(?:数据|信息)|数据表|台账/u],
]

export const guessKind = (text: string): DutyKind | null =>
  signs.find(([, sign]) => sign.test(text))?.[0] ?? null

/** What may be meant: whoever sends in papers does not tell a report from a paper. */
export const kindsMeant = (kind: DutyKind): readonly DutyKind[] =>
  kind === 'report' || kind === 'paper' ? ['report', 'paper'] : [kind]

/** Papers that are done with, said without a command word: 名录报上去了, 各部门运行情况通报已发; none of a single matter. */
const papers =
  /^(?!.*(?:整改|处理|处置|检测|排名靠|号件|\d号|[?？吗]|没|未|还|要|请|明天|尽快)).{0,24}(?:总结|计划|报告|月报|数据|信息|名录|名单|名册|责任书|台账|问题清单|通报|专报)(?:都|已经?|全部|均|[上本]周|本月)*(?:报(?:上去|送|到|给)?|上报|交(?:上去|到|给)?|提交|填报|发(?:下去|出去|布)?|推送(?:下去)?|印发|签(?:完|订)|核对)(?:[市区县镇州]里?|上级)?(?:了|完了?|好了?|过了?|完毕)?[。!！]?(?:[，,].{0,12})?$/u

export const papersDone = (text: string): boolean => papers.test(text)
