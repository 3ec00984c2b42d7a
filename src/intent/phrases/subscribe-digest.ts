/** 订阅 周调度, 退订 日清单: who wants a digest, and who does not. */
import { says } from '../example.ts'
import { paperWish } from '../limits/paper-wish.ts'
import { kindSaid, kindWordsSaid } from '../limits/period-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const words = new RegExp(`^(?<how>订阅|退订|取消订阅) ?(?<kind>${kindWordsSaid})$`, 'u')

export const subscribeDigest: Phrase = {
  name: 'subscribe-digest',
  intent: 'query',
  title: '订阅',
  what: '定期收到简报，或不再收；群里说的算群，私聊说的算本人。',
  who: 'everyone',
  leads: [],
  says: [
    says('订阅 周调度', { wish: 'subscribe-digest', digest: 'weekly', wanted: true }),
    says('退订 日清单', { wish: 'subscribe-digest', digest: 'daily', wanted: false }),
    says('我想每周收到简报', { wish: 'subscribe-digest', digest: 'weekly', wanted: true }),
    says('以后每天给我发日清单', { wish: 'subscribe-digest', digest: 'daily', wanted: true }),
    says('周报别再发了', { wish: 'subscribe-digest', digest: 'weekly', wanted: false }),
    says('取消订阅月报', { wish: 'subscribe-digest', digest: 'monthly', wanted: false }),
  ],
  exact: (said) => exact(said) ?? loosely(said),
  wish: ({ said }) => exact(said),
}

function exact({ text }: Said): Wish | null {
  const { how, kind } = words.exec(text)?.groups ?? {}
  const digest = kind === undefined ? null : kindSaid(kind)
  return digest === null ? null : { wish: 'subscribe-digest', digest, wanted: how === '订阅' }
}

/** Said in words of one's own. */
function loosely(said: Said): Wish | null {
  const wish = paperWish(said)
  return wish?.wish === 'subscribe-digest' ? wish : null
}
