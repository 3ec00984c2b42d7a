/** 撤回: the reporter takes it back. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'
import { hear, tidy } from '../heard.ts'
import { kindSaid } from '../matters/kind-said.ts'
import type { Phrase } from '../phrase.ts'

const takenBack = actPhrase({
  act: 'withdraw-case',
  intent: 'recall',
  title: '撤回',
  what: '撤回自己刚上报、还没有人办理的问题。',
  who: 'everyone',
  commands: ['撤回', '撤销', '误报', '撤回上报', '申请撤回', '/recall', '/cancel', '/undo'],
  says: [
    acts('撤回 7号', 'withdraw-case', 7),
    acts('7号撤回，看错了', 'withdraw-case', 7),
    acts('20261118-011撤销，误报', 'withdraw-case', null, { ref: { no: '20261118-011' } }),
    acts('撤回', 'withdraw-case', 'quoted'),
    acts('刚才那个发错群了 撤回', 'withdraw-case', null),
    acts('误报', 'withdraw-case', null, { photos: 1 }),
  ],
})

/** 2号是污水，不是垃圾 takes nothing back: another kind is said, and 更正 does that. */
export const withdrawCase: Phrase = {
  ...takenBack,
  wish: (meant) =>
    meant.lead === null && kindSaid(tidy(hear(meant.said).body), meant.lexicon) !== null
      ? null
      : takenBack.wish(meant),
}
