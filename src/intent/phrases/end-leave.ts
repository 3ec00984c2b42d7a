/** 销假: back from a leave, the deputy acts no more. */
import { says } from '../example.ts'
import { backWords } from '../fixed/leave-words.ts'
import type { Phrase } from '../phrase.ts'

export const endLeave: Phrase = {
  name: 'end-leave',
  intent: 'roster',
  title: '销假',
  what: '结束请假，工作交还本人。',
  who: 'holder',
  leads: [],
  says: [
    says('销假', { wish: 'end-leave' }),
    says('我回来了，销假', { wish: 'end-leave' }),
    says('已回来 销假了', { wish: 'end-leave' }),
  ],
  exact: ({ text }) => (backWords(text) ? { wish: 'end-leave' } : null),
  wish: ({ said }) => (backWords(said.text) ? { wish: 'end-leave' } : null),
}
