/** How an alert is declared, changed and ended: a whole sentence that says nothing else; anything near it is asked about. */
import type { AlertLevel } from '../../domain/alert/facts.ts'
import type { AlertWish } from '../wish.ts'

const colours: Readonly<Record<string, AlertLevel>> = { 蓝: 'blue', 黄: 'yellow', 橙: 'orange', 红: 'red' }

const opening = '^(?:请|现|现在|即日起|立即|即刻)?'
const alert = '(?:重污染天气)?(?:应急)?'
const tail = '(?:预警)?(?:应急)?(?:响应)?[。.!！]*$'
const forms: readonly (readonly [AlertWish['act'], RegExp])[] = [
  [
    'start-alert',
    RegExp(`${opening}启动${alert}(?<colour>[蓝黄橙红])色预警(?:应急)?(?:响应)?[。.!！]*$`, 'u'),
  ],
  [
    'change-alert',
    RegExp(
      `${opening}(?:将|把)?${alert}(?:由?[蓝黄橙红]色)?(?:预警)?(?:响应)?(?:级别)?(?:升级|提级|降级|降低|提高|提升|调整|调|升|提|降|改|转)(?:为|到|至|成)${alert}(?<colour>[蓝黄橙红])色${tail}`,
      'u',
    ),
  ],
  [
    'end-alert',
    RegExp(`${opening}(?:解除|终止|结束)${alert}(?:[蓝黄橙红]色)?预警(?:应急)?(?:响应)?[。.!！]*$`, 'u'),
  ],
]

/** An explicit command, or null. */
export function alertWish(text: string): AlertWish | null {
  for (const [act, form] of forms) {
    const match = form.exec(text)
    if (match) return { wish: 'alert', act, level: colours[match.groups?.colour ?? ''] ?? null }
  }
  return null
}

const maybeChars = 40
/** Handed on, asked, planned, told of elsewhere or denied: no declaration. */
const hearsay =
  /通知|转发|转载|关于|公告|公文|发布|文件|根据|按照|依据|接|据|是否|要不要|吗|呢|[?？【《「“"]|昨|明|将于|拟|准备|可能|预计|未|没|不|别|取消|省|市里|州里|上级|生态环境部|已经|已/u
const verbs: readonly (readonly [AlertWish['act'], RegExp])[] = [
  ['end-alert', /解除|终止|结束/u],
  ['change-alert', /升级|提级|降级|调整|改为/u],
  ['start-alert', /启动|开始/u],
]

/** Words that may be meant so, from somebody who could: one question is worth it. Null for all others. */
export function maybeAlert(text: string): AlertWish | null {
  if (text.length > maybeChars || !/预警/u.test(text) || hearsay.test(text)) return null
  const [act] = verbs.find(([, verb]) => verb.test(text)) ?? []
  if (act === undefined) return null
  const named = [...text.matchAll(/(?<colour>[蓝黄橙红])色/gu)].map(({ groups }) => groups?.colour ?? '')
  return { wish: 'alert', act, level: colours[named.at(-1) ?? ''] ?? null }
}

const steps =
  /^(?:响应)?清单[ :：]*(?:第)?(?<items>全部|[\d、,，和 ]+)(?:项)? ?(?:都|均)?(?:已经?)?(?:完成|落实)(?:了)?[ ，,。:：]*(?<words>.*)$/su

/** 清单 1 3 完成 …: `items` is empty for 全部. */
export function stepWords(
  text: string,
): { readonly items: readonly number[]; readonly words: string } | null {
  const { items, words } = steps.exec(text)?.groups ?? {}
  if (items === undefined) return null
  const numbers = items === '全部' ? [] : (items.match(/\d{1,2}/g) ?? []).map(Number)
  return items !== '全部' && numbers.length === 0 ? null : { items: numbers, words: (words ?? '').trim() }
}
