/** The sentences of facts about campaigns. */
import type { CampaignFact } from '../../domain/campaign/facts.ts'
import type { Sentences } from './sentence.ts'

export const campaignSentences = {
  'campaign-started': ({ name }) => `开展专项行动“${name}”`,
  'campaign-rehomed': ({ from, to }, names) => `随网格调整由${names.grid(from)}转到${names.grid(to)}`,
  'campaign-ended': ({ text, sum: { orders, told, done } }) =>
    `专项行动结束：任务${orders}个，完成${done}/${told}${text === '' ? '' : `，${text}`}`,
} as const satisfies Sentences<CampaignFact>
