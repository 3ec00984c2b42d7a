/** What was done in the plays of ledgers stands in their tables: written, and read back by another library. */
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { type LedgerName, ledgerCounts } from '../domain/digest/ledger-names.ts'
import type { Day, GridCode, TenantCode } from '../domain/names.ts'
import type { LedgerDesk } from '../printing/ledger-kind.ts'
import { ledgerOf, rowsOf } from '../printing/ledger-of.ts'
import { writeLedger } from '../render/xlsx/write-ledger.ts'
import { playOut } from './plays.ts'

const asked = {
  tenant: '990101' as TenantCode,
  grid: '990101' as GridCode,
  from: '2026-11-01' as Day,
  to: '2026-11-30' as Day,
}

/** Rows under their titles, without what is empty. */
async function read(desk: LedgerDesk, ledger: LedgerName, whose: object = {}) {
  const one = { ...asked, ...whose, ledger }
  const pieces: Uint8Array[] = []
  for await (const piece of writeLedger(ledgerOf(desk, one, (id) => `http://localhost/${id}`)))
    pieces.push(piece)
  const [titles = [], ...rows] = await readSheet(Buffer.concat(pieces))
  expect(await rowsOf(desk, one), ledger).toBe(rows.length)
  return rows.map((row) =>
    Object.fromEntries(
      titles.map((title, at) => [String(title), row[at]]).filter(([, cell]) => cell !== null),
    ),
  )
}

test('a day’s work is found in the ledger where an office looks for it', async () => {
  const found: Record<string, Awaited<ReturnType<typeof read>>> = {}
  let village: Awaited<ReturnType<typeof read>> = []
  await playOut('各类台账.md', 'file', async (theatre) => {
    for (const name of Object.keys(ledgerCounts) as LedgerName[])
      found[name] = await read(theatre.house().desk, name)
    village = await read(theatre.house().desk, '网格台账', { grid: '990101001001' })
  })
  const time = (clock: string) => new Date(`2026-11-18T${clock}:00Z`)
  expect(found.交办台账).toMatchObject([
    {
      ...{
        编号: 'RW20261118-001',
        交办时间: time('09:00'),
        交办人: '北苇镇网格长 杨立夏',
        承办单位: '柳湾村',
      },
      ...{ 办理要求: '报送散煤台账', 时限: new Date('2026-11-19T18:00:00Z'), 签收时间: time('09:00') },
      ...{ 办理结果: '散煤已查，没有新增', 办理状态: '已完成', 催办次数: 0, 照片: '照片1张' },
    },
    { 承办单位: '石桥村', 办理状态: '待签收' },
  ])
  expect(found.交办台账?.[1]).not.toHaveProperty('反馈时间')
  expect(found.转办台账).toMatchObject([
    { 交办人: '北苇镇网格长 杨立夏', 承办单位: '柳湾村', 办理要求: '清运完', 办理时限: time('18:00') },
  ])
  expect(found.上报台账).toMatchObject([
    { 上报人: '柳湾村网格长 徐大暑', 接收层级: '北苇镇', 上报原因: '村里没有清运车' },
  ])
  expect(found.督查台账).toMatchObject([
    { 日期: new Date('2026-11-18T00:00:00Z'), 单位: '北苇镇', 督查对象: '柳湾村', 照片: '照片1张' },
  ])
  expect(found.培训台账).toMatchObject([{ 单位: '北苇镇', 登记人: '北苇镇网格长 杨立夏' }])
  expect(found.约谈台账).toMatchObject([
    { 编号: 1, 约谈对象: '柳湾村网格长', 回访日期: new Date('2026-11-20T00:00:00Z'), 登记人: '杨立夏' },
  ])
  expect(found.问题台账).toHaveLength(1)
  expect(village).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ 类别: '岗位', 名称: '网格长', 内容: '徐大暑' }),
      // Whoever leads nobody is not named in a file that leaves the group.
      expect.objectContaining({ 类别: '岗位', 名称: '专职监督员', 内容: '马**' }),
      expect.objectContaining({ 类别: '下级网格', 名称: '柳湾村村东片区' }),
      expect.objectContaining({ 类别: '例行工作', 名称: '碰头会' }),
    ]),
  )
  const empty = Object.entries(found).filter(([, rows]) => rows.length === 0)
  expect(empty.map(([name]) => name).sort()).toEqual(
    [
      '移送台账',
      '督办台账',
      '巡查台账',
      '会议台账',
      '自行处置台账',
      '宣传台账',
      '排查台账',
      '演练台账',
      '报送台账',
    ]
      .concat(['联席会议台账', '回头看台账', '污染源台账', '报警台账', '典型案例台账', '措施台账'])
      .concat(['奖励台账', '责任书台账', '信息公开台账'])
      .concat(['双见面台账', '重大问题整治台账', '重点污染源名录'])
      .sort(),
  )
})

test.each<readonly [play: string, tenant: string, ledger: LedgerName, row: object]>([
  [
    '典型案例.md',
    '990200',
    '典型案例台账',
    { 标题: '某镇污水直排案', 季度: '2026年第4季度', 状态: '已公布' },
  ],
  [
    '站点报警.md',
    '990200',
    '报警台账',
    { 污染物: 'PM2.5', 数值: 186, 单位: '微克/立方米', 责任网格: '柳河县' },
  ],
  ['双见面与岗前培训.md', '990101', '双见面台账', { 单位: '柳湾村村东片区', 照片: '照片1张' }],
  ['突发事件.md', '990101', '重大问题整治台账', { 编号: 'HB20261118-001' }],
])('%s leaves its row', async (play, code, ledger, row) => {
  await playOut(play, 'file', async (theatre) => {
    const whose = { tenant: code as TenantCode, grid: code as GridCode }
    expect((await read(theatre.house().desk, ledger, whose))[0]).toMatchObject(row)
  })
})

test('rewards, letters and publicity stand in their registers; who made a report stands nowhere', async () => {
  await playOut('奖励责任书公开.md', 'file', async (theatre) => {
    const { desk } = theatre.house()
    const day = new Date('2026-11-18T00:00:00Z')
    const clerk = { 登记日期: day, 登记单位: '澄湖区', 登记人: '陈谷雨' }
    expect(await read(desk, '奖励台账')).toEqual([
      {
        ...{ ...clerk, 序号: 1, 编号: 1, 举报编号: 'HB20261118-001', 查实结论: '夜间偷倒查实' },
        ...{ 奖励等级: '二级', '奖励金额（元）': 500, 领取状态: '待领取' },
      },
    ])
    expect(await read(desk, '责任书台账')).toMatchObject([
      { ...clerk, 年度: 2026, 签订单位: '北苇镇', 照片: '照片2张' },
      { 登记单位: '北苇镇', 签订单位: '柳湾村' },
    ])
    expect(await read(desk, '责任书台账', { grid: '990101001' })).toHaveLength(1)
    expect(await read(desk, '信息公开台账')).toMatchObject([
      { ...clerk, 公开渠道: '公示栏', 公开内容: '网格长名单、举报电话', 照片: '照片1张' },
    ])
  })
})
