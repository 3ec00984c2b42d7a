/** The parts of an entry in a register, in any order: 二级 500元 夜间偷排查实 待领取; 北苇镇 2026年; 公示栏：网格长名单. */
import { channels, type PaidState } from '../domain/supervision/register.ts'

export interface RewardWords {
  readonly level: string
  /** As written, without 元; null where none is said. */
  readonly amount: string | null
  readonly paid: PaidState
  readonly text: string
}

const level = /(?:^|[\s，,；;])(?<said>(?:[特一二三四五]|[A-Ca-c])[级等](?:奖励?)?)(?=$|[\s，,；;\d])/u
const amount = /(?:奖励?|金额)?[：:]?\s*(?<said>\d{1,9}(?:\.\d{1,2})?)\s*元(?:整)?/u
const paid = /(?<said>已(?:经)?(?:领取?|发放?)|待领取?|未领取?|还没领取?|放弃(?:领取)?)/u

export function rewardWords(said: string): RewardWords {
  const found = [level, amount, paid].map((form) => form.exec(said)?.groups?.said ?? null)
  const rest = [level, amount, paid].reduce((left, form) => left.replace(form, ' '), said)
  const [grade, yuan = null, state] = found
  return { level: grade ?? '', amount: yuan, paid: paidState(state ?? ''), text: tidy(rest) }
}

const paidState = (said: string): PaidState =>
  said.startsWith('已') ? '已领取' : said.startsWith('放弃') ? '放弃' : '待领取'

export interface PledgeWords {
  /** Null: this year's. */
  readonly year: number | null
  readonly place: string
}

export function pledgeWords(said: string): PledgeWords {
  const year = /(?<year>\d{4})年?度?/u.exec(said)?.groups?.year
  const place = tidy(said.replace(/\d{4}年?度?/u, ' ')).replace(/(?:签订|已签|签了|的)+$/u, '')
  return { year: year === undefined ? null : Number(year), place: tidy(place) }
}

export interface DisclosureWords {
  readonly channel: string
  readonly text: string
}

const channel = new RegExp(`^(?:渠道[：:]\\s*)?(?<said>[^：:；;\\s]{0,12}?(?:${channels.join('|')}))`, 'u')

export function disclosureWords(said: string): DisclosureWords {
  const known = channel.exec(said)
  if (known?.groups?.said) return { channel: known.groups.said, text: content(said.slice(known[0].length)) }
  const [first = '', ...rest] = said.split(/[：:]/u)
  return rest.length === 0 || first.length > 12
    ? { channel: '', text: content(said) }
    : { channel: tidy(first), text: content(rest.join('：')) }
}

const content = (said: string): string => tidy(said).replace(/^(?:上|公开|内容)*[：:\s]*/u, '')

const tidy = (said: string): string =>
  said.replaceAll(/\s+/gu, ' ').replace(/^[\s：:；;，,。]+|[\s：:；;，,。]+$/gu, '')
