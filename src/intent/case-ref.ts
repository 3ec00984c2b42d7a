/** Case numbers as people name them: 7号, 007, 17号件, 编号7, 第七件, HB20261118-007; never a house, a road or a date. */
import { numberOf, numeral } from './chinese-number.ts'
import type { CaseRef } from './wish.ts'

export interface RefMatch {
  readonly ref: CaseRef
  /** Where it stands in the text, with the words that belong to it (编号, 号件). */
  readonly at: number
  readonly length: number
}

const figure = `(?:\\d{1,4}|[${numeral}]{1,5})`
/** The ways of naming a case, in one pass; which one matched decides what may stand around it. */
const named = new RegExp(
  [
    '(?<full>(?<![0-9A-Za-z])(?:编号|案号|案件|工单)?[:：]? ?(?<series>[A-Za-z]{1,4})?(?<day>\\d{8})[-‐-―_](?<serial>\\d{1,4})(?!\\d)(?:号?(?:案件|件|案)|号)?)',
    `(?<label>(?:编号|案号|案件|案子|工单|件号|单号)(?:是|为)?[:：#]? ?第?(?<labelled>${figure})(?![\\d年月日.-])(?:号?(?:案件|件|案子|案|单)|号)?)`,
    `(?<ordinal>第(?<ordinary>${figure})(?:号?(?:案件|件|案子)|号(?<ordinalTail>)))`,
    `(?<certain>(?<sure>${figure})号(?:这个|那个|这件|那件|这单|那单)?(?:案件|件|案子|案(?!发)|单子|工单|问题|(?<=[个件单])))`,
    `(?<loose>(?<maybe>${figure})号)`,
    '(?<hash>(?<![0-9A-Za-z])# ?(?<hashed>\\d{1,4})(?![\\d#A-Za-z]))',
    '(?<bare>(?<![0-9A-Za-z./-])(?<!\\d[:：])(?<padded>0\\d{1,2})(?![0-9A-Za-z.:：/%-]))',
  ].join('|'),
  'gi',
)

/** After 7号 these make it an address, a machine or a product. */
const thing =
  /^(?:院|楼|路|线(?!索)|公路|街(?!道)|巷|弄(?!完|好|妥|干|清)|桥|门|井|厂|坑口|店|仓|库|车|机|炉|棚|矿|渠|闸|站|口|地块|国道|省道|高速|栋|单元|室|房|大院|小区|池|塔|杆|泵|段|村|组(?!织|长)|队|罐|窑|排口|排污口|桩|汽油|柴油|油(?!烟|漆|污)|电池|文|令|码|称|召|馆|台(?!账)|别墅|商铺|门面|摊位|片区|网格|工地|标段|锅炉|机组|设备|生产线|车间|仓库|高炉|烟囱|探头|站点|点(?!评)|断面|沟(?!通)|河|湖|水库|林场|矿区|服务区|收费站)/
/** After 7号 these make it a day of the month. */
const dayOfMonth =
  /^(?:上午|下午|早|中午|晚|凌晨|夜|之前|以前|前(?!期|天|面)|之后|以后|后(?!续)|那天|当天|当日|开始|起|开会|放假|值班|星期|周|截止|[(（])/
/** Before 7号 these make it a date, an address, or part of another number. */
const notBefore =
  /(?:月|年|月份|本月|下月|[路街巷道弄里坊村区苑园庄段院城镇沟桥楼座栋]|[\dA-Za-z.:：-]|手机|电话|车牌|尾号|每|哪|几|[零〇一二两三四五六七八九十百千])$/

/** Every case named in a text, in order of appearance; at most ten. Linear in the length. */
export function refsIn(text: string): readonly RefMatch[] {
  const found: RefMatch[] = []
  for (const match of text.matchAll(named)) {
    const ref = refOf(match, text)
    if (ref !== null) found.push({ ref, at: match.index, length: match[0].length })
    if (found.length === 10) break
  }
  return found
}

function refOf(match: RegExpExecArray, text: string): CaseRef | null {
  const group = match.groups ?? {}
  if (group.day !== undefined) {
    // Without its letters the desk adds those of the tenant.
    return { no: `${group.series?.toUpperCase() ?? ''}${group.day}-${group.serial?.padStart(3, '0')}` }
  }
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4)
  const before = text.slice(Math.max(0, match.index - 4), match.index)
  if (group.loose !== undefined || group.ordinalTail !== undefined) {
    if (thing.test(after) || dayOfMonth.test(after.trimStart())) return null
  }
  if (group.loose !== undefined || group.certain !== undefined) {
    if (notBefore.test(before.trimEnd())) return null
  }
  if (
    group.bare !== undefined &&
    /^ ?(?:米|块|元|吨|年|月|日|点|时|分|楼|栋|路|国道|省道|公里|平)/.test(after)
  )
    return null
  const figures =
    group.labelled ?? group.ordinary ?? group.sure ?? group.maybe ?? group.hashed ?? group.padded ?? ''
  const short = numberOf(figures)
  return short === null || short === 0 ? null : { short }
}
