/** 各村今晚24点前巡查禁烧: an order said among people, without a command word: to all of a kind or to several by name, by a time that closes. */

/** 24小时内各镇…, 今天各村…: the time stands first, and goes behind what is to be done. */
const timeFirst =
  /^(?<time>(?:\d{1,3}|半|[一二两三四五六七八九十]{1,2}) ?个?(?:小时|天|工作日|分钟)(?:之|以)?内|(?:今[天日晚早]|明[天日早晚]|后天|[本这下]?(?:周|星期)[一二三四五六日天末]|本周|月底|\d{1,2}[日号])?(?:上午|中午|下午|晚上|晚|早上)?(?:\d{1,2}(?:[点时](?:半|\d{1,2}分?)?|[:：]\d{2})|[一二三四五六七八九十]{1,3}点半?)?(?:之?前|以前|下班前)?)[，, ]*(?=\S)/u
const leadIn =
  /^(?:给我|麻烦|辛苦|请|烦请|望|要求)*(?:把|让)?(?=(?:各|全|所有|这))|^@(?:所有人|全体成员)[\s，,]*/u
const without = '(?:除(?:了|开)?[^，,。外]{2,20}(?:以外|之外|外)[，, ]?的?)?'
const unit = '\\p{Script=Han}{1,8}?(?:乡|镇|街道|村|社区|片区|局|县|市|区|园区|大队|中心)'
const all =
  '(?:(?:各|其他|其余)(?:乡|镇|街|村|社区|片区|县|级?网格|部门|单位|办|工地|企业|加油站)|(?:全部|所有|全体|全[区镇县市])的?各?(?:乡|镇|街|村|社区|片区|[一二三四五]级网格|网格|工地|企业|加油站|部门)|这[两二三四五六七八九几]个(?:乡|镇|街道|村|社区|片区|县))'
const addressed = new RegExp(`^${without}(?:${all}|(?:${unit})(?:[、和及与]${unit}){1,7})`, 'u')

/** 让朱白露和何霜降今天下午5点前去巡河: whether these are people of the roster is seen later. */
const people =
  /^(?:请|让|叫|安排)(?=\p{Script=Han}{2,3}(?:[、和及与]\p{Script=Han}{2,3}){0,4}(?:今|明|后天|下午|上午|晚上|本周|周))/u

const clocked =
  /(?:今[天日晚早]|明[天日早晚]|后天|[本这下]?(?:周|星期|礼拜)[一二三四五六日天末]|本周|月底|上午|中午|下午|晚上|下班|\d{1,2} ?[日号点时:]|[一二两三四五六七八九十半\d]{1,2} ?个?(?:天|小时|分钟|工作日))[^，。；;]{0,8}[前内]/u
const someDay = /今[天日晚早]|明[天日早晚]|后天|[本这下]?(?:周|星期)[一二三四五六日天末]|本周|月底/u
/** With a mere day, only what is asked outright is an order. */
const asked =
  /把[^，。]{1,12}(?:完|好|掉|上|净|齐|一遍|一下|到位|起来|出来|下去|报|清|查|交)|必须|务必|抓紧|立即|马上|完成|上报|报送|报一下|报给我|报我|反馈|检查|排查|清理|清运|开展|拆除|苫盖|整改|落实|自查|巡查|[查清捡挂盖]一遍/u
const told =
  /[吗呢？?]|了(?:[，,。；;！!]|$)|已经?|昨|前天|每[天日周月]|反映|居民|群众|村民|通报|表扬|辛苦|谢谢|有没有人|谁|[挺很真]好|不错/u

/** The order's words with whom it is for first; null for a story, a question or a rule. */
export function plainOrder(text: string): string | null {
  if (text.length > 200) return null
  if (people.test(text)) return clocked.test(text) && !told.test(text) ? text.replace(people, '') : null
  const first = timeFirst.exec(text)
  const time = first?.groups?.time ?? ''
  const behind = (time === '' ? text : text.slice(first?.[0].length)).replace(leadIn, '')
  if (!addressed.test(behind) || told.test(text)) return null
  const closes = clocked.test(text) || (someDay.test(text) && asked.test(behind))
  if (!closes) return null
  return time === '' ? behind : `${behind.replace(/[。！! ]+$/u, '')}，${time}`
}
