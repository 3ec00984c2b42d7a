/** 预警啥时候解除啊: whether an alert for heavy pollution runs, and which. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

export const askAlert: Phrase = {
  name: 'ask-alert',
  intent: 'query',
  title: '预警情况',
  what: '看重污染天气预警是否还在、是什么级别。',
  who: 'everyone',
  leads: [],
  says: [
    says('预警啥时候解除啊', { wish: 'ask-alert' }),
    says('明天还是黄色预警吗', { wish: 'ask-alert' }),
    says('现在是橙色预警吗？', { wish: 'ask-alert' }),
  ],
  wish: () => ({ wish: 'ask-alert' }),
}
