/** Pictures of an invented district: an ordinary week, and what strains a picture: nothing, one row, zeros, long names. */
import type { Picture } from '../../domain/digest/picture.ts'

const towns = ['北苇镇', '南河镇', '榆关街道', '槐荫街道', '岭后乡', '柳湾街道', '石桥镇', '苇塘乡']
const longName =
  '某区北苇镇经济技术开发区管理委员会托管的柳湾行政村第三自然村与石桥行政村交界地带夜间施工扬尘重点巡查片区第十二网格（临时）'

/** Numbers that look like a district's without any chance in them. */
const wave = (seed: number, at: number): number => (seed * 7 + at * 5 + ((seed * at) % 3)) % 13

export const week: Picture = {
  kind: 'picture',
  title: '某区网格化环境监管周调度',
  subtitle: '2026年11月16日—22日　第46期',
  charts: [
    {
      kind: 'figures',
      items: [
        { label: '超期未办', value: '3', note: '请定是否督办', pressing: true },
        { label: '新增问题', value: '47', note: '比上周少6件' },
        { label: '按期销号率', value: '90.4%', note: '比上周高2.1个百分点' },
        { label: '目前在办', value: '38' },
        { label: '巡查', value: '1286', note: '应巡1304次' },
        { label: '会商', value: '154' },
      ],
    },
    {
      kind: 'ranking',
      title: '各镇（街道）得分',
      unit: '分',
      rows: towns.map((name, at) => ({
        name,
        value: 98.5 - at * 4.25,
        shown: (98.5 - at * 4.25).toFixed(2),
        pressing: at >= 6,
      })),
    },
    {
      kind: 'trend',
      title: '每日新增与销号',
      unit: '件',
      labels: ['16日', '17日', '18日', '19日', '20日', '21日', '22日'],
      series: [
        { name: '新增', values: [9, 6, 11, 7, 8, 4, 2] },
        { name: '销号', values: [5, 8, 7, 9, 8, null, 3] },
      ],
    },
    {
      kind: 'heat',
      title: '各镇（街道）每日上报',
      unit: '件',
      days: ['16日', '17日', '18日', '19日', '20日', '21日', '22日'],
      rows: towns.map((name, row) => ({
        name,
        values: Array.from({ length: 7 }, (_, day) => (row === 5 && day > 4 ? null : wave(row, day))),
      })),
    },
  ],
  footer: '数据截至2026年11月22日18时，来源：群内上报和巡查记录。“—”为没有数据。',
}

export const month: Picture = {
  kind: 'picture',
  title: '某区各网格11月巡查情况',
  charts: [
    {
      kind: 'heat',
      title: '每日巡查',
      unit: '次',
      days: Array.from({ length: 30 }, (_, day) => String(day + 1)),
      rows: [...towns, longName].map((name, row) => ({
        name,
        values: Array.from({ length: 30 }, (_, day) => wave(row, day)),
      })),
    },
    {
      kind: 'trend',
      title: '每日上报',
      unit: '件',
      labels: Array.from({ length: 30 }, (_, day) => `${day + 1}日`),
      series: [{ name: '上报', values: Array.from({ length: 30 }, (_, day) => wave(3, day) + 4) }],
    },
  ],
}

/** One row, no rows, zeros only, names of sixty characters, signs, markup. */
export const strained: Picture = {
  kind: 'picture',
  title: '某区网格化环境监管10月考核及空气质量改善情况（各镇、街道、开发区）',
  charts: [
    { kind: 'figures', items: [{ label: '新增问题', value: '0' }] },
    { kind: 'ranking', title: '只有一行', unit: '件', rows: [{ name: longName, value: 12 }] },
    { kind: 'ranking', title: '没有一行', unit: '件', rows: [] },
    {
      kind: 'ranking',
      title: '全部为零或没有数据',
      unit: '件',
      rows: [
        { name: '北苇镇<b>&😀', value: 0 },
        { name: '=cmd', value: 0 },
        { name: '换\n行', value: null },
        { name: '', value: 0 },
      ],
    },
    {
      kind: 'ranking',
      title: '与上月相比',
      unit: '分',
      rows: [
        { name: '北苇镇', value: 2.5 },
        { name: '南河镇', value: -1.25, pressing: true },
      ],
    },
    { kind: 'trend', title: '一个点', unit: '件', labels: ['1月'], series: [{ name: '上报', values: [7] }] },
    {
      kind: 'trend',
      title: '全部为零',
      unit: '件',
      labels: ['1月', '2月', '3月'],
      series: [{ name: '上报', values: [0, 0, 0] }],
    },
    {
      kind: 'heat',
      title: '全部为零',
      unit: '次',
      days: ['1日', '2日'],
      rows: [{ name: '北苇镇', values: [0, 0] }],
    },
    { kind: 'heat', title: '没有一行', unit: '次', days: ['1日'], rows: [] },
  ],
}
