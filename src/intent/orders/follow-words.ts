/** 谁没弄, 改到周五, 加上桃坪村, 石桥村不用了, 要拍照: what a giver says of his order right after it, without naming it; pure. */
import { tidy } from '../heard.ts'
import type { OrderAct } from './order-words.ts'

/** `words`: what the act is about: a time, names, a reason. */
export interface Followed {
  readonly act: OrderAct
  readonly words: string
  /** 以后不用每天报了: of the one that comes again, whenever it was given. */
  readonly stops?: true
}

const unit = '(?:乡|镇|街道|村|社区|片区|县市?|单位|部门|局|点|网格|个|家|些|人)'
const deed = '(?:上报|报送|反馈|签收|完成|落实|弄|报|交|办|做|搞|清|查|回|发|去|动|干)'
const done = `${deed}(?:完|好|齐|上来|过|成)?`
const end = '[？?。！!~～ ]*$'
const someWho = `(?:谁|哪[些几]?${unit}{0,2}|(?:还有)?[几多]少?${unit}{1,2}|哪里)`

const shows: readonly RegExp[] = [
  new RegExp(
    `^(?:现在|目前|到现在)?(?:还有|还)?${someWho}(?:都)?(?:还)?(?:没有?|未|不)${done}(?:了|的|呢)*${end}`,
    'u',
  ),
  new RegExp(
    `^(?:现在|目前)?(?:还)?[差剩缺](?:谁|哪[些几]?${unit}{0,2}|[几多]少?${unit}{1,2})(?:没有?${done})?(?:了|呢)?${end}`,
    'u',
  ),
  new RegExp(`^(?:大家|各${unit})?(?:都|全都?)${done}(?:了|到位)(?:吗|没有?|么|没呢)${end}`, 'u'),
  new RegExp(`^(?:现在|目前)?(?:有)?[几多]少?${unit}{1,2}(?:已经)?${done}了${end}`, 'u'),
  new RegExp(`^(?:现在|目前)?${done}了?[几多]少?${unit}{1,2}(?:了|呢)?${end}`, 'u'),
  new RegExp(
    `^(?:现在|目前|任务)?(?:办|做|弄|干|进行|进展|搞|落实|完成|报)(?:得|到|的)?(?:情况)?(?:怎么?样|怎样|如何|哪(?:一?步|里|儿)?|什么程度)(?:了|啦)?${end}`,
    'u',
  ),
]
const urges = new RegExp(
  `^(?:请)?(?:还)?(?:没有?|未)${done}的(?:${unit}{1,2})?[，, ]?(?:请|都|要)*(?:抓紧|赶紧|快点|尽快|赶快|马上|加快|快|加紧)(?:时间|进度)?${deed}?(?:一?下)?(?:了|啊|吧|哈)?${end}`,
  'u',
)
const cancels: readonly RegExp[] = [
  new RegExp(
    `^(?:把)?(?:这|那|刚才|刚刚|上面|上一|刚发)的?(?:那|这)?一?[个条项]?(?:任务)?(?:就|先|都|大家)*(?:取消|作废|撤销|撤回|发错|搞错|不用(?:再)?${deed}?|不${deed})(?:了|吧|掉)*${end}`,
    'u',
  ),
  new RegExp(
    `^(?:任务)?(?:就|先|都|大家|你们)*(?:取消|作废|撤销|不用(?:再)?${deed}|不${deed})(?:了|吧)+${end}`,
    'u',
  ),
]
const stops = new RegExp(
  `^(?:以后|后面|往后)?(?:就|都)*(?:不用|不要|不必|停止|别)(?:再)?每(?:天|日|周|月)(?:都|再)*${deed}?(?:了|吧)?${end}`,
  'u',
)
const later = '(?:改|延期|延长|延后|延|推迟|推|放宽|宽限|顺延|提前)'
const times: readonly RegExp[] = [
  new RegExp(
    `^(?:完成|截止)?(?:时间|期限|时限)?(?:就|还是|统一|都|再|给你们|给大家)*${later}(?:到|至|成|为)(?<words>[^，,。？?]{1,16}?)[吧啊了。！! ]*$`,
    'u',
  ),
  new RegExp(
    `^(?:时间|期限)?(?:就|统一|都|再|给你们|给大家)*(?<words>${later}(?:[一二两三四五六半\\d]{1,2})个?(?:天|小时|周|工作日))[吧啊了。！! ]*$`,
    'u',
  ),
]
const instead =
  /^(?:(?:不对|说错了|错了|更正(?:一下)?|改一下)[，,：: ]*(?:应该?)?(?:是|为|改成)?|(?:应该?)是)(?<words>[^，,。？?]{2,16}?前)(?:[，, ]*不是[^，,]{1,10})?[。！! ]*$/u
const picture = '(?:照片|图片|照|图)'
const photos = new RegExp(
  `^(?:完成(?:的|时)?|办完|做完|都|也|还|记得|一律|另外|必须|大家|请)*(?:要|得|需要?|附|加|带)(?:附|拍|带|传|有|上传|发)?(?:上|个|张)?(?:现场)?${picture}(?:才行|反馈)?[啊哦吧了。！! ]*$|^(?:就|可以)?(?:不用|不要|不需要|不必)(?:再)?(?:要|附|拍|发|传)?${picture}(?:了|也行)?${end}`,
  'u',
)
const names = '(?<words>[\\p{Script=Han}、，]{2,40}?)'
const widens: readonly RegExp[] = [
  new RegExp(
    `^(?:把|再|还|另外|也|还要|对了|哦|还得|[，, ])*(?:加上|加一?个|补上|带上|算上)${names}(?:也|一起|吧|一块)*${end}`,
    'u',
  ),
  new RegExp(`^(?:把)${names}(?:也|一起)*(?:加上|算上|带上|加进[来去])(?:吧)?${end}`, 'u'),
  new RegExp(
    `^(?:还有|另外)?${names}也(?:(?:要|得|一起|一并|同样)(?:一起)?(?:${done}|参加)?|(?:${done}|参加))(?:一下)?(?:吧|啊|的)?${end}`,
    'u',
  ),
]
const excuses: readonly RegExp[] = [
  new RegExp(
    `^${names}(?:那边|这次|的)?(?:就|先|可以|都)*(?:不用|不需要|不必|免|不参加|(?<=先)不)(?:再)?(?:${done}|参加|管)?(?:了|吧)?${end}`,
    'u',
  ),
  new RegExp(`^(?:把)?${names}(?:从任务里|从里面)?(?:去掉|去除|减掉|除外|排除)(?:了|吧)?${end}`, 'u'),
]
const excepted = new RegExp(`^(?:除了?|不包括|不含)${names}(?:以外|外|除外)?${end}`, 'u')
const returns = new RegExp(
  `^${names}的?(?:[报交弄办做]的)?(?=(?:不行|不合格|退回|重新?[报办做弄清查交]|返工))(?<why>.{2,60})$`,
  'su',
)

/** Of an order that is named or just given. Null for whatever is something else. */
export function followIn(said: string): Followed | null {
  const text = tidy(said.replace(/^(?:好的?|对了|哦|那|那个|另外|补充一下)[，, ]+/u, ''))
  if (text.length > 60) return null
  if (shows.some((one) => one.test(text))) return { act: 'show', words: '' }
  if (urges.test(text)) return { act: 'urge', words: '' }
  if (stops.test(text)) return { act: 'cancel', words: '', stops: true }
  if (cancels.some((one) => one.test(text))) return { act: 'cancel', words: '' }
  if (photos.test(text)) return { act: 'amend', words: /不[用要需必]/u.test(text) ? '不用照片' : '要照片' }
  const found = (patterns: readonly RegExp[]) =>
    patterns.map((one) => one.exec(text)?.groups?.words).find((words) => words !== undefined)
  const time = found([...times, instead])
  if (time !== undefined) return { act: 'amend', words: time }
  const back = returns.exec(text)?.groups
  if (back) return { act: 'return', words: `${back.words ?? ''} ${back.why ?? ''}` }
  const more = found(widens)
  if (more !== undefined) return { act: 'widen', words: more }
  const less = found([...excuses, excepted])
  if (less !== undefined && !/^(?:这|那|我|你|大家|都|他|刚)/u.test(less))
    return { act: 'excuse', words: less }
  return null
}

/** Of an order named by its number or quoted: shorter words do. */
export function followNamed(said: string): Followed | null {
  const text = tidy(said.replace(/^(?:这个?|把|将|就|先|可以把|那个)[，, ]*/u, ''))
  const followed = followIn(text)
  if (followed) return followed
  if (
    /^(?:可以了?|行了?|好了?|没问题|合格)[。！!]*$|^(?:销了|关了|关掉|关闭|结束|结了|销号)(?:吧|了)?[。！!]*$/u.test(
      text,
    )
  )
    return { act: 'close', words: '' }
  const back = /^(?:不行|不合格|不到位|退回|重新?[报办做弄清查交]|返工)/u.exec(text)
  return back && { act: 'return', words: text }
}
