/** How something is said, whatever it is about: asked, told on, planned, long past, joked, settled. */

/** Every mood with the words that give it away. Bounded patterns, so that each is linear in the text. */
const moods = {
  asks: /[?？]|(?:吗|了没|了没有|出来没有|没有呢|啥情况)(?:[。!！~～ ]|$)|怎么(?!办理)|多少|谁(?:是|在|知道|有|负责|家的?|没|管)|哪(?:里有|有|个|家|儿|些|天)|什么时候|啥时|是不是|算不算|能不能|有没有(?=人知道)|可不可以|要不要|几(?:条|个|件|点)(?:了|没|$)|问一下|请问|找谁/u,
  notice:
    /^[【[]?(?:转发|通知|通报|公告|公示|提醒|温馨提示|曝光台?|案例|倡议|接龙|简报|预警(?:通知|信息|发布|提示)|新闻|要闻|快讯|关于)|的通知|通知[:：]|严禁|禁止|请各|各(?:村|镇|单位|位|网格|工地|部门)[^，。]{0,8}(?:要|请|务必|注意|停止)|引以为戒|欢迎监督|请勿|勿使用|请大家|被查处|被行政/u,
  hearsay:
    /听说|据说|刷到|视频里|短视频|电视剧|电影|小说|新闻里|网上说|刷到|隔壁[县市区省]|外地|某[地村企市县]|梦见|真吓人/u,
  past: /以前|小时候|当年|去年(?!取缔)|前年|往年|上个月|昨晚那个|曾经|记得/u,
  plan: /(?:明天|后天|下周|下午|周末|晚上|回头|改天|打算|准备|计划)[^，。!！ ]{0,8}(?:去|开展|组织|清理|培训|开会|宣传|演练|活动)|加密巡查|志愿活动/u,
  joke: /哈哈|嘿嘿|呵呵|嘻嘻|真香|真逗|😂|🤣|😄|😓|\[笑哭\]|\[捂脸\]|\[呲牙\]|我妈|我家(?!门|楼|旁|后|前|对|隔)|手机|饺子|红包/u,
  /** Sent out, not told: 收到请回复 去看一下. */
  order:
    /收到请回复|去[^，。！ ]{1,8}看一?下|联合查|再过一遍|[内前](?:到|反馈|回复|报送|办结)|核实[^，。！]{0,10}并回复/u,
  /** Looked at, and nothing wrong there. */
  calm: /没(?:味道|异常|问题|发现|看见(?:明火|烟|人|异常))|未(?:发现|见异常)|水清|(?<!说)[检自]查正常|(?<!说|称|说设备|说设施)运行正常|苫盖完好|没啥(?:事|问题)/u,
  drill: /演练|模拟|培训|考试|讲课|宣传(?:册|单|活动)/u,
  thanks:
    /^(?:谢谢|感谢|多谢|辛苦|点赞|赞|棒|👍|👌|🙏|💪|🌹|❤|\[(?:玫瑰|强|赞|握手|抱拳|OK|鼓掌|合十)\]|好的|好|嗯+|行|OK|ok|可以|没问题|早上好|早|晚上好|下午好|中午好|晚安|你好|您好|大家好|哈+)/u,
} as const

export type Mood = keyof typeof moods

/** Not knowing is no question: 说不清归哪个村的. */
const unknown = /(?:不清|不知道|看不出|说不准|没看清|不晓得)[^，。！? ？]{0,8}/gu

/** True when a text shows a mood. */
export const shows = (mood: Mood, text: string): boolean =>
  moods[mood].test(mood === 'asks' ? text.replace(unknown, '') : text)

/** Set right on the spot by the one who speaks: persuaded, put out, cleared. */
const settled =
  /当场|现场(?:已?制止|已?处理|已?处置|已?整改|已?清理)|已(?:经)?(?:灭|劝|制止|清理|清走|清运|清除|处理|处置|整改|停用|调解|熄灭|扑灭|盖上|盖好|苫盖|拉走|关停|冲洗|恢复|叫停|解决)|劝(?:了|住|停|离|阻|导)|制止(?:了|并)|浇灭|扑灭|熄灭了?|灭了|盖上了|洒了水|扫干净|清(?:走|干净|理|完|掉)了|拉走了|冲(?:了|干净)|打开了|处理(?:完|好)了|自己处理|关(?:了|掉了)|停了|教育过了|批评教育|不用派人|登记一下|留个底|留痕/u
/** What takes a settlement back: 劝了不听, 又烧起来了. */
const unsettled =
  /不听|不改|又(?:烧|冒|倒|堆|来)|屡(?:禁|教)|还(?:在|是)(?:烧|冒|排|倒|响|吵)|没人(?:管|清|拉)|拒不|反弹|复燃|请(?:领导|上级)/u

/** True when the speaker says that it is settled. */
export const isSettled = (text: string): boolean => !unsettled.test(text) && settled.test(text)
