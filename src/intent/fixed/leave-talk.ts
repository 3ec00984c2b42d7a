/** A leave as people mention it: 我明天请假，让孙立秋代一下; 老李这周病了，小张替他; 我休假到25号. */

export interface LeaveTalk {
  /** Null for one's own; 老李 as it was said. */
  readonly whom: string | null
  readonly deputy: string | null
  /** Where the days stand. */
  readonly rest: string
}

const name = '(?:[老小阿]\\p{Script=Han}(?!\\p{Script=Han}{2}[，,])|\\p{Script=Han}{2,3})'
const someDay =
  '(?:今[天日]|明[天日]|后天|大后天|这[几两三]天|[这本下]个?(?:周|星期|礼拜)[一二三四五六日天]?|周[一二三四五六日天]|\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[日号])'
const off =
  '(?:请(?:个|一?下|[一二两三四五六七八九十\\d半]{1,3}天(?:的)?)?假|休(?:年|公|产|病|婚|陪产|探亲)?假|休息)'
/** Said with its days these are a leave, though the word is missing: 我出差到周五, 今天我不在. */
const gone =
  '(?:出差|住院|不在(?![家了意乎行线管内外此这]|现场)(?:村里|镇里|县里|岗|单位)?|不上班|(?:来|去|到|上|值)不了(?!现场|那|这)(?:岗|班|单位|村里)?)'
/** Told of oneself without the word for leave, it is one only where somebody is to stand in. */
const away = `(?:${off}|${gone}|要?(?:去[^，,。；;]{0,6}?)?(?:外出|学习|培训|开会|看病|医院)|病了|生病|不舒服|有事)`
const acts = '(?:暂时?|临时)?(?:来)?(?:替|顶|代|接|负责|盯|照看)'

const deputyOf = new RegExp(
  `(?:[，,。；; ]|^)(?:工作|村里|这边|期间|(?:我的)?事)?(?:情)?(?:都)?(?:就)?(?:${someDay}|[上下]午|晚上)?(?:由|让|请|叫|找|麻烦)?@?(?<deputy>${name})(?:同志)?(?:先|帮(?:我|忙|他)?)?${acts}`,
  'u',
)
/** 下周一到周三. */
const someDays = `${someDay}(?:[到至-]${someDay})?(?:这几天)?`
const own = new RegExp(
  `^(?:各位(?:领导)?[，, ]*|领导[，, ]*)?(?<before>${someDays}[，, ]?)?(?:我|本人)(?<said>[^，,。；;]{0,16}?(?:${away})[^，,。；;]{0,16})`,
  'u',
)
const bare = new RegExp(
  `^(?<said>${someDay}?[^，,。；;我他她]{0,6}?${off}(?:到|至)?[^，,。；;了]{0,10})$`,
  'u',
)
const other = new RegExp(
  `^@?(?<whom>${name})(?:同志)?(?<said>(?:${someDay}|家里有事|有事|[，, ])*(?:${away})[^，,。；;]{0,12})`,
  'u',
)
const leave = new RegExp(off, 'u')
const absent = new RegExp(gone, 'u')
const dated = new RegExp(`${someDay}|(?:到|至)${someDay}|[一二两三四五六七八九十\\d]{1,3}天`, 'u')
/** 家里有事，请两天假 · 后天我要去医院，请假半天: the reason stands first, and nobody else. */
const reasoned = new RegExp(
  `^(?:${someDays})?(?:我|本人|家里|家中|身体|有点|有事|临时有事|孩子|小孩|老人|生病|病了|感冒|发烧|看病|头疼|住院|不舒服)[^，,。；; ？?他她]{0,10}[，,。；; ](?<said>(?:${someDays})?(?:我|本人|想|要|就|得|先)?(?:${off}|${gone})[^，,。；;]{0,12})`,
  'u',
)
const story = /[？?吗呢]|为什么|制度|流程|条|工资|扣|多少|几个人|不准|不许|不能|没有/u
const nobody =
  /^(?:我|你|他|她|谁|大家|有人|有的|老板|老人|老师|小孩|小区|孩子|工人|司机|村民|群众|居民|明天|今天)/u

/** Null for whatever is no leave. */
export function leaveTalk(text: string): LeaveTalk | null {
  if (text.length > 80 || story.test(text)) return null
  const deputy = deputyOf.exec(text)?.groups?.deputy ?? null
  const acting = deputy !== null && !nobody.test(deputy) ? deputy : null
  const mine = own.exec(text)?.groups
  if (mine) {
    const rest = `${mine.before ?? ''}${mine.said}`
    const said = leave.test(rest) || acting !== null || (absent.test(rest) && dated.test(rest))
    if (said) return { whom: null, deputy: acting, rest }
  }
  const why = reasoned.exec(text)?.groups?.said
  if (why !== undefined)
    return { whom: null, deputy: acting, rest: `${text.slice(0, text.indexOf(why))} ${why}` }
  if (mine) return null
  const short = bare.exec(text)?.groups?.said
  if (short !== undefined && /假/u.test(short)) return { whom: null, deputy: acting, rest: short }
  const his = other.exec(text)?.groups
  // Of somebody else it is news, unless it is said who stands in for him.
  if (!his?.whom || nobody.test(his.whom) || acting === null) return null
  return { whom: his.whom, deputy: acting, rest: his.said ?? '' }
}
