/** Documents as offices write them, in an invented district: what the golden files and the layout tests are made from. */
import type { Block } from '../../domain/document/block.ts'
import type { Bulletin } from '../../domain/document/bulletin.ts'
import type { OfficialDocument } from '../../domain/document/official-document.ts'

const ranking: Block = {
  kind: 'table',
  title: '各镇（街道）环境监管网格10月运行情况',
  columns: [
    { title: '名次', share: 2, align: 'center' },
    { title: '镇（街道）', share: 5 },
    { title: '上报（件）', share: 3, align: 'right' },
    { title: '按期销号', share: 3, align: 'right' },
    { title: '超期（件）', share: 3, align: 'right' },
    { title: '得分', share: 3, align: 'right' },
  ],
  rows: [
    ['1', '北苇镇', '46', '97.8%', '1', '98.50'],
    ['2', '榆关街道', '39', '94.9%', '2', '96.25'],
    ['3', '南河镇', '51', '92.2%', '4', '93.00'],
    ['4', '槐荫街道', '28', '85.7%', '4', '88.75'],
    ['5', '岭后乡（含岭后工业园区管理委员会托管的三个行政村）', '33', '78.8%', '7', '81.50'],
  ],
}

const body: Block[] = [
  {
    kind: 'paragraph',
    text: '10月份，全区环境监管网格共上报问题197件，销号178件，按期销号率90.4%，比上月提高2.1个百分点。现将有关情况通报如下。',
  },
  { kind: 'heading', level: 1, text: '总体情况' },
  {
    kind: 'heading',
    level: 2,
    text: '巡查频次基本达到要求。',
    runOn:
      '四级网格长应巡查每周1次，实际完成率98.6%；五级网格员应巡查每日1次，实际完成率95.2%。未完成的主要集中在岭后乡和槐荫街道。',
  },
  {
    kind: 'heading',
    level: 2,
    text: '扬尘和露天焚烧仍是突出问题。',
    runOn: '全月上报扬尘类问题82件、焚烧类问题41件，两类合计占62.4%。',
  },
  { kind: 'heading', level: 3, text: '扬尘类问题集中在三处在建工地和两处物料堆场。' },
  { kind: 'heading', level: 4, text: '物料堆场未覆盖31件，已整改29件。' },
  { kind: 'heading', level: 4, text: '工地出口未冲洗19件，已整改19件。' },
  ranking,
  { kind: 'heading', level: 1, text: '下一步工作要求' },
  {
    kind: 'heading',
    level: 2,
    text: '限期清零。',
    runOn: '超期的18件问题，由所在镇（街道）二级网格长包案，11月15日前全部销号；确需延期的，按程序报批。',
  },
  {
    kind: 'heading',
    level: 2,
    text: '举一反三。',
    runOn: '请各镇（街道）对照本通报，对辖区内同类点位开展一次自查，11月20日前将结果报区环委办。',
  },
]

export const notification: OfficialDocument = {
  kind: 'official-document',
  head: '某区生态环境保护委员会办公室文件',
  number: '某环委办发〔2026〕6号',
  title: '关于2026年10月份全区网格化环境监管工作考核情况的通报',
  to: ['各镇人民政府、街道办事处', '区直有关单位'],
  body,
  attachments: [
    '2026年10月份各镇（街道）考核得分明细表',
    '2026年10月份未按期销号问题清单及责任单位、责任人、整改时限一览表（截至2026年10月31日24时）',
  ],
  issuer: '某区生态环境保护委员会办公室',
  date: '2026年11月5日',
  sealed: true,
  note: '此件公开发布',
  copies: ['市生态环境保护委员会办公室', '区委办公室', '区人大常委会办公室', '区政协办公室', '区纪委监委'],
  printed: { by: '某区生态环境保护委员会办公室', date: '2026年11月5日' },
}

/** Goes up, is not sealed, has one attachment, no copies. */
export const report: OfficialDocument = {
  kind: 'official-document',
  urgency: '加急',
  head: '北苇镇人民政府文件',
  number: '北政发〔2026〕18号',
  signedOffBy: '甲某某',
  title: '关于河西砂石料场扬尘问题整改情况的报告',
  to: ['某区生态环境保护委员会'],
  body: [
    {
      kind: 'paragraph',
      text: '根据贵委10月28日交办要求，我镇对河西砂石料场扬尘问题组织了整改，现将情况报告如下。',
    },
    { kind: 'heading', level: 1, text: '整改措施' },
    { kind: 'paragraph', text: '料场已停止作业，堆料3200平方米全部覆盖，新建冲洗平台1座。' },
    { kind: 'paragraph', text: '特此报告。' },
  ],
  attachments: ['河西砂石料场整改前后照片'],
  issuer: '北苇镇人民政府',
  date: '2026年11月2日',
  sealed: false,
  copies: [],
  printed: { by: '北苇镇党政办公室', date: '2026年11月2日' },
}

export const weekly: Bulletin = {
  kind: 'bulletin',
  head: '网格化环境监管工作专报',
  issue: 46,
  issueOverall: 312,
  issuer: '某区生态环境保护委员会办公室',
  date: '2026年11月20日',
  title: '本周新增问题47件，3件超期待督办',
  body: [
    { kind: 'heading', level: 1, text: '需要决定的事项' },
    { kind: 'paragraph', text: '岭后乡3件问题超期5日以上，建议由一级网格长挂牌督办。' },
    { kind: 'heading', level: 1, text: '本周情况' },
    {
      kind: 'paragraph',
      text: '11月16日至20日，全区新增问题47件，比上周减少6件；销号44件，自行处置21件；目前在办38件，其中超期3件。',
    },
    ranking,
    { kind: 'heading', level: 1, text: '下周研判' },
    { kind: 'paragraph', text: '（由编发单位填写）' },
  ],
  attachments: [],
  sentTo: [
    { how: '报', whom: ['一级网格长'] },
    { how: '发', whom: ['二级网格长', '区直有关单位'] },
  ],
}
