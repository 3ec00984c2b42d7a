/** Persons and how to reach them, taken out of a text before it leaves the house. */
import { clean } from '../clean.ts'

/** The hundred most frequent surnames, without those that are mostly other words in this field: 于, 高, 石, 方, 常, 向, 时. */
const surname =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金廖贾夏韦付邹熊孟秦邱尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤樊聂]'
const noPlace = '(?![村庄镇乡区县街道路厂局站所队院校])'
const ended = '(?=[\\s，,。：:；;、！!？?（）()的]|$)'
const office =
  '(?:主任|书记|镇长|村长|局长|队长|科长|所长|站长|组长|经理|老板|师傅|老师|医生|大爷|大妈|大娘|大叔|大姐|大哥|阿姨|先生|女士|同志)'
const telling =
  '(?:联系人|举报人|投诉人|反映人|当事人|负责人|法人|法定代表人|户主|业主|村民|居民|租户|司机|姓名)'

/** In this order: what is longest or most exact goes first. A case number, 20261118-003, leads to no person and stays. */
const persons: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/[^\s，。]+/giu, '某网址'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu, '某邮箱'],
  [/(?:微信|QQ|wx)号?(?:是|为)?[:： ]{0,2}[a-z\d][\w-]{4,19}/giu, '某账号'],
  [
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z] ?[·•.-]? ?[a-z\d]{4,5}[a-z\d挂学警]/giu,
    '某车牌',
  ],
  [/(?:尾号|车牌号?)(?:是|为)?[:： ]{0,2}[a-z\d]{3,7}/giu, '某车牌'],
  [/(?<![\d-])\d{6}[ -]?\d{8}[ -]?\d{3}[\dx]/giu, '某证件'],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ .-]?\d{4}[ .-]?\d{4}(?!\d)/gu, '某电话'],
  [/(?<!\d)(?:0\d{2,3}[ -]?\d{7,8}|[48]00[ -]?\d{3}[ -]?\d{4}|\d{3,4}[ -]\d{4}[ -]\d{4})(?!\d)/gu, '某电话'],
  [/(?<!\d)\d(?:[ .-]\d){6,20}(?!\d)/gu, '某号码'],
  [/(?<!\d)(?!20\d{6}-\d{3}(?!\d))\d{7,}/gu, '某号码'],
  [/[零〇一二三四五六七八九幺]{7,}/gu, '某号码'],
  [
    new RegExp(`(${telling}[:： ]?(?:叫|是|为)?)${surname}${noPlace}\\p{Script=Han}{1,2}${ended}`, 'gu'),
    '$1某人',
  ],
  [new RegExp(`${surname}(?:${noPlace}\\p{Script=Han}){0,2}?${office}`, 'gu'), '某人'],
  [new RegExp(`${surname}(?:姐|哥|叔|婶|嫂|爷|总(?!是|要|会)|工(?![地厂人业程作具序]))`, 'gu'), '某人'],
  [new RegExp(`[老小](?!龙虾|毛病|马路|金库|田地|林场|黄车|万)${surname}`, 'gu'), '某人'],
  // 找王建国138…, 张三丰家门口, 李小军说: whatever stands around shows that it is a person.
  [
    new RegExp(
      `(?<![\\p{Script=Han}])${surname}(?:${noPlace}\\p{Script=Han}){1,2}(?=某电话|某账号|某证件|某车牌)`,
      'gu',
    ),
    '某人',
  ],
  [
    new RegExp(
      `(?<=找|叫|问|联系|通知|告诉|是|和|跟)${surname}(?:${noPlace}\\p{Script=Han}){1,2}(?=某电话|某账号|家(?!具|电|禽|畜|属)|说|让|反映|举报|投诉|[\\s，,。；;！!？?（）()]|$)`,
      'gu',
    ),
    '某人',
  ],
  [
    new RegExp(
      `(?<=[头边里口上下东西南北旁户]|^|[\\s，,。；;])${surname}${noPlace}[\\p{Script=Han}](?:${noPlace}\\p{Script=Han})?(?=家(?:门|院|房|屋|里|后|前|东|西|南|北|的|又|堆|在|把|[\\s，,。；;！!？?]|$)|说)`,
      'gu',
    ),
    '某人',
  ],
  [/@(?!某)[^\s@，,。：:；;、！!？?（）()→]{1,24}/gu, '@某人'],
]

const count = '(?:\\d{1,5}|[一二三四五六七八九十百]{1,5})'
const houses: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d-])\d{1,3}-\d{1,2}-\d{2,4}(?![\d-])/gu, '某门牌'],
  [
    new RegExp(
      `(?<![\\d月])${count}(?:号(?:楼|院)?|栋|幢|座|单元(?:\\d{2,4}[室户]?)?|室|户)(?:附\\d{1,4})?`,
      'gu',
    ),
    '某号',
  ],
]

/** Without names, calls by @, telephone, identity and plate numbers; places stay. Linear, never throws. */
export function maskPersons(text: string, names: readonly string[] = []): string {
  const longestFirst = names.filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
  const unnamed = longestFirst.reduce((rest, name) => rest.replaceAll(name, '某人'), clean(text))
  return replaced(unnamed, persons)
}

/** The same and without house numbers: what a stranger may read. */
export const mask = (text: string, names: readonly string[] = []): string =>
  replaced(maskPersons(text, names), houses)

const replaced = (text: string, marks: readonly (readonly [RegExp, string])[]): string =>
  marks.reduce((rest, [mark, instead]) => rest.replace(mark, instead), text)
