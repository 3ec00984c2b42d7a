/** 专项行动统计: answered to whoever asks. */
import { tellCampaign } from '../tell-campaign.ts'
import type { WordingOf } from '../wording.ts'

export const campaignShown: WordingOf<'campaign-shown'> = tellCampaign
