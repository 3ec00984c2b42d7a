/** How a campaign stands, line by line: its period, the sum, the cases, its orders. */
import { dayOf } from '../../domain/calendar/days.ts'
import type { CampaignNotice } from '../../notices/campaign-notice.ts'
import { categoryName } from './category-names.ts'
import { orderNumber, said } from './tell-order.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'
import { doer, type Setting, type Wording, wording } from './wording.ts'

export function tellCampaign(meaning: CampaignNotice, setting: Setting): Wording {
  const { kind, name, from, until, endedAt, who, words, sum, rows, categories } = meaning
  const last = endedAt !== null && (until === null || endedAt < until) ? endedAt : until
  const to = last === null ? '，不设期限' : `到${dateSaid(dayOf(last))}`
  const state = endedAt === null ? '进行中' : '已结束'
  const by = who === '' ? '到期结束' : `${doer(who)}结束`
  const kinds = categories.map((code) => categoryName(code) ?? code).join('、')
  return wording([
    `专项行动“${typed(name, setting, 20)}”｜${kind === 'campaign-ended' ? by : state}`,
    `${dateSaid(dayOf(from))}起${to}`,
    `任务${sum.orders}个，承办${sum.told}个，已完成${sum.done}个${sum.late > 0 ? `，超期${sum.late}个` : ''}`,
    kinds === '' ? null : `期间${kinds}问题：上报${sum.reported}件，办结${sum.closed}件`,
    ...rows.map(
      ({ no, whom, text, told, done, state: its }) =>
        `${orderNumber(no)} ${typed(whom, setting, 16)}：${typed(text, setting, 16)} ${done}/${told}（${its}）`,
    ),
    sum.orders > rows.length ? `（另有${sum.orders - rows.length}个任务，略）` : null,
    said('小结', words, setting),
  ])
}
