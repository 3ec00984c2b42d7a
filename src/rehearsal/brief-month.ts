/** A month in the drill prefecture that a play finds on record: a handful of matters, all of them settled by its end. */
import type { EvidenceId } from '../domain/names.ts'
import type { Prefecture } from './prefecture.ts'

const photo = (digit: string) => digit.repeat(64) as EvidenceId

/** Found from above: two in 柳河县, one in 松山县; a check not passed in 柳河县; found first in 沙泉园区. */
export async function playBriefMonth(prefecture: Prefecture): Promise<void> {
  const { report, act } = prefecture
  const found = [
    ['HB20261012-001', '上河村', '孔芒种', '张小满'],
    ['HB20261013-001', '石滩村', '姜秋分', '张小满'],
    ['HB20261014-001', '松岭村', '窦小寒', '水冬至'],
  ] as const
  for (const [no, where, chief, checker] of found) {
    const day = `${no.slice(2, 6)}-${no.slice(6, 8)}-${no.slice(8, 10)}`
    await report(`${day} 09:00`, '尤雨水', no, where)
    await fixed(prefecture, day, no, chief)
    await act(`${day} 16:00`, checker, no, { type: 'pass-check', text: '', photos: [] })
  }
  const shown = 'HB20261016-001'
  await report('2026-10-16 09:00', '谢霜降', shown, '石滩村', { photos: [photo('1')] })
  await fixed(prefecture, '2026-10-16', shown, '姜秋分')
  await act('2026-10-16 16:00', '张小满', shown, { type: 'fail-check', reason: '垃圾还在', photos: [] })
  await act('2026-10-17 15:00', '姜秋分', shown, {
    type: 'finish-case',
    text: '已清理',
    photos: [photo('3')],
    reused: [],
  })
  await act('2026-10-17 16:00', '张小满', shown, { type: 'pass-check', text: '', photos: [] })
  const first = 'HB20261022-001'
  await report('2026-10-22 09:00', '韦玉兰', first, '泉湾社区', {
    urgency: 'emergency',
    photos: [photo('4')],
  })
  await act('2026-10-22 09:05', '秦立春', first, { type: 'acknowledge-case' })
  const done = { type: 'finish-case', text: '已堵漏', photos: [photo('5')], reused: [] } as const
  await act('2026-10-22 11:00', '尤雨水', first, { ...done, photos: [...done.photos], reused: [] })
  await act('2026-10-22 12:00', '秦立春', first, { type: 'pass-check', text: '', photos: [] })
}

async function fixed({ act }: Prefecture, day: string, no: string, chief: string): Promise<void> {
  await act(`${day} 10:00`, chief, no, { type: 'acknowledge-case' })
  await act(`${day} 15:00`, chief, no, {
    type: 'finish-case',
    text: '已清理',
    photos: [photo('2')],
    reused: [],
  })
}
