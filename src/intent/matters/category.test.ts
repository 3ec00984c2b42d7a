/** What people call each kind of matter, and where neighbouring kinds part. */
import { expect, test } from 'vitest'
import { loadLexicon } from '../../load-lexicon.ts'
import { ruleBook } from '../grammar/rule-book.ts'
import { wordsIn } from '../grammar/words-in.ts'
import { categoriesIn } from './categories-in.ts'
import { findCategory } from './category.ts'

const lexicon = await loadLexicon()
const of = (text: string) => findCategory(text, lexicon)?.code

const told = `
sanluanwu: 村西头老学校里藏着个化铅的黑点；小酸洗又偷着开工；拆了的那个塑料厂又把机器拉回来了
coal: 禁煤区发现有人拉煤进来卖；地炉子烧的臭煤；养老院还是燃煤锅炉
nonroad: 打桩机柴油机黑烟；货场的正面吊冒黑烟；外地来的压路机没进场登记
site_dust: 老旧小区改造，管沟土没覆盖；防尘网叫风刮跑了；房子外墙铲皮灰到处飞
road_dust: 泥头车轮子带泥上路；渣土车不盖盖子；十字路口洒了半车沙
stockpile: 石灰堆在路边没盖；货场石料卸车不洒水；院子里石膏粉堆着刮白了树
vocs: 汽修店敞着门喷漆；稀释剂桶没盖；皮具店胶水味冲
fume: 早点摊炸油条烟大；净化器滤网糊满油；羊肉泡馍店排气扇
industry_air: 铸造厂冲天炉冒烟；烟气颜色发黄；造粒塔粉尘飘
burn_trash: 门口铁桶里烧废纸；菜场旁烧烂筐子；小区草坪烧枯叶
burn_straw: 点着了田埂草；一亩多地烧黑了；田坎上烧草灰
black_smoke: 大巴怠速不熄火；农运车突突黑烟；老款依维柯黑烟
sewage: 卫生院污水没消毒直排；厨房水管通到雨水沟；船上往江里排机舱水
black_water: 河水变酱油色；水面一层绿皮；村前大塘水发黑
drinking_water: 隔离网被剪开；喝的水有股农药味；吃水沟里洗拖把
garbage: 集市散了一地垃圾；椰子壳堆路边；学校围墙外方便面桶一堆
solid_waste: 十几袋化工原料扔路边；脱硫石膏偷倒；冶炼水渣填坑
livestock: 散养户粪便流路上；猪场沼液漫出来；圈里积粪一米深
noise: 凌晨浇混凝土；织布机咔嚓响；广场鞭子啪啪
film_pesticide: 薄膜刮得到处都是；葡萄套袋纸袋；白膜缠在犁上
soil: 地块挖出来黑土刺鼻；冶炼厂周边土；老油库挖出来的土有油
odor: 风一吹就是臭；夜里一股氨水似的味；鱼粉味熏得头疼
air_alarm: 走航车VOCs高值；硫化氢监测报警；微站数据从60跳到210
illegal_project: 搬迁新址没环评；无排污许可证；黑灯瞎火连夜安装设备
emergency: 酸雾弥漫疏散；柴油泄漏入河；硫化氢熏倒两人
eco: 退耕还林地复垦；越野车碾压草场；夜里拉走河沙
data_tamper: 采样口套塑料袋；COD一个月不变；有人往站房塞湿毛巾
alert_violation: 预警期间搅拌站出料；停产清单上的厂子灯火通明；橙警砂场照样装车
dispute: 协商赔偿谈崩；水稻死了找厂理论；村民围住施工车不让走
other: 光污染LED屏刺眼；井圈裂了；高压线打火`

const rows = told
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [code = '', texts = ''] = line.split(': ')
    return texts.split('；').map((text): [string, string] => [text, code])
  })

test('every kind has its words here', () => {
  expect(new Set(rows.map(([, code]) => code))).toEqual(new Set(lexicon.categories.map(({ code }) => code)))
})

test.each(rows)('%s is of %s', (text, code) => {
  expect(of(text)).toBe(code)
})

test.each([
  ['工地的土没盖网', '拉土的车没盖篷布', '沙子堆没盖网'],
  ['地头烧稻草', '垃圾池里烧稻草帘子和塑料', '烧煤取暖'],
  ['罐车往沟里倒废水', '沟里的水发黑发臭', '猪场粪水排沟里'],
  ['井边堆化肥', '菜地里扔农药瓶', '农药厂旧址挖出来的土'],
])('%s, %s and %s are three matters', (...texts) => {
  expect(new Set(texts.map(of)).size).toBe(3)
})

test('a character that several words hold counts once', () => {
  const book = ruleBook(lexicon)
  const [first] = categoriesIn(wordsIn('苯系物偏高', book), book)
  expect(first).toMatchObject({ code: 'air_alarm', weight: 10 })
})
