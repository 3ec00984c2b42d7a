/** 各村抓紧把秸秆清理干净, 所有网格员今天都去巡河: asked for outright, though by when, or who exactly, is not said yet; pure. */

/** 通知下去让…, 帮我通知…: says no more than that it is passed on. */
const leadIn =
  /^(?:@(?:所有人|全体成员)[\s，,]*|(?:请|麻烦|辛苦)?(?:帮我|给我)?(?:通知|传达|安排)(?:下去|一下|下)?[，, ]*|(?:给我|请|辛苦|麻烦|要求)*(?:让|叫|请)[，, ]?(?=各|所有|全|他们|大家|网格)|(?:给我|麻烦|辛苦|请))+/u
const day =
  '(?:今[天日晚早]|明[天日早晚]|后天|本周|这[两几]天|月底|下班|(?:周|星期)[一二三四五六日天])(?:上午|中午|下午|晚上)?(?:之?前|以前|内)?'
const unit = '(?:乡|镇|街|村|社区|片区|县|级?网格|部门|单位|办|工地|企业|加油站)'
const units = new RegExp(
  `^(?:各(?:个)?${unit}|(?:全部|所有|全体|全[区镇县市](?:的?所有|的?各)?)的?${unit}|这[两二三四五六七八九几]个(?:乡|镇|街道|村|社区|片区))`,
  'u',
)
/** Whom exactly these mean is asked. */
export const everybody =
  /^(?<said>(?:所有|全体|全部|各位|全[区镇县村])的?(?:网格员|网格长|人员|同志|人|工作人员)(?:们)?|各网格[员长](?:们)?|网格员(?:们)?|大家(?:伙儿?)?|他们|你们)/u

const deed = /清|扫|巡|查|报|盖|拆|捡|洒|运|填|修|整|排|交|核|摸|拍|停工|停产|关停|灭|发群|发到群|保洁/u
const asked =
  /把[^，。]{1,16}(?:完|好|掉|上|净|齐|一遍|一下|到位|起来|出来|下去|走|群里?|[清查扫捡盖报交拆运][了一清])|必须|务必|抓紧|立即|立刻|马上|赶紧|赶快|尽快|都要?(?:去|来|报|查|清|出去|给我)|(?:出?去|来)(?:巡|查|看|捡|清|扫|检查|排查)|([清查捡扫理盖])一\1|[清查捡扫报巡拍理](?:理|报)?一[下遍]/u
const vague = /重视|警惕|动起来|加油|放心|支持|理解|责任|切实|学习|站位|意识|认识|注意|小心|保重|休息|配合/u
const told =
  /[吗呢？?没]$|[？?]|已经?|昨|前天|刚才|刚刚|上次|都在|正在|剩下|[还没未][^，。]{0,6}的(?:都|请)?(?:抓紧|赶紧|赶快|快|尽快)|没[交报弄办]的|大家注意|坚持|辛苦了|反映|居民|群众|村民|通报|表扬|谢谢|感谢|有没有|(?<!所)有人|谁|[挺很真]好|不错|都把|是不是|怎么|为什么|如果|要是|可能|听说|说是/u
/** 都去巡河了, 大家清完了: it has been done; 把秸秆清了 asks for it. */
const past = /[^一]了(?:[，,。；;！!]|$)/u

/** 每天下午5点前各村…, 从今天起到月底，各村每天…: the time stands first, and goes behind. */
const again = /每个?(?:天|日|工作日|周|星期|月)/u
const againFirst =
  /^(?<time>(?:从?(?:今天|明天|即日|现在)起?(?:开始)?[，,]?)?(?:(?:一直)?(?:到|至)[^，,各]{2,8}[，,]?)?(?:每个?(?:天|日|工作日|周[一二三四五六日]?|星期[一二三四五六日]?|月\d{0,2}[日号底]?)[^，,各全所]{0,10})?)[，, ]?(?=各|全|所有)/u

/** 明天检查组来，各村…: why it is to be done. */
const news =
  /^[^，,。]{1,12}(?:来|大风|降温|降雪|下[雨雪]|检查|督查|预警|污染|重污染)[^，,。]{0,4}[，,] ?(?=各|所有|全|请|大家|让)/u

/** The order's words with whom it is for first; null for talk. */
export function pressedOrder(said: string): string | null {
  const text = said.replace(news, '')
  if (text.length > 120 || told.test(text) || !deed.test(text)) return null
  if (again.test(text)) return eachTime(text)
  if (!asked.test(text)) return null
  if (vague.test(text) && !/把/u.test(text)) return null
  const led = leadIn.exec(text)?.[0] ?? ''
  const before =
    new RegExp(`^${day}[，, ]?(?=各|全|所有|这|大家|网格|他们)`, 'u').exec(text.slice(led.length))?.[0] ?? ''
  const all = /^@(?:所有人|全体成员)/u.test(text) ? '大家' : ''
  const behind = text.slice(led.length + before.length)
  const rest = units.test(behind) || everybody.test(behind) || all === '' ? behind : `${all}${behind}`
  const time = before.replace(/[，, ]$/u, '')
  const whole = time === '' ? rest : `${rest.replace(/[。！! ]+$/u, '')}，${time}`
  if (units.test(rest)) return past.test(rest) && !/把/u.test(rest) ? null : whole
  const who = everybody.exec(rest)?.groups?.said ?? ''
  if (who === '' || past.test(rest)) return null
  // 他们: of whom one speaks; 让他们: whom one sends.
  return /^[他你]们/u.test(who) && !/[让叫请]/u.test(led) ? null : whole
}

/** 各村每天下午5点前报送巡查情况: for whom it is stands first, or right behind the time. */
function eachTime(text: string): string | null {
  const time = againFirst.exec(text)?.groups?.time ?? ''
  const rest = text.slice(time === '' ? 0 : (againFirst.exec(text)?.[0].length ?? 0)).replace(leadIn, '')
  if (!units.test(rest) || past.test(rest)) return null
  return time === '' ? rest : `${rest.replace(/[。！! ]+$/u, '')}，${time.replace(/[，, ]+$/u, '')}`
}

const name = '\\p{Script=Han}{1,6}?(?:镇|街道|乡|村|社区|片区|局|大队)'
const hurried = new RegExp(
  `^(?:请|让|叫)?(?<whom>${name}(?:[、和]${name}){0,5})(?:你们|的?同志)?(?<rest>(?:今[天晚]|明天)?(?:请|要)?(?:把|抓紧|赶紧|赶快|尽快|立即|马上).{2,60})$`,
  'u',
)

/** 北苇镇你们抓紧把国道垃圾清了: names, no time, and nothing else that it could be; only of one who may order them. */
export function hurriedOrder(text: string): string | null {
  const { whom = '', rest = '' } = hurried.exec(text)?.groups ?? {}
  const urged = /抓紧|赶紧|赶快|尽快|立即|马上|([清查捡扫理盖])一\1|[清查捡扫]一[下遍]/u.test(rest)
  return whom === '' || !urged || told.test(rest) || !deed.test(rest) ? null : `${whom}，${rest}`
}
