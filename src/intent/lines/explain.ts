/** A reading and its reasons in Chinese, line by line: what was understood, by which rule, from which words. */
import { clockOf, dayOf } from '../../domain/calendar/days.ts'
import { intentTitles } from '../commands/intent-titles.ts'
import { type Intent, intents, type Limit, type Reading, type Why } from '../reading.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import type { Said } from '../wish.ts'

const urgencies = { normal: '一般', urgent: '紧急', emergency: '突发' } as const
const sourceNames = {
  patrol: '巡查发现',
  public: '群众反映',
  superior: '上级交办',
  alarm: '监测报警',
  media: '媒体曝光',
} as const
const precisionNames = {
  minute: '到分钟',
  part: '到半天',
  day: '到天',
  week: '到周',
  vague: '没有确切时间',
} as const

export function explain(
  said: Said,
  reading: Reading,
  lexicon: Pick<Lexicon, 'categories'>,
): readonly string[] {
  const reasons = reading.why()
  const titled = (intent: Intent) => `${intentTitles[intent]}（${intent}）`
  const category = (code: string) => {
    const known = lexicon.categories.find((one) => one.code === code)
    return known ? `${known.name}（${code}）` : code
  }
  const rows: readonly (readonly [string, string | null])[] = [
    ['原话', `${said.text}${said.photos > 0 ? `〔照片×${said.photos}〕` : ''}`],
    ['理解为', `${titled(reading.intent)}，${opening(reading)}`],
    ['兼有', listed(reading.secondary.map(titled))],
    ['类别', listed(reading.categories.map(category))],
    ['地点', reading.place],
    ['期限', reading.limit && limitText(reading.limit)],
    ['编号', reading.refWritten],
    ['责任人', listed(reading.assignees)],
    ['紧急程度', urgencies[reading.urgency]],
    ['来源', reading.source && sourceNames[reading.source]],
    ['核查结果', reading.verified && (reading.verified === 'pass' ? '通过' : '不通过')],
    ['拿不准', reading.rival && `也可能是${titled(reading.rival)}，会先问一句`],
  ]
  return [
    ...rows.flatMap(([name, value]) => (value === null ? [] : [`${name}：${value}`])),
    '理由：',
    ...(reasons.length === 0 ? ['  没有规则说到它'] : reasons.map((why) => `  ${reason(why, category)}`)),
  ]
}

/** 规则 done/finished：有“弄完”“看图” → 办结申请销号（done）. */
export function reason(why: Why, category: (code: string) => string = (code) => code): string {
  const words = why.matched.map((word) => `“${word}”`).join('')
  const towards = isIntent(why.for) ? `${intentTitles[why.for]}（${why.for}）` : category(why.for)
  return `规则 ${why.rule}${words === '' ? '' : `：有${words}`} → ${towards}`
}

const opening = ({ intent, opensCase }: Reading): string =>
  opensCase ? '会立案' : intent === 'self_handled' ? '不立案，只登记' : '不立案'

const listed = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join('、'))

const limitText = ({ text, until, precision }: Limit): string =>
  `${text}（${until === null ? '' : `${dayOf(until)} ${clockOf(until)}，`}${precisionNames[precision]}）`

const isIntent = (text: string): text is Intent => intents.some((intent) => intent === text)
