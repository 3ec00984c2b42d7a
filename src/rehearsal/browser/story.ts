/** The story of five levels as somebody plays it in the browser: the README's table is held against it. */

export interface Scene {
  readonly who: string
  readonly group: string
  /** In order: buttons to press, words to type. A sample photo goes out with the words after it. */
  readonly acts: readonly Act[]
  /** What the bell then says in this group. */
  readonly hears: string
}

export type Act =
  | { readonly press: string }
  | { readonly jump: string }
  | { readonly sample: string }
  | { readonly say: string }

const village = '柳湾村网格群'
const town = '北苇镇网格群'
const district = '澄湖区网格化监管群'

export const story: readonly Scene[] = [
  {
    who: '胡秋分',
    group: village,
    acts: [{ jump: '到明早 8 点' }, { sample: '污水外排' }, { say: '上报 砖厂北墙外水沟有黑水流出' }],
    hears: '胡秋分 报告，请 @徐大暑',
  },
  {
    who: '徐大暑',
    group: village,
    acts: [{ press: '签收' }, { say: '上报 1号 查不到排口，村里没有检测设备' }],
    hears: '上报至北苇镇',
  },
  { who: '杨立夏', group: town, acts: [{ say: '上报 1号 查不到来源，请区里协调' }], hears: '上报至澄湖区' },
  { who: '陈谷雨', group: district, acts: [{ say: '交办 1号 北苇镇 后天下班前' }], hears: '交办给北苇镇' },
  { who: '杨立夏', group: town, acts: [{ say: '交办 1号 柳湾村 检测车已派出' }], hears: '交办给柳湾村' },
  { who: '徐大暑', group: village, acts: [{ say: '交办 1号 @何霜降' }], hears: '请 @何霜降' },
  {
    who: '何霜降',
    group: village,
    acts: [{ press: '签收' }, { say: '反馈 1号 排口已找到，正在封堵' }],
    hears: '反馈进展',
  },
  {
    who: '何霜降',
    group: village,
    acts: [{ sample: '整改之后' }, { say: '办结 1号 排口已封堵，水沟已清干净' }],
    hears: '已办结，请 @徐大暑',
  },
  { who: '马处暑', group: village, acts: [{ press: '核查通过' }], hears: '核查通过，请 @徐大暑 销号' },
  { who: '徐大暑', group: village, acts: [{ press: '销号' }], hears: '已销号，问题已解决' },
  {
    who: '徐大暑',
    group: village,
    acts: [...Array(6).fill({ jump: '+2 小时' }), { jump: '+30 分钟' }],
    hears: '例行工作登记情况',
  },
]
