/** Text fit for the public: no person, no enterprise, no number by which somebody could be found (AMB-30). */

/** Names that are known: each becomes the word beside it. */
export type Known = readonly (readonly [name: string, instead: string])[]

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const roles = '业主|老板|店主|经营者|负责人|法人|法定代表人|当事人|司机|车主|房东|户主|村民|居民|工头'
const partyNamed = new RegExp(
  `(${roles})([${surnames}]\\p{Script=Han}{1,2})(?=[，。；、：,.;:\\s（(]|$|[说称表承在将把已被因对])`,
  'gu',
)
const enterprise =
  /[\p{Script=Han}A-Za-z0-9（）()]{2,20}?(有限责任公司|股份有限公司|有限公司|公司|合作社|加油站|砖厂|水泥厂|化工厂|搅拌站|养殖场|修理厂|汽修店|饭店|餐馆|酒店|超市|工地|项目部|厂)/gu
const numbers = /(?<!\d)(?:\d[\d-]{6,18}\d|\d{17}[\dXx])(?!\d)/gu
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}/gu

/** The longest names first, so that no piece of one is left. */
export function anonymous(text: string, known: Known): string {
  // Chinese signs stay as they are written; a number typed wide is a number.
  let said = text.replaceAll(/[０-９Ａ-Ｚａ-ｚ－]/g, (sign) => sign.normalize('NFKC'))
  for (const [name, instead] of known.toSorted(([one], [other]) => other.length - one.length))
    if (name.length > 1) said = said.replaceAll(name, instead)
  return said
    .replaceAll(partyNamed, '$1某某')
    .replaceAll(enterprise, (whole, kind: string) => (whole.startsWith('某') ? whole : `某${shortOf(kind)}`))
    .replaceAll(numbers, '')
    .replaceAll(plate, '某车')
    .replaceAll(/\p{Extended_Pictographic}|[<>]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const shortOf = (kind: string): string => (kind.endsWith('公司') ? '公司' : kind)

/** What kind of place it is, and no more: 柳湾村 → 某村. */
export function placeKind(name: string): string {
  const [kind = '网格'] = /(?:新区|社区|街道|片区|网格|镇|乡|村|区|县|市|州)$/u.exec(name) ?? []
  return `某${kind}`
}
