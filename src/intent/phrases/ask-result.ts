/** 上次那个油烟的处理结果出来没有: what became of a matter that is named by nothing but its words. */
import type { Day } from '../../domain/names.ts'
import { says } from '../example.ts'
import { periodSaid } from '../limits/period-words.ts'
import type { Phrase } from '../phrase.ts'

/** Something is pointed at: it is not just what was spoken of last. */
const pointed = /那[个件条堆家处边事]|上次|上回|昨[天日]|前天|之前|报的|提的|反映的/u
/** 烧塑料的结了没有: what it is comes first, then how it stands. */
const named = /^\p{Script=Han}{2,12}的(?:结|办|处理|弄|解决|销|拆|清|查|咋样|怎么样|到哪|有结果)/u
const mine = /我[^，。,!！?？]{0,6}(?:报|上报|反映|提)(?:的|过|了)|我报/u

export const askResult: Phrase = {
  name: 'ask-result',
  intent: 'query',
  title: '问结果',
  what: '记不清编号时，用自己的话问一件办得怎样了。',
  who: 'everyone',
  leads: [],
  says: [
    says('上次那个油烟的处理结果出来没有 居民问我呢', { wish: 'ask-result', own: false }),
    says('烧塑料的结了没有', { wish: 'ask-result', words: '烧塑料的结了没有', own: false }),
    says('现在到哪一步了？', { wish: 'ask-result', words: '' }),
    says('编号是哪个？我没看到', { wish: 'ask-result', words: '' }),
    says('我昨天报的那条编号多少来着，翻不着了', { wish: 'ask-result', own: true, day: '2026-11-17' as Day }),
  ],
  wish: ({ said: { text, now }, reading: { ref, categories } }) => {
    // A number is asked about as such; of a quoted card it is clear which.
    if (ref !== null && !('quoted' in ref)) return null
    const day = /昨[天日]|今[天日]/u.exec(text)?.[0]
    return {
      wish: 'ask-result',
      words: pointed.test(text) || named.test(text) ? text : '',
      categories,
      own: mine.test(text),
      day: day === undefined ? null : (periodSaid(day, now)?.day ?? null),
    }
  },
}
