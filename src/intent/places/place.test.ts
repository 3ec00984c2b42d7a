/** Places as people write them, texts that name none, and texts made to hurt. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { findPlace, labelledPlace, placeFor } from './place.ts'
import { PlaceWords } from './place-words.ts'

const yaml = readFileSync(`${import.meta.dirname}/../lexicon/places.yaml`, 'utf8')
const lexicon = { places: PlaceWords.parse(parse(yaml)) }

test.each([
  ['地点：迎宾路与和平街交叉口，有人倒垃圾', '迎宾路与和平街交叉口'],
  ['位置在南河大桥东头', '南河大桥东头'],
  ['石桥镇北坡村口有人烧秸秆', '石桥镇北坡村口'],
  ['在迎宾路18号院发现露天喷漆', '迎宾路18号院'],
  ['渣土没盖，风一吹全是灰，和平街工地', '和平街工地'],
  ['发现东沟村后山有人采石', '东沟村后山'],
  ['三号楼前井盖缺失', '三号楼前'],
  ['有人往南河里倒泔水 就在二中门口', '二中门口'],
  ['中心医院北侧拆迁工地没洒水', '中心医院北侧拆迁工地'],
  ['学府花园东门对面的汽修店 打磨车漆', '学府花园东门对面的汽修店'],
  ['水泥罐车在乌拉泊收费站旁边洗罐', '乌拉泊收费站旁边'],
  ['养牛的把粪堆在河沿上 柳树泉', '柳树泉'],
  ['迎春路跟光明街十字 渣土撒了一路', '迎春路跟光明街十字'],
  ['建设路、红旗街交叉口没人洒水', '建设路、红旗街交叉口'],
  ['李家营村委会西边200米 麦茬着了', '李家营村委会西边200米'],
  ['棉纺厂家属院3单元门口堆满装修垃圾', '棉纺厂家属院3单元门口'],
  ['宏达砂石料场 没抑尘 一刮风看不见路', '宏达砂石料场'],
  ['环城西路和朝阳巷口 烤鱼店油烟净化器不转', '环城西路和朝阳巷口'],
  ['污水冒出来了 满大街都是 长春里社区门口', '长春里社区门口'],
  ['有人夜里烧电缆皮 西闸口铁路桥墩下面', '西闸口铁路桥墩下面'],
  ['油罐车翻到沟里了 漏油 312国道胡家台段', '312国道胡家台段'],
  ['举报一家电镀作坊，在城西大塘村六组祠堂隔壁', '城西大塘村六组祠堂隔壁'],
  ['应急处转来：泄漏已止住，位置精工园纬三路，请到场监测', '精工园纬三路'],
  ['发现有人盗采砂石，滹沱河大桥上游约800米', '滹沱河大桥上游约800米'],
  ['恶臭熏天 问心巷', '问心巷'],
  ['灰大得看不见人 石家桥引线', '石家桥引线'],
  ['冒黑烟 前李村三队大棚', '前李村三队大棚'],
  ['跃马湖南岸 有两堆垃圾', '跃马湖南岸'],
  ['王渠子那台推土机没贴码', '王渠子'],
  ['烧垃圾 槐荫公寓9层', '槐荫公寓9层'],
  ['东岗监测点2206数值猛涨', '东岗监测点2206'],
  ['站前街拆迁那片光拆不洒水', '站前街拆迁那片'],
  ['南关桥桥墩下有人烧被子', '南关桥桥墩下'],
  ['河庙村与小营村之间着了一片荒草', '河庙村与小营村之间'],
  ['砖厂到水塔那截路上全是煤渣', '砖厂到水塔那截'],
  ['青石桥红绿灯那儿拉土车漏了一地', '青石桥红绿灯那儿'],
  ['五号机井井盖没了', '五号机井'],
  ['东湖加油站西约三里地 地头冒烟', '东湖加油站西约三里地'],
  ['有人在杨树村里收废油', '杨树村里'],
  ['德安里修下水挖的土没盖', '德安里'],
  ['一条街都是油烟 八里香门口', '八里香门口'],
  ['老胶鞋厂旧址挖出来黑泥', '老胶鞋厂旧址'],
  ['烟老大了 看不见对面车 后海沿', '后海沿'],
  ['顺路看到 石料站门口裸土没盖', '石料站门口'],
  ['旧轮胎堆得老高 西关废品点', '西关废品点'],
])('%s lies at the named %s', (text, place) => {
  expect(findPlace(text, lexicon)).toBe(place)
})

test.each([
  ['一个', '货场煤堆没盖，路过的都呛', '货场'],
  ['a village without a name', '俺们村口有人焚烧垃圾', '村口'],
  ['one’s own', '我们小区地库有人给电动车喷漆', '我们小区地库'],
  ['what is shown', '👆就这条河沟 水黑得吓人', '这条河沟'],
  ['what is told of it', '疑似死灰复燃：上个月查封的那家小作坊又冒烟了', '上个月查封的那家小作坊'],
  ['named behind 汽修厂门口', '汽修厂门口喷漆，味道很冲，永宁路北段', '永宁路北段'],
  ['spoken', '喂就是那个青年路啊就那个超市后面有人在烧东西', '青年路超市后面'],
  ['the speaker’s own', '我厂3号窑滤袋破了', '我厂3号窑'],
  ['in two pieces', '小区后墙根垃圾没人清 丽景小区', '丽景小区后墙根'],
  ['a ground and where at it', '滩涂上有人私建棚子', '滩涂上'],
  ['a kind of place where a clause begins', '造纸厂半夜排红水', '造纸厂'],
  ['whose it is left out', '有人往河里倒泔水 就三岔河桥头饭馆的', '三岔河桥头'],
  ['yonder left out', '滨河街那边露天烧烤好几家', '滨河街'],
  ['yonder kept', '变电站那边倒土 尘土飞扬', '变电站那边'],
])('a place can be vague or %s', (_how, text, place) => {
  expect(findPlace(text, lexicon)).toBe(place)
})

test.each([
  ['a bin', '宠物医院后门垃圾桶里有针管', '宠物医院后门'],
  ['the way there', '有车往水磨渠里放东西', '水磨渠'],
  ['the inside of a pond', '上河村水塘里全是死鱼', '上河村水塘'],
  ['where the speaker stands', '纺织厂家属院这边都闻着了', '纺织厂家属院'],
  ['whose doing it is', '光明路12号楼下小饭馆油烟没处理', '光明路12号楼下'],
  ['numbers of a list', '看了两处：1团结巷口沙土没盖 2菜店门前烂菜叶一地', '团结巷口'],
  ['one’s works before what stands there', '我们厂锅炉房后面有人烧木板', '锅炉房后面'],
  ['nothing of a name that begins with a small word', '运粮河北岸有根管子', '运粮河北岸'],
  ['nothing of a numbered road', 'K12+300处有人往沟里倒垃圾', 'K12+300处'],
  ['nothing of a shed', '马家沟旧棚里有人熔铝', '马家沟旧棚里'],
  ['what was not done', '黄土岗砂石料场不盖网', '黄土岗砂石料场'],
])('of a place is left out %s', (_what, text, place) => {
  expect(placeFor('report', text, lexicon)).toBe(place)
})

test.each([
  '有人烧垃圾',
  '烟很大',
  '味道难闻，受不了',
  '',
  '车牌尾号37',
  '豆腐坊的浆水顺着沟流到河里了',
  '工地负责人承诺下午盖完',
  '派给东沟村',
  '请胜利街道说明原因',
  '各村今晚加强巡查',
  '7号弄完了',
  '第17号那个坑塘 抽水车来了两台',
  '渣土车一路撒到马路上',
  '拉了三车垃圾',
  '下月5号前完成',
  '第二圈转完了',
  '复测达标，准予销号',
  '路边那堆白灰谁家的',
])('%s names no place', (text) => {
  expect(findPlace(text, lexicon)).toBeNull()
})

test('in feedback a bare site is no place, in a patrol it is', () => {
  expect(placeFor('feedback', '工地已经停了', lexicon)).toBeNull()
  expect(placeFor('checkin', '工地今天没干活 苫盖完好', lexicon)).toBe('工地')
  expect(placeFor('done', '建设路微站那个处理完毕', lexicon)).toBe('建设路微站')
  expect(placeFor('meeting', '地点：镇会议室', lexicon)).toBeNull()
})

test('whoever is sent is no place, and on a round nobody’s own works are one', () => {
  expect(placeFor('assign', '派给东沟村，明天办结', lexicon)).toBeNull()
  expect(placeFor('checkin', '本厂自查 除尘开着', lexicon)).toBeNull()
})

test('a clause that is only a name is one in a report, whatever it ends with', () => {
  expect(placeFor('report', '采石把山头削平了 砚山尕', lexicon)).toBe('砚山尕')
  expect(placeFor('checkin', '转完一圈 砚山尕', lexicon)).toBeNull()
})

test('what is labelled is taken up to the end of its clause', () => {
  expect(labelledPlace('更正 地点是老戏台旁边，其余不变')).toBe('老戏台旁边')
  expect(labelledPlace('烟很大')).toBeNull()
})

const pieces = [
  '红旗街',
  '村',
  '路',
  '口',
  '18号院',
  '后头',
  '那个',
  '的那家',
  '我们',
  '这个',
  '地点',
  '：',
  ' ',
  '，',
  '往',
  '烧',
  '的',
  '一',
  '3',
  '#楼',
  '😂',
  '里',
]

test('no text makes it throw; it finds the same again, of characters of the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
        maxLength: 14,
      }),
      (parts) => {
        const text = parts.join('')
        const found = findPlace(text, lexicon)
        expect(findPlace(text, lexicon)).toBe(found)
        for (const one of found ?? '') expect(text).toContain(one)
      },
    ),
    { numRuns: 600 },
  )
})

test.each(pieces)('7,000 characters of %s are read soon', (piece) => {
  const text = piece.repeat(7_000 / piece.length)
  const started = performance.now()
  findPlace(text, lexicon)
  // Around 3 ms where nothing else runs.
  expect(performance.now() - started).toBeLessThan(100)
})

test.each([
  ['feedback', '水塔后沟的桶围起来了 车在路上', '水塔后沟'],
  ['done', '粮库北墙外沟里的灰拉走了 可以销了', '粮库北墙外沟里'],
  ['escalate', '新华书店楼上那家舞厅说了不听 请上面出面', '新华书店楼上'],
  ['verify', '铁路桥下面看过了 没有再倒 同意销', '铁路桥下面'],
  ['done', '鸭棚那个 粪水口堵上了 销了吧', null],
  ['feedback', '抽水泵到了 还在抽', null],
] as const)('of a known matter (%s) what is told first is where: %s', (intent, text, place) => {
  expect(placeFor(intent, text, lexicon)).toBe(place)
})
