/** 更正: what was written is wrong. */

import { says } from '../example.ts'
import { hear, tidy } from '../heard.ts'
import { findCategory } from '../matters/category.ts'
import type { Phrase } from '../phrase.ts'
import { labelledPlace } from '../places/place.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'

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
    says('更正 位置在三里桥', { wish: 'correct', ref: null, place: '三里桥' }),
  ],
  wish: ({ said, reading, lead, lexicon }) => {
    const rest = tidy(lead?.rest ?? hear(said).body)
    const category = categoryIn(rest, lexicon)
    const place = category === null ? labelledPlace(rest) : null
    const text = category === null && place === null && rest !== '' ? rest : null
    return { wish: 'correct', ref: reading.ref, place, text, category }
  },
}

const labelled =
  /^(?:问题)?(?:类别|类型|分类)(?:应该|应)?(?:是|为|改为|改成|[:：])? ?(?<kind>[^，。；！？\n]{1,20})$/u

/** 类别是油烟: the category that is called so, or that the words point to. */
function categoryIn(text: string, lexicon: Lexicon): string | null {
  const kind = labelled.exec(text)?.groups?.kind
  if (kind === undefined) return null
  const named = lexicon.categories.find(({ name }) => name.split('/').includes(kind))
  return named?.code ?? findCategory(kind, lexicon)?.code ?? null
}
