/** 撤回: the reporter takes it back. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const withdrawCase = actPhrase({
  name: 'withdraw-case',
  act: 'withdraw-case',
  title: '撤回',
  what: '撤回自己刚上报、还没有人办理的问题。',
  who: 'everyone',
  commands: ['撤回', '撤销', '误报', '撤回上报', '申请撤回', '/recall'],
  spoken: /撤回|撤销|误报|(?:报|发|弄|搞)错了|先别派|不用(?:处理|派|管)了|当我没说/u,
  spokenFirst: ['报错了', '报重了'],
  bare: /^(?!.{31})(?:[^？?\n]{2,20}[ ，,。])?(?:撤回|撤销|误报)(?:这条|这个|吧|一下|上报)?[。!！ ]*$/u,
  unless: /撤回了|不(?:能|要|用|许)撤|撤销(?:处分|职务|资格)|(?:错了|打错|写错)(?:是|应)|群众误报/u,
  says: [
    acts('撤回 7号', 'withdraw-case', 7),
    acts('7号撤回，看错了', 'withdraw-case', 7),
    acts('20261118-011撤销，误报', 'withdraw-case', null, { ref: { no: '20261118-011' } }),
    acts('撤回', 'withdraw-case', 'quoted'),
    acts('刚才那个发错群了 撤回', 'withdraw-case', null),
    acts('误报', 'withdraw-case', null, { photos: 1 }),
  ],
})
