/** 请假: oneself or somebody below is away for some days, and who acts meanwhile. */
import type { Day } from '../../domain/names.ts'
import { says } from '../example.ts'
import { leaveWords } from '../fixed/leave-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

export const takeLeave: Phrase = {
  name: 'take-leave',
  intent: 'roster',
  title: '请假',
  what: '登记自己或下级的请假，可写代理人；没有人负责的网格期间不计缺。',
  who: 'holder',
  leads: [],
  says: [
    says('请假 11月20日至11月22日 由孙立秋代理', {
      wish: 'take-leave',
      days: { from: '2026-11-20' as Day, to: '2026-11-22' as Day },
      deputy: '孙立秋',
      whom: null,
    }),
    says('请假3天，代理人：孙立秋', {
      wish: 'take-leave',
      days: { from: '2026-11-18' as Day, to: '2026-11-20' as Day },
      deputy: '孙立秋',
      whom: null,
    }),
    says('请假 明天', {
      wish: 'take-leave',
      days: { from: '2026-11-19' as Day, to: '2026-11-19' as Day },
      deputy: null,
      whom: null,
    }),
    says('请假 3天', {
      wish: 'take-leave',
      days: { from: '2026-11-18' as Day, to: '2026-11-20' as Day },
      deputy: null,
      whom: null,
    }),
    says('请假 朱白露 2天', {
      wish: 'take-leave',
      days: { from: '2026-11-18' as Day, to: '2026-11-19' as Day },
      deputy: null,
      whom: '朱白露',
    }),
    says('为朱白露请假2天，由何霜降代理', {
      wish: 'take-leave',
      days: { from: '2026-11-18' as Day, to: '2026-11-19' as Day },
      deputy: '何霜降',
      whom: '朱白露',
    }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact({ text, now, mentions }: Said): Wish | null {
  const said = leaveWords(text, now)
  if (!said) return null
  const { days, deputy, whom } = said
  const mentioned = mentions.find((name) => name !== whom) ?? null
  return { wish: 'take-leave', days, deputy: deputy ?? mentioned, whom }
}
