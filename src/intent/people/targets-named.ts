/** Bodies and people named in an order without @: behind 派给, 请, 责任单位, or at the head of a clause. */
import { tidy } from '../heard.ts'

export interface Named {
  /** Each once, as written. */
  readonly names: readonly string[]
  /** Where the names stand, with the words that made them the ones (派给, 责任单位：). */
  readonly at: number
  readonly length: number
}

/** What a body's name ends with. */
const body =
  '派出所|生态环境|(?:公路|养护|工务)段|局|所|(?<![带排归])队|(?<![着督交催转主承协帮查代包要在])办|办公室|街道|镇|乡|村|社区|村委|村委会|居委会|委员会|管委|管委会|大队部|委|(?<![微车油]|变电|子)站|中心|公司|集团|物业|单位|项目部|施工方|建设方|部门|指挥部|专班|网格长|网格员|监督员|巡查员|保洁员|护林员|河长|环卫|城管|交警|公安|水务|住建|环保|执法|市监|农业农村|消防|应急|工信|交通|林草|自然资源|卫健|商务|水利|电力|农业|路政|运管|镇街|村组|[屯庄楼栋组]长|网格'
/** None of these stands within a body's name. */
const inName =
  '(?:[站府山桥店庙寺门宫楼湖河城江][前后内下中]|(?![各今明前后内底本这下周月号点把去到于在的和与及请你我他让由叫派给牵件那这])\\p{Script=Han})'
const person =
  '(?:大(?=[刘李王张赵陈周吴马孙杨胡林罗勇强军伟明山])\\p{Script=Han}|[老小阿](?![区时学村路河桥区厂]|板|百姓|伙|问题|鬼|年|说|心|组)\\p{Script=Han}|(?![完开停复施动员职民竣返做打手加化电军矿临务])\\p{Script=Han}工|\\p{Script=Han}(?:姐|哥|叔|嫂|总|主任|书记|所长|队长|局长|镇长|村长|站长|科长|组长|经理)(?![地厂人业程作]))'
const actor = `(?:各?${inName}{0,8}(?:${body})|(?:各|每个)${inName}{0,4}(?:书记|[长员]|干部)|${person})`
/** As little as makes a body: 河西村 in 河西村办. */
const short = `${inName}{0,8}?(?:${body})`
const list = `${actor}(?:[、+和与及跟] ?${actor}){0,5}`
/** 二组 三组, 下庄村 西河村 你们两个村: called one after the other at the very beginning. */
const unit = `(?:[\\d一二三四五六七八九十]{1,2}组|(?!各)\\p{Script=Han}{1,5}?(?:村|社区|屯|庄))`
const duty =
  '$|[\\s，,。：:；;！!？?]|先|顶上|跑|你们?|的?同志|(?:牵头|负责)(?!人|区|的)|联合|配合|上?派|主办|协办|承办|主抓|设卡|拉网|对|每|注意|回应|答复|解释|速|排查|下午|上午|晚上|出动|安排|核实|核查|处理|处置|办理|跟进|到场|到位|书面|说明|抓紧|马上|立即|尽快|今|明|后天|本周|下周|这周|月底|于|在|限|把|将|一起|一块|组成|成立|同步|带队|盯着|两家|提前|主调|出人|给(?!他|你|我)|各|跟上|去|前往|到|赶|再|接|组织|落实|整改|反馈|回复|务必|必须|看|查|跑|盯|带|来|包干|认领|接手|[\\d一二两三四五六七八九十半]+(?:个|天|日|小时|分钟|工作日)'
/** A name that only its place in the sentence gives away: 派给李谷雨办理. */
const anyName = '[^\\s，,。：:；;！!？?（）()@→【】｜|]{2,14}?'
const anyEnd = `(?=${duty}|办结|完成|处理)`

/** What is asked of a body when it is urged on: 监测站什么情况, 东沟村动作慢了. */
const wanting =
  '动作|什么情况|怎么|咋|的?(?:谁|哪位)|的?(?:同志|朋友)|到现在|进度|给个|给出|还差|还没|抓点?紧|快点|(?:的)?(?:回执|反馈|结果|台账|照片)|迟迟|未按|[\\p{Script=Han}\\d]{2,10}迟迟'
/** In this order: who says it outright is believed first. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?:(?:责任|牵头|承办|主办|落实|督办|整改|处置)(?:单位|部门|人|领导)|承办|主办)[:：] ?(?<who>${anyName})(?=$|[\\s，,。；;｜|])`,
    'u',
  ),
  new RegExp(`^(?:先)?派(?!出|人|车)(?<who>${person})(?=去|到|来|过去|盯|跑|带)`, 'u'),
  // 催一下环卫所，周队 麻烦你: who is urged on, who is called by his office.
  new RegExp(`^(?:再)?催(?:办|促|问)?(?:一下|一哈|下)?[:：]? ?(?<who>${actor})(?=$|[\\s，,。；;、：:])`, 'u'),
  /^(?<who>\p{Script=Han}[队局所总科处])(?=[ ，,、]?(?:麻烦|辛苦|请|你))/u,
  /^(?<who>(?<half>[老小阿]\p{Script=Han})\k<half>)/u,
  new RegExp(
    `(?:^|[\\s，,。；;]|这个|这件|此件|该件)(?:转交|移交|转|改派|改转|交(?![警通])|派(?!出)|给)给? ?(?<who>${short})(?=办?(?:${duty}))`,
    'u',
  ),
  new RegExp(
    `(?:交办|派单|指派|分派|安排|转办|转交|转|交|派|分)(?:给|到|至|由)[:：]? ?(?<who>${anyName})${anyEnd}`,
    'u',
  ),
  new RegExp(`(?:→|->|=>) ?(?<who>${anyName})${anyEnd}`, 'u'),
  new RegExp(
    `^(?:【?(?:交办|派单|指派|分派|转办|转交)】?|/assign)[:：,，]? ?(?<who>${anyName})${anyEnd}`,
    'u',
  ),
  new RegExp(`(?:^|[\\s，,。；;])转 ?(?<who>${list})(?=${duty})`, 'u'),
  new RegExp(`(?:请|由|归|让|叫|麻烦|通知|安排|抽调) ?(?<who>${list})(?=${duty})`, 'u'),
  new RegExp(`(?:请|由) ?(?<who>${anyName})(?:来)?(?=处理|处置|办理|负责|牵头|核实|去看|到场|整改)`, 'u'),
  new RegExp(
    `^(?<who>${unit}(?:[ 、和]${unit}|(?<=组)${unit}){1,5})(?= *(?:反馈|回复|怎么|呢|还没|进度|什么情况|你们|今|明|后|把|去|到|分|各|一起|马上|立即|抓紧|派|：|:))`,
    'u',
  ),
  /^(?<who>[\d一二三四五六七八九十]{1,2}组)(?= *(?:你们|今|明|把|去|：|:))/u,
  /(?:^|[\s，,。；;：:])(?!麻烦|辛苦|还是|要不|那就|今天|明天|后天|今晚|明早|下午|上午|晚上|赶紧|抓紧|马上|最好|先让)(?<who>\p{Script=Han}{2,3}) ?(?=你(?:去|跟|带|负责|牵头|跑|看|盯|先|把|办|到))/u,
  /^(?!大家|赶紧|抓紧|马上|立即|一起|今天|明天|后天|今晚|明早|下午|上午|晚上|派人|你们|我们|咱们|有空|抽空|回头|各位|谁去|再去|出去|进去|过去|回去|上去|下去)(?<who>\p{Script=Han}{2}) (?=去(?!了|年|过))/u,
  /(?:^|[\s，,。；;：:】]|[队组村业个啊])(?<who>[老小阿]\p{Script=Han})(?=啊?你|[:：]|啊你| 去)/u,
  new RegExp(`(?:^|[\\s，,。；;】])(?:提醒|请)?(?<who>${actor})(?=[:：])`, 'u'),
  // 交通局请书面说明: the courtesy comes behind the name.
  new RegExp(
    `(?:^|[\\s，,。；;：:】])(?<who>${list})(?=请(?:书面|说明|于|在|今|明|后天|本周|下周|尽快|抓紧|马上|立即|配合|派|核实|核查|处理|处置|办理|反馈|回复|报|到场|牵头))`,
    'u',
  ),
  new RegExp(
    `(?:^|[\\s，,。；;：:】])(?<who>各?(?:${actor}|${inName}{1,4}(?:庄|屯|营|寨|堡|湾|岭|坪)|村|社区|镇))(?=${wanting})`,
    'u',
  ),
  new RegExp(`(?:^|[\\s，,。；;：:！!？?]|[前内底晚午天])(?<who>${list})(?=${duty})`, 'u'),
  new RegExp(`(?:^|[\\s，,])(?<who>${anyName})(?:牵头|负责)(?!人|同志|区|的)`, 'u'),
]

/** Whoever speaks to everybody and nobody: no one that could be held to it. */
const nobody =
  /^(?:哪|承办$|责任(?:单位|部门|人)|承办单位|相关单位|你们?|我们?|他们?|大家|领导|上级|谁|有关|相关|平台|指挥)/u
/** 城管局和住建局 are two; 和平村 is one. */
const between =
  /[、 ]|及|\+|(?<=组)(?=[\d一二三四五六七八九十]{1,2}组)|(?<=[局办所队村镇道区委站司院心警管组政方司])(?:和|与|跟)|(?<=[老小阿大]\p{Script=Han})(?:和|与|跟)(?=[老小阿大]\p{Script=Han})/u

const head = new RegExp(`^(?<who>${actor})(?:(?:的|那边的?)(?:同志|朋友|老师)|[，, ])`, 'u')
/** Who is asked at the very beginning: 金沙街道，021进展如何. */
export const calledFirst = (text: string): readonly string[] => {
  const who = head.exec(tidy(text))?.groups?.who
  return who === undefined || nobody.test(who) ? [] : [who]
}

/** The first who are named, or null. Linear: names are bounded. */
export function namedIn(text: string): Named | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const who = match?.groups?.who
    if (match === null || who === undefined || nobody.test(who)) continue
    const names = who
      .split(between)
      .map((one) => once(tidy(one.replace(/^(?:给|到|至|由|请|让)/u, ''))))
      .filter((one) => one !== '')
    if (names.length > 0)
      return { names: [...new Set([...names, ...besides(text)])], at: match.index, length: match[0].length }
  }
  const names = besides(text)
  return names.length > 0 ? { names: [...new Set(names)], at: text.length, length: 0 } : null
}

const aside = new RegExp(`(?:^|[\\s，,。；;])(?!各)(?<who>${list})(?=配合|跟上|协助|参与)`, 'u')
const area =
  /(?:[东西南北中前后]片区?|[归由])(?<who>(?:[老小阿]|大)\p{Script=Han})(?=$|[\s，,。；;、]|跑|盯|管|负责)/gu
/** Who goes with them, and who has the other half: 住建、环保配合, 东片归老周 西片小林. */
function besides(text: string): readonly string[] {
  const areas = [...text.matchAll(area)].map(({ groups }) => groups?.who ?? '')
  const helping =
    /(?:配合|协办|协助)(?:单位|部门)?[:：] ?(?<who>[^\s，,。；;：:]{2,10})(?=$|[\s，,。；;])/u.exec(text)
  return [
    ...(helping?.groups?.who?.split(between) ?? []),
    ...(aside.exec(text)?.groups?.who?.split(between) ?? []),
    ...(areas.length > 1 ? areas : []),
  ]
}

/** 老赵老赵 calls one man twice. */
const once = (name: string): string => {
  const half = name.slice(0, name.length / 2)
  return half.length >= 2 && half + half === name ? half : name
}
