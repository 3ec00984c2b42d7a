/** 更正: what was written is wrong. */

import { says } from '../example.ts'
import { hear, tidy } from '../heard.ts'
import { kindSaid } from '../matters/kind-said.ts'
import type { Phrase } from '../phrase.ts'
import { labelledPlace } from '../places/place.ts'

export const correctCase: Phrase = {
  name: 'correct-case',
  intent: 'recall',
  title: '更正',
  what: '更正已上报的地点或情况。',
  who: 'everyone',
  leads: ['更正', '改正', '纠正', '勘误', '更改', '修改', '更正一下'],
  says: [
    says('更正 7号 地点是红旗街20号院', {
      wish: 'correct',
      ref: { short: 7 },
      place: '红旗街20号院',
      text: null,
    }),
    says(
      '更正：面积是200平',
      { wish: 'correct', ref: { quoted: true }, place: null, text: '面积是200平' },
      { quotes: true },
    ),
    says('7号面积打错了，是200平', { wish: 'correct', ref: { short: 7 }, place: null }, { photos: 1 }),
    says('7号是污水，不是垃圾', { wish: 'correct', ref: { short: 7 }, category: 'sewage', text: null }),
    says('7号地点不对，是在村西桥头', { wish: 'correct', ref: { short: 7 }, place: '村西桥头', text: null }),
    says('7号分错类了，应该是异味', { wish: 'correct', ref: { short: 7 }, category: 'odor', text: null }),
    says('更正 位置在三里桥', { wish: 'correct', ref: null, place: '三里桥' }),
  ],
  wish: ({ said, reading, lead, lexicon }) => {
    const rest = tidy(lead?.rest ?? hear(said).body)
    const category = kindSaid(rest, lexicon)
    const place = category === null ? (otherPlace.exec(rest)?.groups?.place ?? labelledPlace(rest)) : null
    const text = category === null && place === null && rest !== '' ? rest : null
    return { wish: 'correct', ref: reading.ref, place, text, category }
  },
}

/** 地点不对，是在村西桥头: what stands behind 地点 is not yet the place. */
const otherPlace =
  /^(?:地点|位置|地址)(?:不对|(?:说|写|搞|弄|报)?错了?|有误)[，,。 ]*(?:应该|应|其实)?(?:是在|是|在)(?<place>[^，,。；;！!？?\n]{2,40})/u
