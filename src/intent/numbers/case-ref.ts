/** Case numbers as people name them: 7号, 007, 17号件, 编号7, 第七件, HB20261118-007; never a house, a road or a date. */

import type { Intent } from '../reading.ts'
import type { CaseRef } from '../wish.ts'
import { numberOf, numeral } from './chinese-number.ts'

export interface RefMatch {
  readonly ref: CaseRef
  /** Where it stands in the text, with the words that belong to it (编号, 号件). */
  readonly at: number
  readonly length: number
  /** The number alone, as written: 7号, 第17号, 015, 20261118-003. */
  readonly written: string
  /** Said so that it can be nothing else: 编号7, 7号件, #7; a mere 7号 or 007 may be a house, a kiln or a player. */
  readonly sure: boolean
}

/** These speak of a case; in all others a number that could be something else is something else. */
export const ofCase: readonly Intent[] = [
  'feedback',
  'done',
  'escalate',
  'assign',
  'accept',
  'return',
  'extend',
  'urge',
  'verify',
  'recall',
  'query',
]

const figure = `(?:\\d{1,4}|[${numeral}]{1,5})`
const matter = '案件|件|案子|案(?!发)|单子|工单|问题'
/** Behind a figure these make it an amount: 工单2件, 编号3个. */
const amount =
  '(?! ?(?:个|家|处(?![理置分])|条|次|件|起|宗|天|日|人|吨|点|分|时|小时|米|平|块|元|年|月|[.-]?\\d))'
/** The ways of naming a case, in one pass; which one matched decides what may stand around it. */
const named = new RegExp(
  [
    '(?<full>(?<![0-9A-Za-z])(?:编号|案号|案件|工单)?[:：]? ?(?<series>[A-Za-z]{1,4})?(?<day>\\d{8})[-‐-―_](?<serial>\\d{1,4})(?!\\d)(?:号?(?:案件|件|案)|号)?)',
    '(?<compact>(?<![0-9A-Za-z])(?<joinedDay>20\\d{6})(?<joinedSerial>\\d{3})(?!\\d))',
    `(?<label>(?:编号|案号|案件|案子|工单|件号|单号|[两俩三四五几]个?(?:件|案子))(?:是|为)?[:：#]? ?第?(?<labelled>${figure})${amount}(?:号(?:${matter}|单)?)?)`,
    `(?<ordinal>第(?<ordinary>${figure})(?:号?(?:案件|件|案子)|号(?<ordinalTail>)))`,
    `(?<certain>(?<sure>${figure})号(?:这个|那个|这件|那件|这单|那单)?(?:${matter}|(?<=[个件单])))`,
    `(?<loose>(?<maybe>${figure})号)`,
    '(?<hash>(?<![0-9A-Za-z])# ?(?<hashed>\\d{1,4})(?![\\d#A-Za-z]))',
    '(?<bare>(?=0)(?<![0-9A-Za-z./-])(?<!\\d[:：])(?<padded>0\\d{1,3})(?![0-9A-Za-z./%-]|[:：]\\d))',
    `(?<told>(?=\\d)(?<=(?:签收|接单|办结|销号|派单|催办|督办|退单|核查|复查|查询|/[a-z]{3,9}) ?)(?<toldNo>\\d{1,3})(?=$|[ ，,。、→和])${amount})`,
    // 7、8、9号 and 7和9: a figure in a row of which another one is named in full, or follows such a one.
    `(?<row>(?<![0-9A-Za-z.])(?<inRow>\\d{1,3})(?=(?:[、和及与]\\d{1,3}){1,9}号(?:${matter}|[都也 ，,]|$)))`,
    `(?<next>(?=\\d)(?<=[\\d号件][、和及与] ?)(?<following>\\d{1,3})(?=$|[ ，,。、和及与都也两])${amount})`,
  ].join('|'),
  'gi',
)

/** After 7号 these make it an address, a machine or a product. */
const thing =
  /^(?:微站|监测|国控|省控|涵洞|铺(?!网|设|路|沥|草|砖)|院|楼|路|线(?!索)|公路|街(?!道)|巷|弄(?=堂|口|里|[\d东西南北])|桥|门|井|厂|坑口|店|仓|库|车|机|炉|棚|矿|渠|闸|站|口|地块|国道|省道|高速|栋|单元|室|房|大院|小区|池|塔|杆|泵|段|村|组(?!织|长)|队|罐|窑|排口|排污口|桩|汽油|柴油|油(?!烟|漆|污)|电池|文|令|码|称|召|馆|台(?!账)|平台|船台|泊位|码头|厅|堆场|货位|岗(?!位)|片|公交|条田|田(?!间)|别墅|商铺|门面|摊位|片区|网格|工地|标段|锅炉|机组|设备|生产线|车间|仓库|高炉|烟囱|探头|站点|点(?!评)|断面|沟(?!通)|河|湖|水库|林场|矿区|服务区|收费站)/
/** After 7号 these make it a day of the month. */
const dayOfMonth =
  /^(?:上午|下午|早|中午|晚|凌晨|夜|之前|以前|前(?!期|天|面)|之后|以后|后(?!续)|那天|当天|当日|开始|起|开会|放假|值班|星期|周|截止|收工|回来|完工|左右|前后|[(（])/
/** Before 7号 these make it a date, an address, or part of another number. */
const notBefore =
  /(?:月|年|月份|本月|下月|[路街巷道弄里坊村区苑园庄段院城镇沟桥楼座栋连队团]|[\dA-Za-z.-]|\d[:：]|手机|电话|车牌|尾号|每|哪|几|得|[延推缓拖限][迟期后限]?[到至]|截[止至]|[时期]限(?:[是为到]|改[成为到])?|日期[是为]?|最[晚迟]|大概|大约|估计|预计|[零〇一二两三四五六七八九十百千])$/

/** A case is named by a figure, or by a number in words beside one of these. */
const hint = /[\d号件案单]/

/** Every case named in a text, in order of appearance; at most ten. Linear in the length. */
export function refsIn(text: string): readonly RefMatch[] {
  const found: RefMatch[] = []
  if (!hint.test(text)) return found
  named.lastIndex = 0
  for (let match = named.exec(text); match !== null; match = named.exec(text)) {
    const group = match.groups ?? {}
    // A figure that only goes on with a row needs a case right before it.
    const last = found.at(-1)
    if (group.next !== undefined && (last === undefined || match.index - last.at - last.length > 2)) continue
    const ref = refOf(match, text)
    if (ref === null) continue
    const { loose, bare } = match.groups ?? {}
    const end = match.index + match[0].length
    const sure =
      loose === undefined &&
      (bare === undefined || /^ ?(?:[件单]|[那这][个件单事])/.test(text.slice(end, end + 3)))
    found.push({ ref, at: match.index, length: match[0].length, written: writtenIn(match[0]), sure })
    if (found.length === 10) break
  }
  return found
}

const label = /^(?:编号|案号|案件|案子|工单|件号|单号|[两俩三四五几]个?(?:件|案子))?(?:是|为)?[:：# ]*/u
const tail = /(?<=[\d号])(?:这个|那个|这件|那件|这单|那单)?(?:案件|件|案子|案|单子|工单|问题|单)?$/u

/** Without 编号 before it and 件 behind it. */
const writtenIn = (said: string): string => said.replace(label, '').replace(tail, '').trim()

function refOf(match: RegExpExecArray, text: string): CaseRef | null {
  const group = match.groups ?? {}
  const day = group.day ?? group.joinedDay
  if (day !== undefined) {
    // Without its letters the desk adds those of the tenant.
    const serial = group.serial ?? group.joinedSerial ?? ''
    return { no: `${group.series?.toUpperCase() ?? ''}${day}-${serial.padStart(3, '0')}` }
  }
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4)
  const before = text.slice(Math.max(0, match.index - 4), match.index)
  if (group.loose !== undefined || group.ordinalTail !== undefined) {
    const called = group.ordinalTail !== undefined && after.startsWith('设备')
    // 第31号夜里 is a case; no day of a month is called so.
    const dated = group.ordinalTail === undefined && dayOfMonth.test(after.trimStart())
    if ((!called && thing.test(after)) || dated) return null
  }
  if (group.loose !== undefined || group.certain !== undefined) {
    // 弄018号 is a lane's house, 到底弄没弄 018号 a case.
    if (notBefore.test(before.endsWith('弄 ') ? '' : before.trimEnd())) return null
  }
  if (
    group.bare !== undefined &&
    (measured.test(after) || measure.test(text.slice(Math.max(0, match.index - 8), match.index)))
  )
    return null
  const figures =
    group.labelled ??
    group.ordinary ??
    group.sure ??
    group.maybe ??
    group.hashed ??
    group.padded ??
    group.toldNo ??
    group.inRow ??
    group.following ??
    ''
  const short = numberOf(figures)
  return short === null || short === 0 ? null : { short }
}

/** Before 007 these make it a reading or part of another number. */
const measure =
  /(?:PM2\.5|PM10|O3|NO2|SO2|CO|AQI|[数值度均]值?|浓度|为|到|约|共|尾号|车牌|电话|手机|区号)[:：是]? ?$/iu
/** After 007 these make it an amount or an address. */
const measured =
  /^ ?(?:米|块|元|吨|年|月|日|点(?!位)|时(?!限)|分|楼|栋|路|国道|省道|县道|乡道|公里|平|度|℃|次|家|处|户|人|个|微克|毫克)/u
