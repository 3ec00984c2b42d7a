/** How people speak of orders: 任务1号, 下发任务：…, and what somebody says on one. */

import type { Instant } from '../../domain/names.ts'
import { tidy } from '../heard.ts'
import { allTimes } from '../limits/limit.ts'
import { type CampaignSaid, type CampaignWish, campaignIn } from './campaign-words.ts'
import { type JointSaid, jointIn } from './joint-words.ts'
import { plainOrder } from './plain-order.ts'
import { pressedOrder } from './pressed-order.ts'

/** An order as people name it; `quoted` where the message quotes its card. */
export type OrderRef =
  | { readonly short: number }
  | { readonly no: string }
  | { readonly quoted: true }
  /** 刚才那个任务: the last one that the speaker gave; `one`: whichever of his is meant, asked where there are several. */
  | { readonly given: 'last' | 'one' }

export const orderActs = [
  'take',
  'report',
  'done',
  'refuse',
  'ask',
  'pass',
  'return',
  'urge',
  'cancel',
  'amend',
  'widen',
  'excuse',
  'close',
  'show',
] as const
export type OrderAct = (typeof orderActs)[number]

export type OrderWish =
  | {
      readonly wish: 'issue-order'
      /** Everything behind the command word: whom, what, by when. */
      readonly text: string
      /** The campaign that it begins or joins. */
      readonly campaign: CampaignSaid | null
      /** Joint enforcement: its lead is the first of the addressees. */
      readonly joint: JointSaid | null
      /** Plain talk among people: an order only where the addressees and the right are beyond doubt. */
      readonly plain: boolean
      /** Asked for outright: by when it is to be done is asked, where it is not said. */
      readonly presses: boolean
    }
  | {
      readonly wish: 'order-act'
      readonly act: OrderAct
      readonly ref: OrderRef | null
      /** A result, a reason, how it goes; for passing on: to whom. */
      readonly words: string
    }
  /** 清单 1 3 完成; empty for 全部. */
  | {
      readonly wish: 'tick-items'
      readonly items: readonly number[]
      readonly words: string
      readonly ref: OrderRef | null
    }
  | CampaignWish
  /** 我的任务. */
  | { readonly wish: 'query-orders' }

const number =
  /(?:任务|指令) ?(?:第)?(?<short>\d{1,4}) ?号|(?:任务编号|任务|编号)?[:： ]?(?<no>RW\d{8}-\d{3,6})/iu

/** The order named in a text, and the text without it. */
export function orderRefIn(text: string): { readonly ref: OrderRef; readonly rest: string } | null {
  const match = number.exec(text)
  if (match === null) return null
  const { short, no } = match.groups ?? {}
  const ref = no === undefined ? { short: Number(short) } : { no: no.toUpperCase() }
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
  return { ref, rest: tidy(rest.replace(/^[\s：:，,的]+/u, '')) }
}

const verbs =
  /^(?:请)?(?:现)?(?:下发|交办|下达|布置|派发|安排|部署|发布)(?:一?[个项条])?(?:新)?(?:工作)?任务(?:给|至|到)?[:：，, ]*|^(?:发|下)(?:一)?[个条项]任务[:：，, ]*|^(?:安排一?下|任务|交办|派单)[:： ] ?(?=(?:各|全部|所有|全体|全[区镇县市]|这[两二三四五六几]个|[^，,：: ]{2,20}[、和，,：:]))|^(?:任务下发|任务交办|任务通知|下任务|发任务)(?:给|至|到)?[:：，, ]*/u
/** 通知各村：…, 交办各镇办：… : a command word with all of a kind behind it. */
const toAll =
  /^(?:请|麻烦)?(?:帮我|给我)?(?:通知(?:一下)?|交办[:：]?|下发|交办给|下发给|派给|要求) ?(?=(?:各|全部|所有|全体|全区|全镇|全县|这[两二三四五六几]个))/u

/** 给各村发个任务：…: whom it is for stands within the command word. */
const giveTo =
  /^(?:请|帮我)?(?:给|向)(?<whom>[^，,：: ]{2,30}?)(?:发|下|下发|布置|安排|派)(?:一?[个项条])?任务[:：，, ]+(?=\S)/u

const plainest = { campaign: null, joint: null, plain: false, presses: false } as const

/** Null where no command word says that it is an order. */
export function issueIn(text: string): Omit<Extract<OrderWish, { wish: 'issue-order' }>, 'wish'> | null {
  const joint = jointIn(text)
  if (joint) return { ...plainest, text: joint.rest, joint: joint.joint }
  const campaign = campaignIn(text)
  if (campaign) return { ...plainest, text: campaign.rest, campaign: campaign.campaign }
  const given = giveTo.exec(text)
  if (given) return { ...plainest, text: `${given.groups?.whom ?? ''}，${tidy(text.slice(given[0].length))}` }
  const verb = verbs.exec(text) ?? toAll.exec(text)
  if (!verb) {
    const plain = plainOrder(text)
    if (plain !== null) return { ...plainest, text: plain, plain: true }
    const pressed = pressedOrder(text)
    return pressed === null ? null : { ...plainest, text: pressed, plain: true, presses: true }
  }
  // 任务下发了吗 asks, and names nothing to be done.
  if (/[吗？?]$/u.test(text) || /^(?:了|情况|的)/u.test(text.slice(verb[0].length))) return null
  return { ...plainest, text: tidy(text.slice(verb[0].length)) }
}

/** Talk about an order that asks something of people. */
export const asksPeople = (text: string): boolean => /[?？]$|[吗呢么]$|怎么[弄办做]/u.test(text.trim())

/** 每周五前报送: what holds always is no order of today. */
export const isRule = (text: string): boolean => /每(?:[天日周月季年]|个?(?:星期|礼拜))/u.test(text)

/** In this order: no before yes, questions before answers. The rest is how it goes. */
const acts: readonly (readonly [OrderAct, RegExp])[] = [
  [
    'show',
    /^(?:做得?|办得?|现在)?(?:怎么样|怎样|如何)了?[?？。]*$|^(?:查询|查看|看看?)?(?:的?(?:进展|进度|完成|办理|签收)?情况|进展|进度|统计|名单)(?:怎么?样|如何|呢)?[?？。]*$|^(?:谁|哪些|哪几个|还有谁|还有哪些).{0,10}(?:没|未)|^(?:查询|查看)[?？。]*$|(?:没|未)(?:完成|办|签收|反馈)的(?:有|是)?(?:谁|哪些)/u,
  ],
  ['return', /核查?不通过|验收不通过|不合格|重新?办理|退回重办|返工/u],
  [
    'close',
    /^(?:核查通过|验收通过|通过|同意)?[，, ]?(?:销号|关闭|结束|办结销号)|^(?:核查|验收)?通过|^(?:专项行动)?(?:到此)?结束/u,
  ],
  ['cancel', /^(?:取消|撤销|作废|撤回|终止)|不用(?:再)?(?:做|办|报)了/u],
  [
    'amend',
    /^(?:更改|更正|改为|改成|修改|延期到|延长到|延到|延至|推迟到|延后到|提前到|期限改|时间改)|^(?:就)?(?:不用|不要|不需要?|无需)(?:再)?(?:要|附|传|拍)?(?:照片|图片|照)|^(?:加上|也要|还要|要附?)(?:现场)?照片/u,
  ],
  ['urge', /^(?:再)?(?:催办|催一?下|催一催|催促|提醒)/u],
  ['pass', /^(?:转下去|下转|往下转|转发?给|分给|分到|分解给?|拆分?给|拆分|派给|布置给|交给|转到|转办|分派)/u],
  ['ask', /(?:能不能|能否|可不可以|申请|请求)[^。]{0,10}?(?:延|宽限|推迟|晚|缓)|^申请延期/u],
  [
    'refuse',
    /办不了|做不了|无法(?:完成|办理|落实)|完成不了|没法[办做完]|干不了|不归(?:我们?|本)|^(?:退回|拒绝)/u,
  ],
  [
    'report',
    /(?:没|未|还没|尚未)(?:有)?(?:完成|办完|做完|弄完)|完成了? ?(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})(?:个|处|家|户|件|条|%|成)[^。]*?(?:还有|还差|还剩|剩下?|其余|余下|另有)|(?<!已经?|全部|都)完成了? ?(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})(?:个|处|家|户|件|条|%|成)|(?:已经?)完成了?(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})(?:个|处|家|户|件|条|%|成)(?!.*(?:全部|全都|都))|^(?:完成)?(?:一半|大半)|(?:正在|还在|开始|已开展|已安排)/u,
  ],
  [
    'done',
    /^(?:全部|都|全都|已经?|我们?|本[村镇]|均)*(?:已)?(?:完成|办结|办完|做完|弄完|搞定|查完|报完|报送|报了|落实(?:完|到位|好)|整改完|处理完|结束)(?:了|毕|啦|完毕)?|(?:已|全部)(?:完成|办结|报送|落实)|^完成$|没有?发现/u,
  ],
  [
    'take',
    /^(?:已)?(?:签收|收到|好的?|好嘞|嗯+|1|接单|领取|接收|明白|知悉|已阅|遵照执行|马上(?:办|安排|落实))(?:了|任务)?/u,
  ],
]

/** The answer to an order whose card is quoted or which is named. */
export function orderActIn(text: string): Omit<Extract<OrderWish, { wish: 'order-act' }>, 'wish' | 'ref'> {
  const body = tidy(text)
  if (body === '') return { act: 'show', words: '' }
  for (const [act, pattern] of acts) {
    const match = pattern.exec(body)
    if (match === null) continue
    return { act, words: wordsFor(act, body, match[0]) }
  }
  return { act: 'report', words: tidy(body.replace(/^(?:反馈|进展)[:：，, ]*/u, '')) }
}

const because = /^(?:[，,。：:；; ]|因为|由于|原因(?:是|为)?[:：]?|是|了|给)+/u

function wordsFor(act: OrderAct, body: string, said: string): string {
  const at = body.indexOf(said)
  const rest = tidy(`${body.slice(0, at)} ${body.slice(at + said.length)}`)
  switch (act) {
    case 'refuse':
    case 'return':
    case 'cancel':
    case 'close':
    case 'pass':
    case 'widen':
    case 'excuse':
    case 'amend':
      // 不用要照片了: what changes is the very word.
      return /照|图/u.test(said) ? body : tidy(rest.replace(because, ''))
    case 'done':
      return tidy(rest.replace(/^(?:了|毕)/u, ''))
    case 'ask':
      return body
    case 'take':
    case 'show':
    case 'urge':
      return rest
    case 'report':
      return tidy(body.replace(/^(?:反馈|进展)[:：，, ]*/u, ''))
  }
}

const pictures = '(?:照片|图片|照|图|影像)'
const noPhoto = new RegExp(`(?:不用|不要|不需要?|无需|不必|免|不)[^，。；,;]{0,4}${pictures}`, 'u')
const photo = new RegExp(
  `(?:要|需|须|附|带|传|报|拍|有|发|配|留)[^，。；,;]{0,6}${pictures}(?!章|[表纸片斑书])|${pictures}(?:反馈|为证|报送|佐证|发|上传)|图文`,
  'u',
)

/** 要照片, 附现场照片, 带图; not 不用照片, 不用发图. */
export const wantsPhoto = (text: string): boolean => !noPhoto.test(text) && photo.test(text)

/** 不用照片了: said where one was asked for. */
export const waivesPhoto = (text: string): boolean => noPhoto.test(text)

/** 11月18日到11月25日: when a campaign begins and ends; the beginning is now where only an end is said. */
export function periodIn(
  text: string,
  now: Instant,
): { readonly from: Instant; readonly until: Instant | null; readonly said: string } {
  const span =
    /(?:从|自)?(?<from>\d{1,2}月\d{1,2}[日号]|即日起?|今天)(?:起|开始)?(?:至|到|[-—~～])(?<to>\d{1,2}月(?:\d{1,2}[日号]|底)|月底|年底|\d{1,2}[日号])/u.exec(
      text,
    )
  if (!span) return { from: now, until: null, said: '' }
  const { from = '', to = '' } = span.groups ?? {}
  const month = /^(\d{1,2}月)/u.exec(from)?.[1] ?? ''
  const end = /^\d{1,2}[日号]$/u.test(to) ? `${month}${to}` : to
  const first = allTimes(from, now, {})[0]?.until ?? null
  const last = allTimes(`${end}前`, now, {})[0]?.until ?? null
  const begins = first !== null && first > now && /月/u.test(from) ? dayStart(first) : now
  return { from: begins, until: last, said: span[0] }
}

/** A day is read as its end; a campaign begins with it. */
const dayStart = (end: Instant): Instant => (end - (end % 86_400_000) - 8 * 3_600_000) as Instant
