/** 绑定: a one-time code makes an account a person, or a chat a grid's group. */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

const words = /^(?:请)?绑定 ?(?<group>(?:本|这个)?群)? ?[:：]? ?(?<code>[0-9A-Za-z]{4,12})$/u

export const bind: Phrase = {
  name: 'bind',
  title: '绑定',
  what: '用绑定码登记本人；绑定本群请用“绑定本群”加绑定码。',
  who: 'everyone',
  says: [
    says('绑定 123456', { wish: 'bind', code: '123456', group: false }),
    says('绑定本群 123456', { wish: 'bind', code: '123456', group: true }),
    says('绑定：123456', { wish: 'bind', code: '123456', group: false }),
    says('绑定１２３４５６', { wish: 'bind', code: '123456', group: false }),
  ],
  parse: (said) => {
    const match = words.exec(said.text)
    const code = match?.groups?.code
    if (code === undefined) return null
    return {
      wish: { wish: 'bind', code, group: match?.groups?.group !== undefined },
      because: { phrase: 'bind', matched: ['绑定'] },
    }
  },
}
