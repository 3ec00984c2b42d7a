/** Samples: a campaign asked about, and at its end. */
import type { CampaignNotice } from '../../../notices/campaign-notice.ts'
import { clock } from './cast.ts'
import type { Samples } from './sample.ts'

const one: Omit<CampaignNotice, 'kind'> = {
  name: '秋冬扬尘整治',
  from: clock('08:00', '2026-11-18'),
  until: clock('18:00', '2026-11-25'),
  endedAt: null,
  who: '',
  words: '',
  sum: { orders: 2, told: 10, done: 7, late: 1, reported: 5, closed: 3 },
  categories: ['site_dust', 'road_dust'],
  rows: [
    { no: 'RW20261118-001', whom: '各镇办', text: '裸土覆盖', told: 2, done: 2, state: '已销号' },
    { no: 'RW20261119-002', whom: '各村', text: '逐户排查', told: 8, done: 5, state: '办理中' },
  ],
}

export const campaigns = {
  'campaign-shown': [
    { title: '进行中', meaning: { ...one, kind: 'campaign-shown' } },
    {
      title: '任务很多，不设期限',
      meaning: { ...one, kind: 'campaign-shown', until: null, sum: { ...one.sum, orders: 20 } },
    },
  ],
  'campaign-ended': [
    { title: '到期', meaning: { ...one, kind: 'campaign-ended', endedAt: clock('18:00', '2026-11-25') } },
    {
      title: '有人结束',
      meaning: {
        ...{ ...one, kind: 'campaign-ended', endedAt: clock('17:00', '2026-11-25') },
        ...{ who: '澄湖区总网格长 王立春', words: '裸土基本覆盖' },
      },
    },
  ],
} satisfies Samples<CampaignNotice['kind']>
