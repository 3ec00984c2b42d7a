/** 现在AQI多少: the air of the last day that is on record. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

export const askAir: Phrase = {
  name: 'ask-air',
  intent: 'query',
  title: '空气质量',
  what: '看最近一天已导入的空气质量，不是实时值。',
  who: 'holder',
  leads: [],
  says: [
    says('现在AQI多少了', { wish: 'ask-air' }),
    says('今天PM2.5多少 排第几', { wish: 'ask-air' }),
    says('空气质量怎么样', { wish: 'ask-air' }),
  ],
  wish: () => ({ wish: 'ask-air' }),
}
