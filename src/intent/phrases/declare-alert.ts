/** 预警响应: an alert for heavy pollution is declared, changed or ended (CJ-068, JC-43). */

import { says } from '../example.ts'
import { alertWish } from '../fixed/alert-words.ts'
import type { Phrase } from '../phrase.ts'

export const declareAlert: Phrase = {
  name: 'declare-alert',
  intent: 'assign',
  title: '预警响应',
  what: '启动、调整或解除重污染天气预警响应。',
  who: 'chief',
  leads: [],
  says: [
    says('启动重污染天气黄色预警响应', { wish: 'alert', act: 'start-alert', level: 'yellow' }),
    says('预警升级为橙色', { wish: 'alert', act: 'change-alert', level: 'orange' }),
    says('黄色预警调整为红色预警响应', { wish: 'alert', act: 'change-alert', level: 'red' }),
    says('解除预警响应', { wish: 'alert', act: 'end-alert', level: null }),
  ],
  exact: ({ text }) => alertWish(text),
  wish: ({ said }) => alertWish(said.text),
}
