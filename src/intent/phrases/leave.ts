/** 请假: somebody is away; on days on which nobody else leads his grid it owes nothing. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

export const leave: Phrase = {
  name: 'leave',
  intent: 'roster',
  title: '请假',
  what: '登记自己或下级的请假，期间没有别人负责的网格不计缺。',
  who: 'everyone',
  leads: ['请假', '/leave'],
  says: [
    says('请假 3天', { wish: 'leave', text: '3天' }),
    says('请假 朱白露 2天', { wish: 'leave', text: '朱白露 2天' }),
    says('请假 11月20日到22日', { wish: 'leave', text: '11月20日到22日' }),
  ],
  wish: ({ lead }) => (lead === null ? null : { wish: 'leave', text: lead.rest }),
}
