/** Sentences as they fall in groups, from every kind of wish to none; none of them from a phrase's own examples. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sampleSaid } from './sample-said.ts'
import { understand } from './understand.ts'
import { readLexicon } from './vocabulary/read-lexicon.ts'

const folder = `${import.meta.dirname}/lexicon`
const lexicon = readLexicon(
  readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') })),
)
const photo = { photos: 1 }
const quote = { quotesCase: true }
const toBot = { addressed: true }

const understood = (text: string, around: Parameters<typeof sampleSaid>[1] = {}): string => {
  const found = understand(sampleSaid(text, around), lexicon)
  if (found.kind !== 'wish') return found.kind
  return found.wish.wish === 'act' ? found.wish.act : found.wish.wish
}

test.each<[string, string, Parameters<typeof sampleSaid>[1]?]>([
  ['上报：北坡村口有人倒建筑垃圾', 'report'],
  ['上报东沟村后山有人偷着采石', 'report'],
  ['领导，我要上报 二中门口夜市油烟很大', 'report'],
  ['群众反映 迎宾路工地夜间施工吵得睡不着', 'report'],
  ['北坡村口有人倒建筑垃圾', 'report', photo],
  ['北坡村口有人倒建筑垃圾', 'report'],
  ['和平路烧烤摊油烟直接往街上排', 'report', photo],
  ['石桥镇砖厂又冒黑烟了', 'report', toBot],
  ['南河大桥下面有人往河里倒废机油', 'report', photo],
  ['7号楼后面堆了两车渣土没苫盖', 'report', photo],
  ['紧急上报 二号桥下大量死鱼', 'report'],
  ['收工路上看见地里烧秸秆 北坡', 'report', photo],
  ['我接了 7号签收', 'acknowledge-case'],
  ['收到', 'acknowledge-case', quote],
  ['签收', 'acknowledge-case'],
  ['环保所收到', 'acknowledge-case'],
  ['17号件收到，这就去', 'acknowledge-case'],
  ['7号：已到现场，正在协调洒水车', 'progress-case'],
  ['反馈：3号件联系上业主了', 'progress-case'],
  ['现场正在清理，预计两小时完成', 'progress-case', quote],
  ['七号件办结，附照片', 'finish-case', photo],
  ['9号 垃圾已经清运完毕，申请销号', 'finish-case', photo],
  ['搞定', 'finish-case', { ...quote, ...photo }],
  ['核查通过', 'pass-check', quote],
  ['12号验收合格', 'pass-check'],
  ['12号验收不合格，还有一堆没清', 'fail-check'],
  ['不通过，照片是旧的', 'fail-check', quote],
  ['同意7号销号', 'close-case'],
  ['8号需要区里协调', 'escalate-case'],
  ['上报 8号 管不了', 'escalate-case'],
  ['8号交办给北坡村，后天下班前', 'assign-case'],
  ['请住建局核实', 'assign-case', quote],
  ['@李谷雨 去看一下', 'assign-case', { ...quote, mentions: ['李谷雨'] }],
  ['8号不是我们村的，退回', 'return-case'],
  ['8号移交公安局', 'transfer-case'],
  ['8号申请延期到月底', 'ask-extension'],
  ['准了，8号同意延期', 'grant-extension'],
  ['8号不同意延期', 'refuse-extension'],
  ['8号都三天了还没反馈', 'urge-case'],
  ['8号列入重点督办', 'supervise-case'],
  ['8号先挂账', 'suspend-case'],
  ['8号恢复办理', 'resume-case'],
  ['8号和5号是同一个地方', 'merge'],
  ['反馈 8号 东边已清理干净', 'progress-case'],
  ['退回 8号 情况不属实', 'return-case'],
  ['8号 门前垃圾清完了', 'finish-case', photo],
  ['8号请月底前整改完成', 'chatter'],
  ['8号已交办给城管局了', 'chatter'],
  ['上报 情况复杂', 'escalate-case', quote],
  ['撤回 我看错了', 'withdraw-case'],
  ['8号不属实，是蒸汽', 'void-case'],
  ['补充照片', 'supplement', { ...quote, ...photo }],
  ['更正 8号 地点是南河大桥东头', 'correct'],
  ['巡查打卡 北坡 正常', 'patrol'],
  ['今天巡查完毕 一切正常', 'patrol', photo],
  ['碰头会已开，安排了禁烧', 'meeting'],
  ['查询待办', 'query-open'],
  ['8号办完了没有', 'query-case'],
  ['8号现在什么情况？', 'query-case'],
  ['使用说明', 'help'],
  ['自行处置：南关烧树叶，已扑灭', 'self-handled', photo],
  ['路边有人烧落叶，我劝他灭了，浇了水', 'self-handled', photo],
  ['2', 'choice'],
  ['②', 'choice'],
  ['第二个', 'choice'],
  ['８号现在怎么样了', 'query-case'],
  ['8号已清理', 'finish-case'],
  ['8号已处理', 'finish-case'],
  ['8号劝住了', 'finish-case'],
  ['8号 火灭了 让他写了保证', 'finish-case'],
  ['8号马上去清理', 'acknowledge-case'],
])('「%s」 is %s', (text, wish, around) => {
  expect(understood(text, around)).toBe(wish)
})

test.each<[string, Parameters<typeof sampleSaid>[1]?]>([
  ['好的'],
  ['收到通知了没，明天开会'],
  ['早上好'],
  ['谢谢大家'],
  ['7号下午三点在镇里开会'],
  ['本月7号发工资'],
  ['完成情况汇总表周五交'],
  ['我住红旗街18号'],
  ['晚上去吃烧烤吧'],
  ['听说隔壁县化工厂爆炸了'],
  ['关于禁止焚烧秸秆的通知', photo],
  ['小时候地里都烧秸秆', photo],
  ['哈哈你抽烟比烧锅炉还呛', photo],
  ['举报电话12369'],
  ['上报系统又登不上去了'],
  ['明天下午组织清理河道垃圾', photo],
  ['应急演练模拟油罐车泄漏', photo],
  ['天气真好', photo],
  ['会议改到下午三点'],
  ['没有通过驾照考试'],
  ['这个月的报表谁还没交？'],
  [''],
  ['', photo],
])('「%s」 wishes nothing of us', (text, around) => {
  expect(understood(text, around)).toBe('chatter')
})

test('what is said to the bot and not understood is answered with the nearest phrases', () => {
  const found = understand(sampleSaid('那个申请的期限我跟你讲', { addressed: true }), lexicon)
  expect(found.kind).toBe('unclear')
  expect(found.kind === 'unclear' ? found.nearest : []).toContain('申请延期')
})

test('a report carries place, matter and urgency in the words of its writer, and its reasons', () => {
  const found = understand(sampleSaid('上报 红旗街18号院后头有人烧垃圾，赶紧来人'), lexicon)
  expect(found).toMatchObject({
    kind: 'wish',
    wish: {
      wish: 'report',
      text: '红旗街18号院后头有人烧垃圾，赶紧来人',
      place: '红旗街18号院后头',
      category: 'burn_trash',
      urgency: 'urgent',
      matters: [],
    },
    because: { phrase: 'report-case' },
    reading: { intent: 'report', opensCase: true, categories: ['burn_trash'] },
  })
  const rules = found.kind === 'wish' ? found.reading.why().map(({ rule }) => rule) : []
  expect(rules).toEqual(expect.arrayContaining(['command/report-case', 'report/seen', 'category/burn_trash']))
})

test('several matters of one message come each with its words, its place and its kind', () => {
  const found = understand(
    sampleSaid('今早转了一圈：①向阳市场垃圾满溢②二道桥下有人倒污水', { photos: 2 }),
    lexicon,
  )
  expect(found.kind === 'wish' ? found.wish : null).toMatchObject({
    wish: 'report',
    category: 'garbage',
    matters: [
      { text: '向阳市场垃圾满溢', place: '向阳市场', category: 'garbage' },
      { text: '二道桥下有人倒污水', category: 'sewage' },
    ],
  })
})

test('this is a report, said to an earlier message, makes its words the report', () => {
  const around = { quotedText: '桥下的水是黑的', addressed: true }
  expect(understand(sampleSaid('这是上报', around), lexicon)).toMatchObject({
    kind: 'wish',
    wish: { wish: 'report-quoted', category: null },
  })
})

test('what is told and will be done by whoever tells it is asked about', () => {
  const kindOf = (text: string) => understand(sampleSaid(text, { photos: 1 }), lexicon)
  expect(kindOf('北坡脚下堆了垃圾，我们这就清理')).toMatchObject({
    kind: 'unsure',
    between: [{ intent: 'report' }, { intent: 'self_handled' }],
  })
  expect(kindOf('北坡脚下堆了垃圾，我们清理完了').kind).toBe('wish')
})

test('a bare place opens nothing; in answer to a case it is where that lies', () => {
  expect(understand(sampleSaid('村东水渠边'), lexicon).kind).toBe('chatter')
  const answer = understand(sampleSaid('村东水渠边', { quotesCase: true }), lexicon)
  expect(answer).toMatchObject({ wish: { wish: 'supplement', place: '村东水渠边' } })
})

test('up to twenty matters are told apart', () => {
  const signs = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳']
  const found = understand(sampleSaid(`上报 ${signs.map((one) => `${one}路边堆了垃圾`).join(' ')}`), lexicon)
  expect(found.kind === 'wish' && found.wish.wish === 'report' && found.wish.matters).toHaveLength(20)
})

test('whoever was asked which of two readings he meant is taken at his word', () => {
  const said = sampleSaid('路边的沙堆盖上了', { photos: 1, addressed: true })
  expect(understand(said, lexicon, 'self_handled')).toMatchObject({
    kind: 'wish',
    wish: { wish: 'self-handled' },
  })
  expect(understand(said, lexicon, 'done')).toMatchObject({ kind: 'wish', wish: { act: 'finish-case' } })
})

test('an assignment carries whom, until when, and the note', () => {
  const text = '交办 7号 @小王 @老赵 明天下班前 注意留痕'
  const found = understand(sampleSaid(text, { mentions: ['小王', '老赵'] }), lexicon)
  expect(found.kind === 'wish' ? found.wish : null).toMatchObject({
    act: 'assign-case',
    ref: { short: 7 },
    targets: ['小王', '老赵'],
    words: '注意留痕',
    until: Date.parse('2026-11-19T18:00:00+08:00'),
  })
})

test('a number that stands only in the quoted text is the case meant', () => {
  const found = understand(sampleSaid('已办结', { quotedText: 'HB20261118-007 红旗街烧垃圾' }), lexicon)
  expect(found).toMatchObject({ wish: { act: 'finish-case', ref: { no: 'HB20261118-007' } } })
})
