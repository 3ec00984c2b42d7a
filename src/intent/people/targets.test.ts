/** Whom a message is for. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Intent } from '../reading.ts'
import { assigneesIn, mentionsIn, targetsIn } from './targets.ts'

const orders: readonly (readonly [string, readonly string[]])[] = [
  ['@小王 @老赵 两小时内到三里桥', ['小王', '老赵']],
  ['@孙姐 你们社区牵头 环卫配合', ['孙姐']],
  ['【交办】责任单位：住建局；整改时限：11月25日前', ['住建局']],
  ['牵头单位：水务局 时限：五个工作日内', ['水务局']],
  ['派给东沟村，明天中午12点前办结', ['东沟村']],
  ['交给双碾村 后天弄完', ['双碾村']],
  ['派单： → 胜利街道，一周内完成', ['胜利街道']],
  ['请执法队半小时内到达东郊化工厂', ['执法队']],
  ['请交警大队、交通局10日内拿出方案', ['交警大队', '交通局']],
  ['各镇办：请于本周五17时前报送台账', ['各镇办']],
  ['老赵老赵 收到请回复', ['老赵']],
  ['渣土车 交警+城管联合查', ['交警', '城管']],
  ['把辖区再过一遍，商务局牵头', ['商务局']],
  ['派给老宋和小梁，下午五点前回话', ['老宋', '小梁']],
  ['催一下环卫所，垃圾车怎么还没到', ['环卫所']],
  ['站前街道，还没签收，什么情况？', ['站前街道']],
  ['转施工方，今天必须盖上', ['施工方']],
  ['转交水务局，七日内查清', ['水务局']],
  ['牵头单位：交警大队，配合：路政', ['交警大队', '路政']],
  ['环卫所本周内把死角清一遍', ['环卫所']],
  ['小魏你跑一趟南河滩', ['小魏']],
  ['月底前各社区把台账收齐', ['各社区']],
  ['麻烦物业今天处理一下', ['物业']],
  ['转生态环境分局办理，五个工作日内回复', ['生态环境分局']],
  ['承办：柳林镇 时限：12月5日', ['柳林镇']],
  ['【交办单】承办：柳林镇｜期限：12月5日｜内容：清运', ['柳林镇']],
  ['第6号逾期了，水务局请书面说明', ['水务局']],
  ['三组四组今晚到砖厂路口拦车', ['三组', '四组']],
  ['这件转南关社区处理', ['南关社区']],
  ['东片老郑 西片小罗 九点出发', ['老郑', '小罗']],
  ['水务局牵头，住建、生态环境配合', ['水务局', '住建', '生态环境']],
  ['环保所和派出所一起去', ['环保所', '派出所']],
  ['二组 三组 把村道两边清了', ['二组', '三组']],
  ['艾力 你去六连看看', ['艾力']],
  ['大刘 明早跟车去一趟', ['大刘']],
  ['农业+水务拉网查', ['农业', '水务']],
  ['月底前挨个过筛子，交通局带队', ['交通局']],
  ['各屯长 把小锅炉摸一遍底', ['各屯长']],
  ['请领导放心', []],
  ['说好的昨天完工 今天还是老样子', []],
  ['谁离得近去看看', []],
]
test.each(orders)('%s is for %j', (text, names) => {
  expect(assigneesIn(text, [], 'assign')).toEqual(names)
})

test.each<[Intent, string, readonly string[]]>([
  ['urge', '逾期2天，请胜利街道说明原因', ['胜利街道']],
  ['urge', '住建局的同志在不在？', ['住建局']],
  ['urge', '督办：建设路微站反馈超过1小时了', []],
  ['roster', '东沟村网格长换人了 以后找小周', ['小周']],
  ['roster', '拉小吴进群 他是新来的监督员', ['小吴']],
  ['roster', '今晚值班：老李、小陈', ['老李', '小陈']],
  ['roster', '今晚夜巡：小马、老周', ['小马', '老周']],
  ['roster', '这周六值班老韦，周日阿芬', ['老韦', '阿芬']],
  ['roster', '老薛请假，这几天小葛顶', ['小葛']],
  ['roster', '新同志小穆拉进来了 管台账', ['小穆']],
  ['query', '金沙街道，021件进展如何？', ['金沙街道']],
  ['roster', '夜班表：周三老韩、周四小魏', ['老韩', '小魏']],
  ['roster', '小郑调走了，接任的是小马', ['小马']],
  ['roster', '值班表：带班领导孙镇长，值班员小秦', ['孙镇长', '小秦']],
  ['roster', '今日值班室：小崔 全天', ['小崔']],
  ['roster', '二级网格长由老董担任', ['老董']],
  ['roster', '小方辞职了 暂由我兼', []],
  ['roster', '北片归老田，南片归老邢', ['老田', '老邢']],
  ['roster', '老魏退了 接班的是小石', ['小石']],
  ['roster', '周末带班老崔 接警小何', ['老崔', '小何']],
  ['roster', '今日带班：韩主任；值守：小禾', ['韩主任', '小禾']],
  ['roster', '老葛退了 以后换秀兰接', ['秀兰']],
  ['roster', '换新手机了', []],
  ['roster', '手机号换了', []],
  ['urge', '水务局哪位在线', ['水务局']],
  ['urge', '杏花庄怎么回事', ['杏花庄']],
  ['urge', '监测站什么情况', ['监测站']],
  ['feedback', '需住建局配合', []],
  ['done', '@老李 你派的那个活干完了', ['老李']],
  ['help', '@环保小助手 怎么用', []],
])('%s: %s names %j', (intent, text, names) => {
  expect(assigneesIn(text, [], intent)).toEqual(names)
})

test('whom the platform says was called wins over what is written', () => {
  expect(assigneesIn('请城管局处理 @小王(石桥)', ['小王(石桥)'], 'assign')).toEqual(['小王(石桥)'])
  expect(mentionsIn('@小王 @小王 @环保小助手 看')).toEqual(['小王', '环保小助手'])
})

test('what a command leaves over has neither names nor the command in it', () => {
  expect(targetsIn('交办 给城管局 注意安全', [])).toEqual({ targets: ['城管局'], rest: '注意安全' })
  expect(targetsIn('交办 @小王 注意安全', ['小王'])).toEqual({ targets: ['小王'], rest: '注意安全' })
})

const pieces = [
  '请',
  '由',
  '城管局',
  '、',
  '派给',
  '老赵',
  '老',
  '@',
  '@小王',
  ' ',
  '值班：',
  '牵头',
  '→',
  '责任单位：',
  '各',
  '局',
]

test('no text makes it throw, and every name stands in the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      for (const intent of ['assign', 'roster', 'done'] as const)
        for (const name of assigneesIn(text, [], intent)) expect(text).toContain(name)
    }),
    { numRuns: 600 },
  )
})

test.each(pieces)('7,000 characters of %s are read soon', (piece) => {
  const started = performance.now()
  for (const intent of ['assign', 'roster'] as const)
    assigneesIn(piece.repeat(7_000 / piece.length), [], intent)
  expect(performance.now() - started).toBeLessThan(100)
})
