/** October 2026 in the drill prefecture: something of everything that the records can show. */
import { daysFrom } from '../domain/calendar/days.ts'
import { isWorkingDay } from '../domain/calendar/working-days.ts'
import type { Day, EvidenceId } from '../domain/names.ts'
import { isDaily } from '../domain/policy/house-duty.ts'
import type { Prefecture } from './prefecture.ts'

const photo = (digit: string) => digit.repeat(64) as EvidenceId
export const month = '2026-10'
const days = daysFrom('2026-10-01' as Day, '2026-10-31' as Day)

export async function playOctober(prefecture: Prefecture): Promise<void> {
  await foundFromAbove(prefecture)
  await fixedForShow(prefecture)
  await handedOnLate(prefecture)
  await complainedOf(prefecture)
  await foundFirst(prefecture)
  const { desk, did } = prefecture
  for (const duty of desk
    .packOf(prefecture.tenant)
    .at('2026-10-31' as Day)
    .duties.filter(isDaily))
    await did(
      duty.id,
      duty.level,
      days.filter((day) => duty.days === 'every-day' || isWorkingDay(day, desk.holidays)),
      duty.kind === 'meeting' ? ['红柳镇'] : ['桦林村'],
    )
  // One who also met on a Sunday has not made up for what he missed on other days.
  await did('grassroots-consultation-3', 3, ['2026-10-18' as Day])
}

/** Two in one county, one in another; a third was merged into what the village had reported itself. */
async function foundFromAbove({ report, act }: Prefecture) {
  await report('2026-10-12 09:00', '尤雨水', 'HB20261012-001', '上河村')
  await report('2026-10-13 09:00', '尤雨水', 'HB20261013-001', '石滩村')
  await report('2026-10-14 09:00', '许惊蛰', 'HB20261014-001', '松岭村')
  await report('2026-10-15 08:00', '魏处暑', 'HB20261015-001', '下河村')
  await report('2026-10-15 09:00', '尤雨水', 'HB20261015-002', '下河村')
  const into = `990200/HB20261015-001` as never
  await act('2026-10-15 09:30', '孔芒种', 'HB20261015-002', {
    type: 'merge-case',
    into,
    intoNo: 'HB20261015-001',
  })
}

/** A photo that belongs to another case, and a check that does not believe it. */
async function fixedForShow({ report, act }: Prefecture) {
  const no = 'HB20261016-001'
  await report('2026-10-16 09:00', '谢霜降', no, '石滩村', { photos: [photo('1')] })
  await act('2026-10-16 15:00', '姜秋分', no, {
    ...{ type: 'finish-case', text: '已清理', photos: [photo('2')] },
    reused: [{ photo: photo('2'), no: 'HB20260901-009' }],
  })
  await act('2026-10-17 10:00', '张小满', no, { type: 'fail-check', reason: '垃圾还在', photos: [] })
}

/** The town cannot do it alone; the county lets the time to take it up pass. */
async function handedOnLate({ report, act, desk, tenant }: Prefecture) {
  const no = 'HB20261019-001'
  await report('2026-10-19 09:00', '窦小寒', no, '云杉镇')
  await act('2026-10-19 09:10', '窦小寒', no, { type: 'escalate-case', reason: '要县里协调' })
  for (const kind of ['acknowledge', 'result'] as const) {
    const matter = await desk.cases.byNo(tenant, no)
    const deadline = matter?.deadlines.find((one) => one.kind === kind)
    const step = deadline?.steps.findIndex((one) => one.step === 'overdue') ?? 0
    if (!deadline) throw new Error('no time limit to pass')
    await act('2026-10-23 09:00', 'clock', no, { type: 'mark-deadline', kind, dueAt: deadline.dueAt, step })
  }
}

/** Three people on three days about one place, and one of them twice on one day. */
async function complainedOf({ report }: Prefecture) {
  const about = { place: '松岭砖厂', category: 'air', photos: [photo('3')] }
  await report('2026-08-03 20:00', 'public 甲', 'HB20260803-001', '松岭村', about)
  await report('2026-09-11 20:00', 'public 乙', 'HB20260911-001', '松岭村', about)
  await report('2026-10-21 20:00', 'public 丙', 'HB20261021-001', '松岭村', about)
  await report('2026-10-21 21:00', 'public 丙', 'HB20261021-002', '松岭村', about)
  await report('2026-10-21 21:00', 'public 丁', 'HB20261021-003', '桦林村', { place: '村口' })
}

async function foundFirst({ report, act }: Prefecture) {
  const no = 'HB20261022-001'
  await report('2026-10-22 09:00', '韦玉兰', no, '泉湾社区', { urgency: 'emergency', photos: [photo('4')] })
  await act('2026-10-22 09:05', '秦立春', no, { type: 'acknowledge-case' })
  await act('2026-10-22 11:00', '尤雨水', no, {
    type: 'finish-case',
    text: '已堵漏',
    photos: [photo('5')],
    reused: [],
  })
  await act('2026-10-22 12:00', '秦立春', no, { type: 'pass-check', text: '', photos: [] })
}
