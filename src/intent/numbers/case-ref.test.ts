/** What is a case number and what is only an address, a date or a time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../clean.ts'
import { refsIn } from './case-ref.ts'

const first = (text: string) => refsIn(clean(text))[0]?.ref ?? null

test.each([
  ['7号', 7],
  ['7号弄利索了', 7],
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
  ['更正：7号件责任单位写错了', 7],
  ['009：煤堆盖了一半', 9],
  ['签收 7', 7],
  ['/done 12', 12],
  ['办结 12，现场干净', 12],
  ['更正一下，014时限是26号不是20号', 14],
  ['第31号设备已拉走', 31],
  ['第31号夜里又去了一趟', 31],
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
  '尾号007',
  'PM10 085',
  '今日工单2件',
  '7号公交冒黑烟',
  '五连三号条田',
  '20号下午把照片发来',
  '退单 3次',
  '12345工单：市民反映',
  '13#楼',
])('%s names no case', (text) => {
  expect(first(text)).toBeNull()
})

test('several cases are found in order', () => {
  expect(refsIn('合并 9号 到 7号').map(({ ref }) => ref)).toEqual([{ short: 9 }, { short: 7 }])
})

test.each([
  ['7号8号都弄完了', [7, 8]],
  ['两个件 7和9 都盖上了', [7, 9]],
  ['7、8、9号都清了', [7, 8, 9]],
  ['024、025两件弄利索了', [24, 25]],
  ['再次提醒：31号、33号两件超期', [31, 33]],
])('%s names all of them', (text, shorts) => {
  expect(refsIn(clean(text)).map(({ ref }) => 'short' in ref && ref.short)).toEqual(shorts)
})

test.each([
  ['7号件已签收', '7号'],
  ['第17号那个坑塘', '第17号'],
  ['案子015 那家', '015'],
  ['编号0311', '0311'],
  ['编号0457 处理好了', '0457'],
  ['到底弄没弄 018号', '018号'],
  ['015号件已逾期', '015号'],
  ['【反馈】编号20261118-003已整改', '20261118-003'],
  ['ok 签收 20261118-031', '20261118-031'],
  ['20261118003 收到', '20261118003'],
])('%s writes the number as %s', (text, written) => {
  expect(refsIn(clean(text))[0]?.written).toBe(written)
})

const pieces = [
  '7',
  '7号',
  '、',
  '和',
  '007 ',
  '第',
  '件',
  '编号',
  '20261118-',
  '一',
  '签收 ',
  '#',
  '号',
  'A',
]

test('no text makes it throw, and every match lies in the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const text = parts.join('')
      for (const { at, length, written } of refsIn(text))
        expect(text.slice(at, at + length)).toContain(written)
    }),
    { numRuns: 600 },
  )
})

test.each(pieces)('7,000 characters of %s are read soon', (piece) => {
  const started = performance.now()
  refsIn(piece.repeat(7_000 / piece.length))
  expect(performance.now() - started).toBeLessThan(100)
})
