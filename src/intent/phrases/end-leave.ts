/** 销假: back from a leave, the deputy acts no more. */
import { says } from '../example.ts'
import { backWords } from '../fixed/leave-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Wish } from '../wish.ts'

export const endLeave: Phrase = {
  name: 'end-leave',
  intent: 'roster',
  title: '销假',
  what: '结束自己或下级的请假，工作交还本人。',
  who: 'holder',
  leads: [],
  says: [
    says('销假', { wish: 'end-leave', whom: null }),
    says('我回来了，销假', { wish: 'end-leave', whom: null }),
    says('为徐大暑销假', { wish: 'end-leave', whom: '徐大暑' }),
    says('销假 徐大暑', { wish: 'end-leave', whom: '徐大暑' }),
    says('我出差回来了', { wish: 'end-leave', whom: null, plain: true }),
    says('老马的假销了吧', { wish: 'end-leave', whom: '老马' }),
    says('已回来 销假了', { wish: 'end-leave', whom: null }),
  ],
  exact: ({ text }) => back(text),
  wish: ({ said }) => back(said.text),
}

function back(text: string): Wish | null {
  const said = backWords(text)
  return said && { wish: 'end-leave', ...said }
}
