/** What is a case number and what is only an address, a date or a time. */
import { expect, test } from 'vitest'
import { refsIn } from './case-ref.ts'
import { clean } from './clean.ts'

const first = (text: string) => refsIn(clean(text))[0]?.ref ?? null

test.each([
  ['7号', 7],
  ['签收7号', 7],
  ['７号件已签收', 7],
  ['07号办结', 7],
  ['007', 7],
  ['006 还没整改完', 6],
  ['案子015 那家老板不开门', 15],
  ['17号件', 17],
  ['7号那个怎么样了', 7],
  ['编号7', 7],
  ['编号：7 申请退单', 7],
  ['第7件', 7],
  ['第9号不能销', 9],
  ['第十七件', 17],
  ['七号', 7],
  ['十七号件', 17],
  ['一百零三号件', 103],
  ['把7号转给城管局', 7],
  ['#12 到现场了', 12],
  ['12号：企业正在检修', 12],
  ['7号 3号楼前已清运', 7],
  ['红旗街18号院后头那个 7号件', 7],
])('%s names case %i', (text, short) => {
  expect(first(text)).toEqual({ short })
})

test.each([
  ['HB20261118-007', 'HB20261118-007'],
  ['20261118-007', '20261118-007'],
  ['hb20261118-7 办结', 'HB20261118-007'],
  ['【反馈】编号20261118-003已整改', '20261118-003'],
  ['ＨＢ２０２６１１１８－０１２', 'HB20261118-012'],
])('%s names %s', (text, no) => {
  expect(first(text)).toEqual({ no })
})

test.each([
  '红旗街18号院后头',
  '3号楼前井盖缺失',
  '7号公路扬尘',
  '红旗街18号',
  '幸福小区13#楼',
  '11月7号',
  '本月7号',
  '7号下午开会',
  '7号之前报台账',
  '22号前',
  '下午3点',
  '8:30开会',
  '手机0号线',
  '0.5吨',
  '2026-11-20 18:00',
  '面积200平',
  '0号柴油',
  '三号楼后面又烧了',
  '十一月七号',
  '一号公路',
  '几号了',
  '第二次巡查',
  '1901点位',
  '东沟村7号',
  'PM2.5 205',
  '12369转来',
  '2号锅炉',
])('%s names no case', (text) => {
  expect(first(text)).toBeNull()
})

test('several cases are found in order', () => {
  expect(refsIn('合并 9号 到 7号').map(({ ref }) => ref)).toEqual([{ short: 9 }, { short: 7 }])
})
