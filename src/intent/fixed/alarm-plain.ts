/** What plain words say of an alarm that is open where they are said: 已到现场，正在洒水 · 是工地没盖网，已经盖好了. */
import type { Understanding, Wish } from '../wish.ts'
import { dealtWith } from './alarm-words.ts'

type AlarmAct = Extract<Wish, { wish: 'alarm' }>['act']

const asks = /[?？]|怎么|[吗呢么]$|谁|什么|为啥/u
/** Said of the station or of what it measures, and hardly of anything else. */
const ofStation =
  /站点|点位|微站|报警|告警|采样|(?:数据|数值|浓度|读数|指标).{0,6}(?:降|落|正常|下来|高|升)|回落/u
const looked =
  /^(?:已经?|刚刚?)?(?:查|看|到|去|找|核实)(?:过|了|到|完)|^(?:原来|就)?是|原因|到(?:达)?现场|现场(?:看|查)/u
const foundNothing = /没(?:有)?(?:发现|找到|看到|见).{0,8}(?:污染|异常|问题|源|原因)/u
const over =
  /(?:盖|铺|洒|清|扑|拉|拆|关|停|封|灭|弄|搞|处理|解决|叫停|制止)(?:好|完|上|掉|住|走|灭|了|定|停)+|停工|停产|熄火/u
const unfinished = /正在|还在|还没|准备|马上|路上|赶往|赶去|再看|再查|没找到|没有找到|先/u
const toCome = /明天|明早|明日|后天|下周|待会|等会|一会儿|晚点|下午去/u
/** A round of one's own, said so. */
const aRound = /^(?:今[日天])?(?:巡查|打卡|零报告|日报)/u

/** `sure`: they speak of the station itself. Null where they are no answer, or a wish of their own. */
export function alarmPlain(
  text: string,
  meant: Understanding,
): { readonly act: AlarmAct; readonly sure: boolean } | null {
  if ([asks, toCome, aRound].some((sign) => sign.test(text))) return null
  const sure = ofStation.test(text)
  const says = saysOf(text, meant, sure)
  if (says === null) return null
  const done = dealtWith.test(text) || (says === 'resolve-alarm' && !unfinished.test(text))
  return { act: done ? 'resolve-alarm' : 'answer-alarm', sure }
}

/** Where they name nothing, so that they could be about whatever waits. */
function saysOf(text: string, meant: Understanding, sure: boolean): AlarmAct | null {
  if (meant.kind === 'choice') return null
  if (meant.kind === 'wish' && !isUnnamed(meant)) return null
  const { intent } = meant.reading
  if (intent === 'done' || intent === 'self_handled') return 'resolve-alarm'
  if (intent === 'feedback') return 'answer-alarm'
  const spot = sure || looked.test(text)
  if (spot && (over.test(text) || dealtWith.test(text))) return 'resolve-alarm'
  return foundNothing.test(text) || (looked.test(text) && /现场/u.test(text)) ? 'answer-alarm' : null
}

/** No number, no command word; a round without findings is a patrol, unless it was to the spot. */
function isUnnamed({ wish, because }: Extract<Understanding, { kind: 'wish' }>): boolean {
  if (wish.wish === 'self-handled') return wish.ref === null && !because.matched.includes('自行处置')
  if (wish.wish === 'patrol') return true
  return wish.wish === 'act' && wish.ref === null && because.matched.includes('bare')
}
