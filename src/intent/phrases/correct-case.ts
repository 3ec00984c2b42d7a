/** 更正: what was written is wrong. */
import { affirmed, asWritten, leadOf } from '../act-phrase.ts'
import { says } from '../example.ts'
import { hear, tidy } from '../heard.ts'
import type { Phrase } from '../phrase.ts'
import { labelledPlace } from '../place.ts'

const commands = ['更正', '改正', '纠正', '勘误', '更改', '修改', '更正一下']
const slips = /(?:打|写|说|发|报|填)错了?(?=[^，。]{0,2}(?:是|应|，|,| )|$)|应为|应该是|说错了/u

export const correctCase: Phrase = {
  name: 'correct-case',
  title: '更正',
  what: '更正已上报的地点或情况。',
  who: 'everyone',
  leads: commands,
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
    says('更正 位置在三里桥', { wish: 'correct', ref: null, place: '三里桥' }),
  ],
  parse: (said) => {
    const { body, ref } = hear(said)
    if (/[?？]$/u.test(body)) return null
    const lead = leadOf(body, commands)
    const led = lead !== null && (lead.ends || ref !== null || said.addressed) ? lead : null
    const slip = led === null && ref !== null ? affirmed(body, slips) : null
    const word = led?.word ?? (slip === null ? null : asWritten(slip, slips))
    if (word === null) return null
    const rest = tidy(led?.rest ?? body)
    const place = labelledPlace(rest)
    return {
      wish: { wish: 'correct', ref, place, text: place === null && rest !== '' ? rest : null },
      because: { phrase: 'correct-case', matched: [word] },
    }
  },
}
