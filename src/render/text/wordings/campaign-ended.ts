/** 专项行动小结: told once, when somebody ends it or its last day is over. */
import { tellCampaign } from '../tell-campaign.ts'
import type { WordingOf } from '../wording.ts'

export const campaignEnded: WordingOf<'campaign-ended'> = tellCampaign
