/** Who takes over, joins or has the watch: 以后找小周, 拉小吴进群, 今晚值班：老李、小陈. */

const called =
  '(?:[老小阿](?![区时学村路板组])\\p{Script=Han}|\\p{Script=Han}{1,2}(?:主任|书记|所长|队长|局长|镇长|村长|站长|科长|组长|工|姐|哥|老师)|\\p{Script=Han}{2,3}?)'
const after =
  '(?=$|[\\s，,。；;、！!（(]|进|加入|担|顶|照|入|看着|替|接|负责|兼|代|值|管|上|来|吧|了|同志|当|任|盯|对|带|跑|带班)'
const takesOver: readonly RegExp[] = [
  /(?<who>[老小阿]\p{Script=Han})(?:拉|加)?进(?:来|群)/u,
  new RegExp(
    `(?:以后|今后|往后|之后|有事|暂时|先)?(?:都|就)?(?:找|问|拉|换(?=[老小阿大]|\\p{Script=Han}{2}[接顶来])|联系|对接|归|由|让|换成|换为|变更为|变更成|调整[为成]|变成|定为|改成|改为|[接继]任的?是|接[班替]的?是|[顶替]班的?是|定了? ?是|新任(?:的?是)?|欢迎(?:新伙伴|新成员|新人|新来的|新同志)?|新同志|交接?给|移交给) ?(?:新来的|新同事|那个|网格员|监督员|网格长|\\p{Script=Han}{1,4}[组队村所局]的?)??(?<who>${called})${after}`,
    'u',
  ),
  /(?<who>[老小阿]\p{Script=Han})(?:接任|接替|接手|顶上|代班|替班|兼任|兼着|上任|到岗|照看|换个?班|为|加一下|(?:今天|刚|已)?[入进]群)/u,
  /(?:这几天|这两天|这周|本周|期间|今后|以后|暂时|其余|先)(?:都|就|由|让|请|是)*(?<who>(?:[老小阿大]|(?![都就由让请是找问]))\p{Script=Han}{1,2}?)(?=先?(?:顶|替|代|盯|值班|跑))/u,
  /(?<who>\p{Script=Han}{2,3})替我(?!们)/u,
  /接替\p{Script=Han}{2,3}的(?<who>[老小阿]\p{Script=Han})/u,
  /(?:网格员|监督员|网格长|巡查员|保洁员|联络员|值班员)[:：]? ?(?<who>[老小阿]\p{Script=Han})(?!区|组|学|时|退|走|调|不干|辞|离|休|要走|住院|请假)/u,
  /[:：] ?(?<who>[老小阿]\p{Script=Han})(?=$|[\s，,。；;])/u,
]
const watch =
  /(?:\/duty|值班|夜班|夜巡|带班|值守|排班|当班|巡夜)(?:表|人员|名单|安排|室|电话|领导|员|的)?(?:是|为|：|:| )(?<who>[^。；;！!\n]{2,80})/u
const inWatch =
  /(?:[老小阿]\p{Script=Han}|(?<=领导|[、：: ，,一二三四五六日天])\p{Script=Han}{1,2}(?:主任|书记|所长|队长|局长|镇长|村长|站长|科长|组长)|(?<=[、：: ，,一二三四五六日天])(?!大家|抓阄|轮|值班|带班|人员|今[天日晚早]|明[天日晚早]|全天|全部|上午|下午|晚上|夜间|白天|待定|轮流|电话|手机|同上|其他)\p{Script=Han}{2,3})(?=$|[、，, 。；;\n])/gu

/** 周末带班老崔 接警小何, 白班小庄，夜班老韩, 周姐上午 大刘下午: whom each turn has. */
const turn =
  /(?:值班|带班|[夜白早晚中]班|接警|值守|备勤|[上下]午|白天|周[一二三四五六日天]|其余|夜里|夜间|晚上)[:：是为]? ?(?<who>[老小阿大](?![家区时学])\p{Script=Han}|\p{Script=Han}(?:主任|书记|所长|队长|局长|镇长|村长|站长|科长|姐|哥|工))(?=$|[\s，,、；;。])/gu

/** 北片归老田，南片归老邢. */
const area = /[东西南北中上下前后]片区?归?(?<who>[老小阿]\p{Script=Han})/gu

/** Each once, in order; who leaves is not among them. */
export function rosterNames(text: string): readonly string[] {
  const turns = [...text.matchAll(turn)].map(({ groups }) => groups?.who ?? '')
  const onWatch = watch.exec(text)?.groups?.who
  if (onWatch !== undefined) {
    const names = [...` ${onWatch}`.matchAll(inWatch)].map(([name]) => name)
    if (names.length > 0 && names.length >= turns.length) return [...new Set(names)]
  }
  if (turns.length > 1) return [...new Set(turns)]
  const areas = [...text.matchAll(area)].map(({ groups }) => groups?.who ?? '')
  if (areas.length > 1) return [...new Set(areas)]
  for (const pattern of takesOver) {
    const who = pattern.exec(text)?.groups?.who
    if (who !== undefined && !/^[我你他她咱俺人的]/u.test(who)) return [who]
  }
  return []
}
