/** Which duty a record is for, in the packs as they are: a self-evaluation is no assessment of others, a meeting of people no publicity. */
import { expect, test } from 'vitest'
import { loadCalendar, loadPacks } from '../../policies/load.ts'
import type { Day } from '../names.ts'
import { guessKind, kindsMeant } from './guess-kind.ts'
import { itemsOn, occasionItem } from './items.ts'
import { fulfilledBy, kindNamed } from './which-duty.ts'

const holidays = await loadCalendar()
const packs = await loadPacks(['jincheng', 'changji', 'gaochang', 'linyi'])

function counted(region: string, level: number, day: string, text: string): readonly string[] {
  const policy = packs.get(region)?.at(day as Day)
  if (!policy) throw new Error(region)
  const kinds = kindsMeant(guessKind(text) ?? 'meeting')
  const owed = itemsOn(policy, day as Day, { holidays, alert: false })
  const occasions = policy.duties.filter(({ every }) => every === 'occasion')
  const all = [...owed, ...occasions.map((duty) => occasionItem(duty, day as Day))]
  const items = all.filter(
    ({ duty }) => duty.level === level && kinds.includes(duty.kind) && duty.body === null,
  )
  return fulfilledBy(items, text, () => 0).map(({ duty, period }) => `${duty.id} ${period.from}`)
}

test.each([
  ['研究环境监管情况，部署元旦值守', 'patrol', 'meeting'],
  ['污染源巡查 12家都看了', 'patrol', 'patrol'],
  ['会议记录 研究环境监管情况', 'meeting', 'meeting'],
  ['今天去村里看了看', 'patrol', 'patrol'],
  ['培训会议已开，12人参加', 'meeting', 'training'],
] as const)('%s, read as %s: %s', (text, read, kind) => {
  expect(kindNamed(packs.get('changji')?.at('2026-11-18' as Day).duties ?? [], text, read)).toBe(kind)
})

test.each([
  ['gaochang', 2, '2026-10-05', '自评 三季度运行良好', ['self-evaluation-2 2026-07-01']],
  ['gaochang', 2, '2026-10-05', '考核 评价下级网格，三个村优秀', ['superior-evaluation-2 2026-07-01']],
  ['gaochang', 2, '2026-11-18', '报送 填报网格化监管数据', ['township-data 2026-11-01']],
  ['gaochang', 1, '2026-11-18', '联席会议已开', ['joint-meeting 2026-10-01']],
  ['jincheng', 2, '2026-10-05', '自评 运行良好', []],
  ['jincheng', 2, '2026-11-18', '早上碰了个头，安排扬尘检查', ['town-morning-meeting 2026-11-18']],
  ['gaochang', 2, '2026-10-05', '自我评价 本季度会议、巡查都到位', ['self-evaluation-2 2026-07-01']],
  ['jincheng', 2, '2026-10-05', '考核 三季度八个村', ['town-quarterly-assessment 2026-07-01']],
  ['jincheng', 4, '2026-11-18', '双见面 走访12户', ['founding-face-to-face-4 2026-01-01']],
  ['jincheng', 4, '2026-11-18', '宣传 发放明白纸', []],
  ['changji', 2, '2026-11-18', '培训 网格员', ['county-training 2026-01-01']],
  ['changji', 2, '2026-11-18', '排查 污染源全部查完', ['county-source-census 2026-10-01']],
  ['changji', 2, '2026-12-20', '报送 年度总结', ['annual-summary-2 2026-01-01']],
  ['linyi', 2, '2027-01-08', '报送 巡查台账、工作总结', ['half-year 2026-07-01']],
] as const)('%s level %i on %s: %s', (region, level, day, text, expected) => {
  expect(counted(region, level, day, text)).toEqual(expected)
})
