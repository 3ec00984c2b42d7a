/** How people speak, intent by intent and kind by kind: messages by several hands, none of them an example of a phrase. */
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../load-lexicon.ts'
import { BatchLine, saidInLine } from './lines/batch-line.ts'
import { readMessage } from './read-message.ts'
import type { Intent, Reading } from './reading.ts'

const lexicon = await loadLexicon()

function reading(role: string, photos: number, text: string): Reading {
  const line = {
    id: 1,
    text,
    photos,
    sender_role: role === 'public' ? null : role,
    sent_at: '2026-11-18T10:30:00',
  }
  return readMessage(saidInLine(BatchLine.parse(line)), lexicon)
}

describe('the intent', () => {
  test.each<[Intent, string, number, string]>([
    ['self_handled', 'L4', 0, '广场舞声音大 过去劝了几句 音量调下来了'],
    ['self_handled', 'L4', 1, '路上掉的渣土联系渣土公司清走了 西环路'],
    ['self_handled', 'L4', 1, '弯道上撒的石子我们几个扫干净了'],
    ['self_handled', 'L4', 1, '洗车店往路面冲水 已让他改接沉淀池 记录一下'],
    ['self_handled', 'L4', 1, '两个小孩玩火点垃圾 我给踩灭了 跟家长说过了'],
    ['self_handled', 'L5', 1, '本店油烟机今天请人清洗了 留个记录'],
    ['feedback', 'L3', 0, '007 联系不上负责人 电话一直没人接'],
    ['feedback', 'L3', 1, '现场看了 火已经灭了 剩一堆灰'],
    ['feedback', 'L3', 1, '现场正在冲洗路面'],
    ['feedback', 'L3', 0, '先期处置了 后续再跟'],
    ['feedback', 'L3', 0, '问了一圈 都说不知道谁倒的 还在查监控'],
    ['feedback', 'L2', 0, '经现场核实，烟为蒸汽，非污染'],
    ['done', 'L4', 0, '好了 处理完了'],
    ['done', 'L3', 1, '15号办完了 图上传了'],
    ['done', 'L4', 1, '活儿干完了哈 照片发了'],
    ['done', 'L3', 2, '8号 垃圾全部清运完毕 地面清扫干净'],
    ['done', 'L4', 2, '整好了 瞅瞅'],
    ['done', 'L3', 2, '整改到位 申请销号'],
    ['escalate', 'L3', 0, '9号件缺专业设备 申请区监测站支援'],
    ['escalate', 'L3', 0, '老板有背景 我们去了三回连门都进不去'],
    ['escalate', 'L2', 0, '需要水务部门一起 我们单方面弄不了'],
    ['escalate', 'L3', 0, '申请上级派专业检测人员'],
    ['escalate', 'L3', 0, '此件超出我村处置能力，上报镇网格办'],
    ['escalate', 'L4', 0, '商户不配合 还把我推出来了 求支援'],
    ['assign', 'L1', 0, '各街道明天中午12点前把夜查情况汇总报上来'],
    ['assign', 'L1', 0, '【任务】请水务局3日内完成排口溯源'],
    ['assign', 'L3', 0, '@小王 7号你跟一下'],
    ['assign', 'L2', 0, '各村今晚务必把散煤户再过一遍 明早8点报数'],
    ['assign', 'L2', 0, '@老周 你去码头看看什么情况 半小时内给我回信'],
    ['assign', 'L1', 0, '请住建、城管今晚联合去城南工地查一遍'],
    ['accept', 'L4', 0, 'OK 十分钟到'],
    ['accept', 'L3', 0, '白塔村收到，已安排网格员前往'],
    ['accept', 'L3', 0, '好的收到'],
    ['accept', 'dept', 0, '住建局已签收'],
    ['accept', 'L4', 0, '好的 马上过去'],
    ['accept', 'L3', 0, '知道了 我安排'],
    ['return', 'dept', 0, '属于水务局职责，建议改派'],
    ['return', 'dept', 0, '该企业已移交园区管委会监管，退回'],
    ['return', 'L3', 0, '13号跟10号重了'],
    ['return', 'dept', 0, '该事项不在我局职责范围内，予以退回'],
    ['return', 'L3', 0, '这个地方归开发区管 不是我们的片'],
    ['return', 'L3', 0, '照片看不出在哪 退给上报人补充'],
    ['extend', 'dept', 0, '涉及资金申请，需延期一个月'],
    ['extend', 'L3', 0, '下雨没法施工 能不能延两天'],
    ['extend', 'L3', 0, '雪太大车进不去 8号能不能晚一天'],
    ['extend', 'L2', 0, '整改资金没到位 先挂账'],
    ['extend', 'dept', 0, '因汛期无法施工，申请延期至下月15日'],
    ['extend', 'L3', 0, '5号还差点尾巴 申请宽限到周日'],
    ['urge', 'L2', 0, '@东沟村 怎么没人回话'],
    ['urge', 'L1', 0, '12号为啥还没签收'],
    ['urge', 'L2', 0, '5号都三天了 一点动静没有？'],
    ['urge', 'L1', 0, '003超时4小时了'],
    ['urge', 'L1', 0, '截至目前仍有5件未反馈，请各单位抓紧'],
    ['urge', 'L2', 0, '8号还没动？明天区里来查'],
    ['verify', 'L1', 0, '006未按要求整改，退回重办'],
    ['verify', 'L1', 0, '012验收不合格 限两日内重新整改'],
    ['verify', 'L2', 0, '现场已核查，确已整改，同意结案'],
    ['verify', 'L2', 0, '抽查了 垃圾还在 不能算完'],
    ['verify', 'L1', 0, '同意'],
    ['verify', 'L1', 0, '仍有裸土未盖 整改不合格'],
    ['checkin', 'L4', 1, '第三遍巡查 没问题 收队'],
    ['checkin', 'L4', 0, '今天平安'],
    ['checkin', 'L4', 1, '早班巡完 没发现冒烟点'],
    ['checkin', 'L4', 1, '巡河打卡 水质清澈 岸边无垃圾'],
    ['checkin', 'L4', 1, '北沟看了一圈 没人烧'],
    ['checkin', 'L5', 1, '门岗自查 车辆无冒烟 冲洗台正常'],
    ['meeting', 'L2', 1, '召开重污染天气应对专题会，书记主持'],
    ['meeting', 'L3', 1, '今天早会传达了区里精神 8:00-8:20 9人'],
    ['meeting', 'L3', 0, '碰头会延到9点开'],
    ['meeting', 'L3', 1, '刚开完会 就说了禁烧的事 15分钟'],
    ['meeting', 'L3', 0, '今天例会取消 明天一起开'],
    ['meeting', 'L2', 0, '镇周调度会已结束 重点讲了扬尘'],
    ['log_activity', 'L3', 2, '给网格员发了反光背心和巡查本'],
    ['log_activity', 'L3', 1, '给养殖户发了告知书 都签字了'],
    ['log_activity', 'L3', 1, '入户发放明白纸120份'],
    ['log_activity', 'L2', 0, '网格员考试今天考完 平均88分'],
    ['log_activity', 'L2', 1, '今天和企业负责人双见面 签了承诺书'],
    ['log_activity', 'L2', 0, '第三季度台账装订完成 已交区办'],
    ['recall', 'L4', 0, '看错了 是水蒸气'],
    ['recall', 'L4', 0, '不好意思 拍错地方了 撤回'],
    ['recall', 'L4', 0, '报错了 不是咱们村的'],
    ['recall', 'L3', 0, '006作废 重复了'],
    ['recall', 'L3', 0, '006号先撤了吧 误会'],
    ['recall', 'L4', 0, '看错楼号了 是5栋'],
    ['query', 'L3', 0, '请问焚烧秸秆罚多少钱'],
    ['query', 'L4', 0, '清明节能不能上坟烧纸'],
    ['query', 'L4', 0, '放烟花违法吗'],
    ['query', 'L2', 0, '本月积分排名出来没'],
    ['query', 'L4', 0, '巡查补贴怎么算的'],
    ['query', 'L4', 0, '我上个月补贴多少'],
    ['notice', 'L1', 0, '【通知】今晚22时启动黄色预警'],
    ['notice', 'L3', 0, '停电通知：明天上午8点至12点下田坝片区检修线路'],
    ['notice', 'L3', 0, '#接龙 报名周六巡河 1. 老周 2. 小李'],
    ['notice', 'L1', 0, '国家通报：某地因秸秆焚烧问责12人'],
    ['notice', 'L2', 0, '转发：冬季防火安全提示'],
    ['notice', 'L2', 0, '各网格：明日有检查组来，请做好准备'],
    ['thanks', 'L4', 0, '感谢感谢 麻烦了'],
    ['thanks', 'L4', 0, '谢谢书记'],
    ['thanks', 'L4', 0, '大家辛苦了👍'],
    ['thanks', 'L4', 0, '[强][强][强]'],
    ['thanks', 'L4', 0, '👍👍👍'],
    ['thanks', 'L3', 0, '👏👏'],
    ['chitchat', 'L4', 0, '朋友圈看到有人发外地山火 太可怕了'],
    ['chitchat', 'L4', 1, '娃今天得奖状了'],
    ['chitchat', 'L4', 0, '堵车了 晚到一会'],
    ['chitchat', 'L4', 0, '昨晚喝多了 头疼得要命'],
    ['chitchat', 'L4', 0, '谁带打火机了'],
    ['chitchat', 'L4', 0, '我家楼下新开了个澡堂子 水挺热'],
    ['roster', 'L3', 0, '今天老周值夜班'],
    ['roster', 'L2', 0, '从下周起夜查由李队负责'],
    ['roster', 'L4', 0, '我电话换了 麻烦更新一下'],
    ['roster', 'L2', 0, '红旗街网格长由小刘接任'],
    ['roster', 'L3', 0, '小陈请假两天 北坡由老李代管'],
    ['roster', 'L3', 0, '我明天调休 有事找小赵'],
    ['help', 'L4', 0, '使用说明'],
    ['help', 'L4', 0, '帮助 办结'],
    ['help', 'L4', 0, '@环保小助手 有什么命令'],
    ['help', 'L4', 0, '上报要怎么写啊'],
    ['help', 'L4', 0, '怎么用这个'],
    ['help', 'L4', 0, '机器人怎么用'],
  ])('%s: %s with %i photos says 「%s」', (intent, role, photos, text) => {
    expect(reading(role, photos, text).intent).toBe(intent)
  })
})

describe('a report, and what kind of matter it is', () => {
  test.each<[string, string, number, string]>([
    ['sanluanwu', 'L4', 1, '村西废弃猪舍里又开始熔塑料'],
    ['coal', 'L4', 0, '三轮车拉散煤进城中村卖 五毛一斤 有人买'],
    ['coal', 'L4', 1, '早市摊贩都用煤炉子 烟熏火燎'],
    ['nonroad', 'L4', 1, '铲车没环保牌还在干活'],
    ['nonroad', 'L5', 1, '我们项目上新来的两台压路机没有环保号牌 尾气管冒黑烟'],
    ['site_dust', 'L4', 1, '还是昨天那个工地 今天照样没盖'],
    ['site_dust', 'L3', 1, '城南安置区三号地块基坑边土方全敞着 塔吊喷淋也没有'],
    ['road_dust', 'L4', 1, '拉灰车从电厂出来一路飘 跟下雪一样'],
    ['road_dust', 'L4', 1, '半夜有拉石子的车把料洒在弯道上 摩托车差点滑倒 青龙桥头'],
    ['stockpile', 'L4', 1, '建材店门口沙石水泥占了半条街 露天放'],
    ['stockpile', 'L4', 1, '桥西煤场半边没苫'],
    ['vocs', 'L4', 1, '印刷厂后窗一直排 一股油墨味 东郊'],
    ['vocs', 'L4', 1, '小区对面打印店装修 师傅在人行道上给柜子喷漆'],
    ['fume', 'L4', 0, '接居民来电，凤台小区底商饭店油烟直排'],
    ['fume', 'L4', 1, '楼下火锅店排风口正对着我家卧室 天天一股牛油味 翠屏路88号'],
    ['industry_air', 'L4', 1, '钢构厂抛丸机布袋破了 粉尘往外喷'],
    ['industry_air', 'L3', 1, '铸件厂除尘器没转 车间门口冒黑灰'],
    ['burn_trash', 'L4', 1, '#随手拍 老砖厂门口烧电线'],
    ['burn_trash', 'L4', 0, '急急急 三号院着火了 烧的垃圾'],
    ['burn_straw', 'L4', 1, '机耕路两边油菜秆烧了一大片 白塔村七组'],
    ['burn_straw', 'L4', 1, '西坡地里黑了一大片 刚烧过还在冒烟'],
    ['black_smoke', 'L4', 1, '那个旧中巴车起步就喷一团黑烟 客运站出口'],
    ['black_smoke', 'L4', 1, '一辆大货突突冒黑烟 往高速口去了'],
    ['sewage', 'L4', 1, '菜市场杀鱼的把血水往雨水篦子里倒 东城菜场'],
    ['sewage', 'L4', 1, '雨水口倒污水 火锅店的员工 拍到了'],
    ['black_water', 'L4', 0, '西关那条河沟又黑又臭 居民意见很大'],
    ['black_water', 'L4', 1, '公园荷花池的水都成绿汤了'],
    ['drinking_water', 'L4', 1, '水库大坝里侧一群人野泳还洗衣服'],
    ['drinking_water', 'L3', 1, '村里水井周围堆满农家肥 一下雨全渗进去'],
    ['garbage', 'L4', 1, '垃圾桶三天没人倒 苍蝇乱飞 纺织路12号'],
    ['garbage', 'L3', 1, '帮忙转一下 居民说安民小区后面垃圾没人管'],
    ['solid_waste', 'L4', 1, '荒地里埋了一排蓝色化工桶 有的已经锈穿'],
    ['solid_waste', 'L4', 1, '有人往北石沟倒炉渣 两大车'],
    ['livestock', 'L4', 1, '养鸡场鸡粪堆路边 招苍蝇 臭 五村'],
    ['livestock', 'L4', 1, '路边两头病死的猪 都生蛆了'],
    ['noise', 'public', 0, '网格员在吗 我家楼上装修中午也不停 吵死人了 锦园3栋2单元'],
    ['noise', 'L4', 0, '对面KTV天天唱到凌晨 我们楼老人心脏受不了'],
    ['film_pesticide', 'L4', 1, '草莓棚拆下来的旧膜扔得满沟都是'],
    ['film_pesticide', 'L4', 1, '打完药的瓶子随手丢田埂 小孩捡着玩 白塔村'],
    ['soil', 'L4', 1, '化肥厂老址上种的菜全黄了 土一股药水味'],
    ['odor', 'L4', 0, '晚上十点左右有刺鼻气味 像农药 东关'],
    ['odor', 'L4', 0, '今晚开发区方向飘来一股猫尿味 有没有人管'],
    ['air_alarm', 'L1', 0, '1号国控点PM10小时值突升到320，周边网格立即排查'],
    ['air_alarm', 'L1', 0, '城西站点18时PM10突然蹦到380，请就近网格员速查周边'],
    ['illegal_project', 'L3', 1, '山坳里起了个砂石加工线 说是还没拿到批文'],
    ['illegal_project', 'L3', 1, '村北新起厂房正在装设备 问了没有环评'],
    ['emergency', 'L4', 2, '化工园东门储罐区冒黄烟 有刺鼻味 工人往外跑'],
    ['emergency', 'L4', 1, '河里漂着一大片柴油 加油站那边流下来的'],
    ['eco', 'L4', 1, '几十棵杨树被人连夜锯了 北干渠'],
    ['eco', 'L4', 1, '有人在湿地里挖沙'],
    ['data_tamper', 'L4', 1, '有辆雾炮车停在空气站底下一直喷'],
    ['alert_violation', 'L3', 1, '橙色预警还没解除 石材厂又开锯了'],
    ['alert_violation', 'L4', 0, '预警期间柴油货车照样进城 北环路口'],
    ['dispute', 'L3', 1, '两户人家为猪圈臭味吵到村委会了 越闹越凶'],
    ['dispute', 'L4', 1, '渔民把排污企业大门堵了 要求赔鱼苗钱'],
    ['other', 'L4', 0, '高架桥下路灯坏了一排 晚上黑咕隆咚'],
  ])('%s: %s with %i photos says 「%s」', (category, role, photos, text) => {
    const { intent, opensCase, categories } = reading(role, photos, text)
    expect({ intent, opensCase, category: categories[0] }).toEqual({
      intent: 'report',
      opensCase: true,
      category,
    })
  })
})

describe('an innocent sentence', () => {
  test.each([
    '老周抽烟比烟囱还猛',
    '他家烧的菜真香',
    '烟台的苹果到了',
    '我手机发烧似的烫',
    '没收到通知啊',
    '垃圾短信天天发',
    '排队买油条呢',
    '倒是没啥事',
    '这水平不行',
    '火车晚点了',
  ])('「%s」 opens no case', (text) => {
    expect(reading('L4', 0, text).opensCase).toBe(false)
  })
})

test('垃圾 within 烧…垃圾 makes no heap of rubbish of it', () => {
  expect(reading('L4', 1, '河堤下头那家烧垃圾的弄利索了 地也扫干净了').categories).toEqual(['burn_trash'])
})

test('a reading names the rules that spoke and the words they found', () => {
  const why = reading('L4', 1, '红旗街后头有人烧垃圾').why()
  expect(why).toContainEqual({ rule: 'report/seen', matched: ['有人'], for: 'report' })
  expect(why.some(({ rule, for: code }) => rule === 'category/burn_trash' && code === 'burn_trash')).toBe(
    true,
  )
})
