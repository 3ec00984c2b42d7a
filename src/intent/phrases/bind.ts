/** 绑定: a one-time code makes an account a person, or a chat a grid's group. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const words = /^(?:请)?绑定 ?(?<group>(?:本|这个)?群)? ?[:：]? ?(?<code>[0-9A-Za-z]{4,12})$/u

export const bind: Phrase = {
  name: 'bind',
  intent: 'roster',
  title: '绑定',
  what: '用绑定码登记本人；绑定本群请用“绑定本群”加绑定码。',
  who: 'everyone',
  leads: [],
  says: [
    says('绑定 123456', { wish: 'bind', code: '123456', group: false }),
    says('绑定本群 123456', { wish: 'bind', code: '123456', group: true }),
    says('绑定：123456', { wish: 'bind', code: '123456', group: false }),
    says('绑定１２３４５６', { wish: 'bind', code: '123456', group: false }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

function exact(said: Said): Wish | null {
  const { code, group } = words.exec(said.text)?.groups ?? {}
  return code === undefined ? null : { wish: 'bind', code, group: group !== undefined }
}
