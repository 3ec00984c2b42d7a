/** 专项行动: how a campaign stands over all its orders, and its end. */
import { says } from '../example.ts'
import { campaignWish } from '../orders/campaign-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

export const campaign: Phrase = {
  name: 'campaign',
  intent: 'query',
  title: '专项行动',
  what: '看专项行动的统计，或结束专项行动出小结。',
  who: 'superior',
  leads: [],
  says: [
    says('专项行动 秋冬扬尘整治', { wish: 'campaign', act: 'show', name: '秋冬扬尘整治' }),
    says('专项行动“散煤清零”进展', { wish: 'campaign', act: 'show', name: '散煤清零' }),
    says('秋冬扬尘整治专项行动 统计', { wish: 'campaign', act: 'show', name: '秋冬扬尘整治' }),
    says('结束专项行动 秋冬扬尘整治 裸土基本覆盖', {
      wish: 'campaign',
      act: 'end',
      name: '秋冬扬尘整治',
      words: '裸土基本覆盖',
    }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, quotesCase }: Said): Wish | null {
  return quotesCase ? null : campaignWish(text)
}
