/** What an office says of a sheet in plain talk, put into the form of a command: 柳河县第2项撤掉，在邻县 is 撤掉 柳河县 第2项 在邻县. */
import { numeral } from '../numbers/chinese-number.ts'

const unit = String.raw`(?:(?<unit>(?!第|给|把|在|我们|咱)\p{Script=Han}{2,10}?(?:[州市县区镇乡]|街道|园区|社区|团场)|(?!第|给|把|在|我们|咱)\p{Script=Han}{2,4})的?[ ，,]*)?`
const period = `(?:(?<period>(?:\\d{4}年)?(?:\\d{1,2}|[${numeral}]{1,3})月份?|上个?月)的?[ ，,]*)?`
const number = `第 ?(?:\\d{1,3}|[${numeral}]{1,3})`
const items = `(?<items>${number}(?:[项条]? ?[、和到至] ?(?:第 ?)?(?:\\d{1,3}|[${numeral}]{1,3}))* ?[项条])`
const rest = '(?:[了掉吧的啊]{0,2})(?:[ ，,。：:；;！!]+(?<words>[\\s\\S]*))?$'
const form = (said: string): RegExp => new RegExp(`^${unit}${period}${said}`, 'u')

/** Each way with the command word it stands for; an item is always named by 第…项, which nobody says of anything else. */
const ways: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['认定', form(`${items}[ ，,]*(?:都|也|确实)?(?:属实|认定|认了|认)${rest}`)],
  ['撤掉', form(`${items}[ ，,]*(?:都|也|给我|可以)?(?:撤掉|撤了|撤|剔除|去掉|不成立)${rest}`)],
  ['申诉', form(`${items}[ ，,]*(?:我们|我)?(?:不服|不认|不认可|不同意|有异议|有意见|要申诉|申诉)${rest}`)],
  ['驳回申诉', form(`${items}的?申诉[ ，,]*(?:不采纳|不予采纳|驳回|不成立)${rest}`)],
  ['采纳申诉', form(`${items}的?申诉[ ，,]*(?:采纳|成立|认可)${rest}`)],
  [
    '更正',
    form(`${items}[ ，,]*(?:扣|计|算|加)得?[多少重轻错]了?[ ，,]*应?该?(?<words>(?:改|按|计|不)[\\s\\S]*)$`),
  ],
  ['认定', form(`(?:剩下的?|其余的?|其他的?|全部)[ ，,]*(?:各项)?(?:都|全部?)?(?:属实|认定|认了)${rest}`)],
]

const added = new RegExp(
  String.raw`^(?:给|在)?${unit}${period}(?:再|也|要)?(?:(?:加项|加一项|补一项|补记一项)[ ，,：:]+(?<words>[\s\S]+)|(?<points>[加扣](?:半|[\d.零点一二两三四五六七八九十]{1,5})分[ ，,][\s\S]+))$`,
  'u',
)

/** What begins with a command word is in that form already. */
const command =
  /^(?:考核|确认|不?采纳|受理|驳回|认定|撤掉|撤项|撤回|剔除|更正|补记|补充|加[项一]|申诉|提出|公示|公布|核定|打分|办结|签收|上报)/u
/** Without one of these it is none of the ways: thousands of messages a second are not. */
const hint = /第.{0,12}[项条]|剩下|其余|其他|全部|[加扣].{1,6}分|加一?项|补(?:记)?一项/u
/** A sentence with its reason; what is longer is a report, or none of ours. */
const longestChars = 300

/** The same text where it is said otherwise. */
export function inCommandForm(text: string): string {
  if (text.length > longestChars || !hint.test(text) || command.test(text)) return text
  const add = added.exec(text)?.groups
  if (add?.unit !== undefined) return joined('加项', add)
  for (const [word, pattern] of ways) {
    const said = pattern.exec(text)?.groups
    if (said && (said.items !== undefined || said.unit !== undefined)) return joined(word, said)
  }
  return text
}

const joined = (word: string, said: Readonly<Record<string, string | undefined>>): string =>
  [
    ...[word, said.unit, said.period],
    ...[word === '加项' ? '' : (said.items ?? '全部'), said.words ?? said.points],
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
