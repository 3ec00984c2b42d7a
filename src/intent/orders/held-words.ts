/** 转给柳湾村, 我们没有车办不了, 台账报上去了, 零报告: what somebody says of the one order that he has in hands, without naming it; pure. */
import { tidy } from '../heard.ts'
import type { OrderAct } from './order-words.ts'

export interface Held {
  readonly act: OrderAct
  readonly words: string
  /** The words name what is done: it must be what was ordered. */
  readonly about: boolean
}

const end = '[。！!~～ ]*$'
const passes = new RegExp(
  `^(?:这|那)?(?:个|项|件)?(?:任务|事)?(?:就)?(?:转给|转到|转发给|交给|派给|分给|拆给|分到|下发给|布置给)(?<words>[\\p{Script=Han}、，]{2,60}?)(?:去?[办做弄])?(?:了|吧)?${end}`,
  'u',
)
const refuses =
  /^(?<words>[^？?]{0,60}?)[，,、 ]?(?:办|做|干|弄|完成|搞)不了(?:的|啊|了)?[。！!]*$|^(?:这|那)个?(?:任务|事)?不归(?:我们?|本[村镇])(?:管|办)?[，,]?(?<why>.{0,40})$/u
const reports = new RegExp(
  `^(?<what>\\p{Script=Han}{0,16}?)(?:已经?|都|全部?)*(?:报|交|报送|上报|提交|发|反馈|填报?)(?:上去|上来|过去|过|完|送|到镇里|到区里|给您|齐|好)?了(?:的)?${end}|^(?<named>\\p{Script=Han}{2,16}?)(?:已经?|都|全部)+(?:报|交|报送|上报|提交|反馈)(?:上去|过|完)?${end}`,
  'u',
)
const none = new RegExp(
  `^(?:我们?这?[里边村镇]?|本[村镇社区]+|我[村镇]|这边|经查|经排查|[，,])*(?:没有?|无|未发现|没发现)(?<what>[\\p{Script=Han}]{0,14}?)(?:的?情况|问题)?${end}|^零报告${end}|^无异常${end}`,
  'u',
)
/** 柳湾村清东段，石桥村清西段: each has his share. */
const eachHis =
  /^(?<one>\p{Script=Han}{1,6}?(?:村|社区|片区|镇|街道))(?:负责|去|来|清|查|管|做|报)[^，,；;。]{1,20}[，,；; ]+(?<other>\p{Script=Han}{1,6}?(?:村|社区|片区|镇|街道))(?:负责|去|来|清|查|管|做|报)[^，,；;。]{1,20}[。！!]*$/u

/** 时间太紧，能不能延到周五: asked of the giver. */
const later =
  /(?:能不能|能否|可不可以|可以不可以|申请|请求|希望)[^。]{0,10}?(?:延|宽限|推迟|晚|缓)|^申请延期|(?:延期|晚[一两]天|缓[一两]天)(?:行吗|可以吗|行不行|好吗)|(?:明天|后天|下?周[一二三四五六日]|晚点|晚一点|下午|晚上)再[报交弄办清做](?:行不行|行吗|可以吗|好吗|成吗)/u

export function heldIn(said: string): Held | null {
  const text = tidy(said)
  if (text.length > 80) return null
  if (later.test(text)) return { act: 'ask', words: text, about: false }
  const pass = passes.exec(text)?.groups?.words
  if (pass !== undefined) return { act: 'pass', words: pass, about: false }
  const refused = refuses.exec(text)?.groups
  if (refused) return { act: 'refuse', words: tidy(refused.words || text), about: false }
  const shared = eachHis.exec(text)
  if (shared)
    return {
      act: 'pass',
      words: `${shared.groups?.one ?? ''}、${shared.groups?.other ?? ''} ${text}`,
      about: false,
    }
  const reported = reports.exec(text)?.groups
  if (reported) {
    const what = reported.named ?? reported.what ?? ''
    return { act: 'done', words: text, about: what !== '' }
  }
  const nothing = none.exec(text)
  return nothing && { act: 'done', words: text, about: (nothing.groups?.what ?? '') !== '' }
}
