/** What somebody wants to be shown or sent, in words of his own: 把10月的台账发我一份. Every word must be accounted for. */
import { ledgerWords } from '../../domain/digest/ledger-names.ts'
import type { DigestKind } from '../../domain/digest/plan.ts'
import type { Instant } from '../../domain/names.ts'
import { kindSaid, type PeriodSaid, periodSaid, periodWords } from './period-words.ts'

export interface AskedFor {
  readonly period: PeriodSaid | null
  /** Only a day, a month by its number: said by the way a hundred times a day. */
  readonly inPassing: boolean
  /** What stood before 台账 or 名录, empty where nothing did; null where no ledger is asked for. */
  readonly ledger: string | null
  readonly digest: DigestKind | null
  /** 情况, 简报: some digest, not said which. */
  readonly anyDigest: boolean
  readonly form: 'picture' | 'document' | 'table' | null
  readonly again: boolean
  /** 每天, 以后, 订: from now on; 别再发, 退订: no more. */
  readonly lasting: 'wanted' | 'unwanted' | null
  readonly place: string | null
  /** It is asked to be given: 发我, 给我, 看看. */
  readonly asking: boolean
}

const again = /重新?发|补发|再发(?:我|给我)?(?:一?[次遍下份])?|再来一[份遍]|(?:还)?没(?:有)?收到/u
const unwanted =
  /(?:(?:以后|今后)?(?:请)?(?:别|不要|不用|不想|不再|停止?|取消)(?:再)?(?:订阅?|给我们?|发|收|推送?)|退订)了?/u
const lasting = /每个?[天日]|每个?(?:周|星期)|每个?月|每个?季度?|每年|以后|今后|订阅|定期|按时/u
const period = new RegExp(periodWords, 'u')
const ledger = new RegExp(`(?<kind>${ledgerWords})?的?(?:台账|名录)`, 'u')
const digest =
  /每?日清单|日报|周调度(?:专报)?|周报|周通报|专报|月通报|月报|月度?小结|月度通报|(?:(?<!\d)月度?)?考核通报|季通报|季报|(?<![上下])半年报告?|年度报告|(?<!半)年报/u
const anyDigest = /(?:工作|办理|整体|总体)?(?:情况|简报|通报|小结|统计|报告)|怎么样|咋样|如何/u
const forms = [
  ['picture', /长图|图片|图/u],
  ['document', /word ?(?:版|文档|文件|格式)?|docx?|公文|文档|红头文件|电子版/iu],
  ['table', /excel ?(?:版|表格?|文件|格式)?|xlsx?|表格|电子表/iu],
] as const
const ownArea = /(?:咱们?|我们|俺们|本|全|辖)(?:辖?[区县市州旗镇乡村]|街道|社区|片区?)|辖区/u
const place =
  /(?:^| )(?<name>[\p{Script=Han}A-Za-z0-9]{1,12}?(?:街道|社区|片区|[区县市州旗镇乡村]))(?=的| |$)/u
const opening = /(^| )(?:请|麻烦|劳烦|帮忙|帮我|给我们?|我想看看?|我要|把|将|看一?下|看看|查一?下|导出|要)+/gu
const asking = /给我|发我|发给|给我们|帮|看看|看一?下|查一?下|把|要|想|导|调出?|发一?[下份张个]|发群里/u
/** Small words around what is asked for; whatever else is left means that something else was said. */
const small =
  /请|麻烦|劳烦|帮忙|帮我|帮|给我们?|给咱|我们?|咱们?|群里|本群|能不能|能|可不可以|可以|可否|希望|想|要|把|将|看看|看一?下|看|查一?下|查看|查|调出?|导出?|下载|收到?|推送?|来|发到|发出来|发过来|发送?|打印|一|[份下个张版点次遍]|的|以来|截至目前|目前|吧|吗|呢|啊|谢谢|[，,。！!？?～~ ]/gu

/** Null where nothing is asked for, or where more was said than that. */
export function askedFor(text: string, now: Instant): AskedFor | null {
  if (text.length > longest || !hints.test(text)) return null
  let rest = text
  const take = (words: RegExp): RegExpExecArray | null => {
    const found = words.exec(rest)
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    return found
  }
  const stop = take(unwanted) !== null
  const repeated = take(again) !== null
  const every = take(lasting)?.[0] ?? null
  const book = take(ledger)
  const kind = take(digest)?.[0] ?? null
  const span = take(period)?.[0] ?? null
  const meant = span === null ? null : periodSaid(span, now)
  if (span !== null && meant === null) return null
  const form = forms.find(([, words]) => take(words) !== null)?.[0] ?? null
  const some = take(anyDigest) !== null
  take(lasting)
  take(ownArea)
  rest = rest.replace(opening, '$1')
  const where = take(place)?.groups?.name ?? null
  if ((stop ? rest.replace(/了/gu, '') : rest).replace(small, '') !== '') return null
  return {
    period: meant,
    inPassing: span !== null && /[天日年号]$|^\d{1,2}月/u.test(span),
    ledger: book === null ? null : (book.groups?.kind ?? ''),
    digest: (kind === null ? null : kindSaid(kind)) ?? everySaid(every),
    anyDigest: some,
    form,
    again: repeated,
    lasting: stop ? 'unwanted' : every === null ? null : 'wanted',
    place: where,
    asking: asking.test(text),
  }
}

/** Longer ones tell something. */
const longest = 30
const hints =
  /台账|名录|[日周月季年专通简小]报|清单|调度|小结|情况|统计|怎么样|咋样|如何|[发看要图]|word|补发/iu

const spans: readonly (readonly [DigestKind, RegExp])[] = [
  ['daily', /[天日]$/],
  ['weekly', /周$|星期$/],
  ['monthly', /月$/],
  ['quarterly', /季度?$/],
  ['yearly', /年$/],
]

const everySaid = (every: string | null): DigestKind | null =>
  every?.startsWith('每') ? (spans.find(([, words]) => words.test(every))?.[0] ?? null) : null
