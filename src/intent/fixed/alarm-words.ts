/** How an answer to a station alarm is written: 反馈 报警1号 …, 报警1号 结果 …, 站点LH-01 反馈 …; behind a quote the word alone. */
import { clean } from '../clean.ts'
import type { AlarmRef, Wish } from '../wish.ts'

type AlarmAct = Extract<Wish, { wish: 'alarm' }>['act']

export interface AlarmWords {
  readonly act: AlarmAct
  readonly ref: AlarmRef | null
  readonly words: string
}

const gap = '[ ，,：:]*'
const act = '(?<act>现场反馈|反馈|处置结果|结果)(?:情况)?'
const ref =
  '(?:(?:站点)?(?:报警|告警|异常) ?(?<short>\\d{1,3})号?|(?:编号)?(?<no>BJ\\d{8}-\\d{1,4})|站点[:： ]?(?<station>[A-Za-z0-9][\\w-]{1,31})(?![\\w-]))'
const forms = [
  `^${act}${gap}${ref}(?:的)?${gap}(?<words>.*)$`,
  `^${ref}(?:的)?${gap}${act}${gap}(?<words>.*)$`,
].map((form) => new RegExp(form, 'isu'))
/** 报警1号 已到现场 …: what is told decides which of the two it is. */
const told = new RegExp(
  `^(?:${ref.replace('号?', '号')})(?!是不是|是否|[吗呢在])${gap}(?<words>.{2,})$`,
  'isu',
)
const asked = /[?？]|怎么样|如何|[吗呢么]$|谁|什么|哪|进展|情况$/u
/** Words of something that was dealt with. */
export const dealtWith =
  /(?:已经?|均|都|全部).{0,8}(?:处置|处理|整改|关停|停产|停业|停工|熄|灭|清理|清运|恢复|解决|排除|查封|停了)|责令|处置完|处理完|整改完|降下来|回落|恢复正常|误报|设备故障/u
const bare = new RegExp(`^${act}(?:[ ，,：:\\n]+(?<words>.*))?$`, 'isu')

/** Without one of these no alarm is named, and nothing answered. */
const hint = /反馈|结果|报警|告警|异常|BJ\d|站点/iu

/** Null for whatever is none of these. */
export function alarmWords(said: string): AlarmWords | null {
  const text = clean(said)
  if (!hint.test(text)) return null
  for (const form of [...forms, told, bare]) {
    const groups = form.exec(text)?.groups
    if (groups === undefined || (groups.act === undefined && asked.test(groups.words ?? ''))) continue
    const result = groups.act?.endsWith('结果') ?? dealtWith.test(groups.words ?? '')
    const { short, no, station, words = '' } = groups
    const which: AlarmRef | null =
      short !== undefined
        ? { short: Number(short) }
        : no !== undefined
          ? { no: no.toUpperCase() }
          : station !== undefined
            ? { station: station.toUpperCase() }
            : null
    return {
      act: result ? 'resolve-alarm' : 'answer-alarm',
      ref: which,
      words: words.trim(),
    }
  }
  return null
}

/** The wish of a phrase: only where the alarm is named. */
export function alarmWish(text: string, act: AlarmAct): Extract<Wish, { wish: 'alarm' }> | null {
  const said = alarmWords(text)
  return said?.ref && said.act === act ? { wish: 'alarm', act, ref: said.ref, words: said.words } : null
}
